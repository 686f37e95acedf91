"""What if: paired futures with a change and without it, and what they say."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.answers import arm
from sayso.answers.answer import Answer, Band, Comparison, Futures, Other, Target
from sayso.answers.basis import basis_of, measured
from sayso.answers.clause import changed
from sayso.answers.contradiction import variable_of
from sayso.answers.deciding import deciding
from sayso.answers.difference import (
    UNMOVED,
    Levels,
    bands,
    crossing,
    directions,
    examples,
    onset,
    outcomes,
)
from sayso.answers.intervention import Force
from sayso.answers.question import Question
from sayso.answers.sentence import denial, sentence, silence
from sayso.answers.timeline import written_week
from sayso.answers.told_path import denied_links, pushed_directly, told_links
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Paths
from sayso.futures.scenario import BASE, Scenario, SetSite
from sayso.futures.simulate import simulate
from sayso.model.case import Case
from sayso.model.link import Link, VoiceId
from sayso.model.model import Model
from sayso.model.variable import Variable
from sayso.model.view import viewed
from sayso.model.view_name import view_meant

FUTURES = 10_000
EXAMPLES = 5


class Run(NamedTuple):
    """Levels of the target, (weeks, futures) from week 0 on, in each arm, by the arm's name."""

    seed: int
    futures: int
    levels: dict[str, Levels]

    @property
    def other(self) -> Other:
        """Return the arm to compare with first: the forced events forbidden, else the base."""
        return "forbidden" if "forbidden" in self.levels else "base"

    @property
    def difference(self) -> Levels:
        """Return the difference (weeks, futures) that the answer speaks of."""
        return self.levels["given"] - self.levels[self.other]


def what_if(case: Case, question: Question, *, seed: int = 0, futures: int = FUTURES) -> Answer:
    """Answer a question by `futures` pairs of futures that share all their draws.

    The question must have been posed for this case (see `posing.pose`).
    """
    seen = seen_by(case.model, question.view)
    links = told_links(seen, question)
    if not links and not pushed_directly(seen, question):
        return _nothing(case, question, seed)
    run = run_arms(seen, question, seed=seed, futures=futures)
    return _answer(case, question, links, run)


def seen_by(model: Model, view: str | None) -> Model:
    """Return the model as a view (one speaker, "A or B", a report) has it, or all of it."""
    return model if view is None else viewed(model, view_meant(model, view))


def run_arms(
    model: Model,
    question: Question,
    *,
    seed: int,
    futures: int,
    silent: Sequence[VoiceId] = (),
) -> Run:
    """Run the arms of a question up to the week it asks for, with some voices `silent`."""
    model = deciding(model, question.on, question.by)
    hushed = tuple(SetSite(site=voice, holds=False) for voice in silent)
    arms = [
        Scenario(name=each.name, interventions=(*each.interventions, *hushed))
        for each in _arms(model, question)
    ]
    weeks = tuple(range(int(question.by) + 1))
    wanted = Paths(variables=(question.on,), weeks=weeks)
    found = simulate(compile_plan(model).plan, arms, futures=futures, seed=seed, outputs=(wanted,))
    levels = {arm.name: found.paths[row, :, :, 0].T for row, arm in enumerate(arms)}
    return Run(seed=seed, futures=futures, levels=levels)


def _arms(model: Model, question: Question) -> tuple[Scenario, ...]:
    arms = [arm.given(model, question), BASE]
    if any(isinstance(each, Force) for each in question.interventions):
        arms.insert(1, arm.otherwise(model, question))
    return tuple(arms)


def _answer(case: Case, question: Question, links: tuple[Link, ...], run: Run) -> Answer:
    model, on = case.model, variable_of(case.model, question.on)
    others: tuple[Other, ...] = tuple(o for o in ("forbidden", "base") if o in run.levels)
    comparisons = tuple(_comparison(on, question, run, other) for other in others)
    backed = measured(links)
    said = sentence(
        model,
        question,
        _target(on),
        comparisons[0],
        measured=backed,
        moved=_moved(run, on.high - on.low),
    )
    return Answer(
        sentence=said,
        title=f"if {changed(model, question.interventions)}",
        question=question,
        target=_target(on),
        told=True,
        measured=backed,
        by=written_week(model, question.by),
        start=model.start.isoformat() if model.start else None,
        seed=run.seed,
        futures=run.futures,
        comparisons=comparisons,
        scenarios=_scenarios(run, run.other),
        basis=basis_of(case, links),
    )


def _moved(run: Run, width: float) -> Band | None:
    """Return the spread at the end over the futures in which anything changes, if in any."""
    last = run.difference[-1]
    changed_ones = last[np.abs(last) > UNMOVED * width]
    return bands(changed_ones[None, :])[0] if changed_ones.size else None


def _nothing(case: Case, question: Question, seed: int) -> Answer:
    """Answer where nothing told leads to the target: because nobody speaks of it, or it is denied.

    The basis of a denial are the links that are denied.
    """
    model, on = case.model, variable_of(case.model, question.on)
    denied = denied_links(model, question)
    target = _target(on)
    return Answer(
        sentence=denial(model, question, target, denied)
        if denied
        else silence(model, question, target),
        title=f"if {changed(model, question.interventions)}",
        question=question,
        target=target,
        told=False,
        measured=False,
        by=written_week(model, question.by),
        start=model.start.isoformat() if model.start else None,
        seed=seed,
        futures=0,
        basis=basis_of(case, denied, numbers=False),
    )


def _comparison(on: Variable, question: Question, run: Run, other: Other) -> Comparison:
    given, otherwise, width = run.levels["given"], run.levels[other], on.high - on.low
    difference = given - otherwise
    spread = bands(difference)
    crossed = question.threshold is not None
    return Comparison(
        against=other,
        directions=directions(difference[-1], width),
        difference=spread,
        last=spread[-1],
        outcomes=outcomes(difference[-1]),
        onset=onset(difference, width),
        crossing=crossing(given, otherwise, question.threshold, on.now.value)
        if crossed and question.threshold is not None
        else None,
    )


_WORDS: dict[str, str] = {
    "given": "with the change",
    "forbidden": "if it does not happen",
    "base": "as it goes",
}


def _scenarios(run: Run, other: Other) -> tuple[Futures, ...]:
    return tuple(
        Futures(
            scenario=_WORDS[name],
            bands=bands(run.levels[name]),
            examples=examples(run.levels[name], EXAMPLES),
        )
        for name in ("given", other)
    )


def _target(on: Variable) -> Target:
    return Target(name=on.name, unit=on.unit, low=on.low, high=on.high)
