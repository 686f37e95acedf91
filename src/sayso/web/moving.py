"""How the whole system moves under a question: what the gauges of the diagram show.

Asked apart from the answer, which waits for nothing that it does not need.
"""

import numpy as np

from sayso.answers import arm
from sayso.answers.what_if import seen_by
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Paths
from sayso.futures.scenario import BASE
from sayso.futures.simulate import simulate
from sayso.model.case import Case
from sayso.web.answering import question_of, with_numbers
from sayso.web.asking import Asked, Motion, Motions

FUTURES = 400
"""Futures behind the medians: they move a gauge, they answer nothing."""


def moving(case: Case, asked: Asked, revision: int) -> Motions:
    """Return the median of every variable week by week, with the change and without."""
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    seen = seen_by(case.model, question.view)
    arms = (arm.given(seen, question), BASE)
    plan = compile_plan(seen).plan
    paths = simulate(plan, arms, futures=FUTURES, outputs=(Paths(),)).paths
    medians = np.median(paths, axis=1).round(2)
    return Motions(
        revision=revision,
        motions=tuple(
            Motion(
                variable=variable.id,
                given=tuple(medians[0, :, at].tolist()),
                otherwise=tuple(medians[1, :, at].tolist()),
            )
            for at, variable in enumerate(plan.variables)
        ),
    )
