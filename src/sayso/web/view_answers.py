"""The same question under each speaker's words alone, and where the answers part."""

import msgspec

from sayso.answers.question import Question
from sayso.answers.views import compare_views
from sayso.model.case import Case
from sayso.model.set_numbers import with_numbers
from sayso.web.answering import question_of
from sayso.web.asking import SEED, Asked, ViewAnswers
from sayso.web.command_line import command_line

FUTURES = 4_000
"""Fewer than for one answer, as there is one for each speaker."""


def view_answers(case: Case, asked: Asked, revision: int) -> ViewAnswers:
    """Answer under all words, then under each speaker's alone.

    Raises:
        InputError: nothing is changed, so that there is nothing to compare.
    """
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    found = compare_views(case, question, seed=SEED, futures=FUTURES)
    command = command_line(
        case.model, unviewed(question), "compare", numbers=asked.numbers, futures=FUTURES
    )
    return ViewAnswers(revision=revision, found=found, command=command)


def unviewed(question: Question) -> Question:
    """Return the question as it is put to everybody, whoever is listened to now."""
    return msgspec.structs.replace(question, view=None)
