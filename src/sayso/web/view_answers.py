"""The same question under each speaker's words alone, and where the answers part."""

from sayso.answers.views import compare_views
from sayso.errors import input_error
from sayso.model.case import Case
from sayso.web.answering import question_of, with_numbers
from sayso.web.asking import Asked, ViewAnswers

FUTURES = 4_000
"""Fewer than for one answer, as there is one for each speaker."""


def view_answers(case: Case, asked: Asked, revision: int) -> ViewAnswers:
    """Answer under all words, then under each speaker's alone.

    Raises:
        InputError: nothing is changed, so that there is nothing to compare.
    """
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    if not question.interventions:
        raise input_error("nothing-changed", "change something first: then views can be compared")
    found = compare_views(case, question, futures=FUTURES)
    return ViewAnswers(revision=revision, found=found)
