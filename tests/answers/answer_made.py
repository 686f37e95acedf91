"""Answers made from arrays of levels, without running anything."""

import numpy as np
import numpy.typing as npt
from answer_cases import AID, VICTORY

from sayso.answers.answer import Answer, Comparison, Futures, Target
from sayso.answers.basis import Basis
from sayso.answers.difference import bands, directions, examples, onset, outcomes
from sayso.answers.intervention import Hold
from sayso.answers.question import Question

Floats = npt.NDArray[np.floating]

QUESTION = Question(interventions=(Hold(variable=AID, level=0.0),), on=VICTORY, by=12.0)
TARGET = Target(name="victory", unit=None, low=0.0, high=100.0)


def ramps(ends: list[float], weeks: int = 12) -> Floats:
    """Return differences (weeks, futures) that grow evenly to the `ends`."""
    return np.linspace(0.0, 1.0, weeks + 1)[:, None] * np.array(ends)[None, :]


def comparison(ends: list[float]) -> Comparison:
    """Return the comparison whose differences end at `ends`."""
    difference = ramps(ends)
    spread = bands(difference)
    return Comparison(
        against="base",
        directions=directions(difference[-1], 100.0),
        difference=spread,
        last=spread[-1],
        outcomes=outcomes(difference[-1]),
        onset=onset(difference, 100.0),
    )


def answer(ends: list[float], *, name: str = "victory", title: str = "if aid is cut") -> Answer:
    """Return an answer with these differences around a level of 50."""
    levels = {"with the change": 50 + ramps(ends), "as it goes": 50 + ramps([0.0] * len(ends))}
    return Answer(
        sentence="It is so.",
        title=title,
        question=QUESTION,
        target=Target(name=name, unit=None, low=0.0, high=100.0),
        told=True,
        measured=False,
        by="week 12",
        start=None,
        seed=0,
        futures=len(ends),
        comparisons=(comparison(ends),),
        scenarios=tuple(
            Futures(scenario=scenario, bands=bands(each), examples=examples(each, 3))
            for scenario, each in levels.items()
        ),
        basis=Basis(),
    )
