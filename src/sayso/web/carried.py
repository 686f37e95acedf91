"""What carries a change: scores of links and loops, for the page."""

from sayso.answers.carriers import what_carries
from sayso.model.case import Case
from sayso.model.set_numbers import with_numbers
from sayso.web.answering import question_of
from sayso.web.asking import SEED, Asked, Carried

FUTURES = 400
"""Fewer than for the command, as the page draws shares of the movement and no more."""


def carried(case: Case, asked: Asked, revision: int) -> Carried:
    """Score the links and loops between what is changed and what is asked about."""
    case = with_numbers(case, asked.numbers)
    found = what_carries(case.model, question_of(case, asked), seed=SEED, futures=FUTURES)
    return Carried(revision=revision, carriers=found)
