"""How the whole system moves under a question: the gauges and the thickness in the diagram.

Asked apart from the answer, which waits for nothing that it does not need.
"""

import numpy as np

from sayso.answers import arm
from sayso.answers.pushes import past, pushes
from sayso.answers.what_if import seen_by
from sayso.futures.compile import compile_plan
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Events, Paths
from sayso.futures.scenario import BASE
from sayso.futures.simulate import simulate
from sayso.model.case import Case
from sayso.model.model import Model
from sayso.model.set_numbers import with_numbers
from sayso.web.answering import question_of
from sayso.web.asking import SEED, Asked, Motion, Motions, Push

FUTURES = 400
"""Futures behind what the diagram shows: they move a gauge, they answer nothing."""


def moving(case: Case, asked: Asked, revision: int) -> Motions:
    """Return medians of all variables and pushes of all links, with the change and without."""
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    seen = seen_by(case.model, question.view)
    arms = (arm.given(seen, question), BASE)
    kept = (Paths(), Events())
    found = simulate(compile_plan(seen).plan, arms, futures=FUTURES, seed=SEED, outputs=kept)
    return Motions(revision=revision, motions=_motions(found), pushes=_pushes(found, seen))


def _motions(found: Ensemble) -> tuple[Motion, ...]:
    medians = np.median(found.paths, axis=1).round(2)
    return tuple(
        Motion(
            variable=variable.id,
            given=tuple(medians[0, :, at].tolist()),
            otherwise=tuple(medians[1, :, at].tolist()),
        )
        for at, variable in enumerate(found.plan.variables)
    )


def _pushes(found: Ensemble, model: Model) -> tuple[Push, ...]:
    """Leave out what is no link of the model: an event's hold on its variable."""
    if not found.plan.links:
        return ()
    own = {str(link.id) for link in model.links}
    change = np.abs(pushes(past(found, 0)) - pushes(past(found, 1))).mean(axis=1).round(4)
    return tuple(
        Push(link=link.id, change=tuple(change[at].tolist()))
        for at, link in enumerate(found.plan.links)
        if link.id in own
    )
