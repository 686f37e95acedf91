"""Answering the page: the paired what-if that the commands give too."""

import time
from collections.abc import Iterator

from sayso.answers.answer import Answer
from sayso.answers.contradiction import contradictions
from sayso.answers.intervention import (
    Forbid,
    Force,
    Hold,
    Intervention,
    Ramp,
    Shift,
    Strengthen,
    WithoutClaim,
    WithoutLink,
    WithoutSpeaker,
)
from sayso.answers.question import Question
from sayso.answers.reply import reply
from sayso.errors import Diagnostic, InputError
from sayso.model.case import Case
from sayso.model.set_numbers import with_numbers
from sayso.model.variable import VariableId
from sayso.web.asking import SEED, Answered, Asked
from sayso.web.command_line import command_line


def answered(case: Case, asked: Asked, revision: int) -> Answered:
    """Answer a question with the command line that gives the same.

    Raises:
        InputError: the question contradicts itself or the model, each with a hint.
    """
    began = time.perf_counter()
    case = with_numbers(case, asked.numbers)
    question = question_of(case, asked)
    answer = answer_of(case, question)
    spent = 1000 * (time.perf_counter() - began)
    return Answered(
        revision=revision,
        answer=answer,
        command=command_line(case.model, question, numbers=asked.numbers),
        milliseconds=round(spent, 1),
    )


def question_of(case: Case, asked: Asked) -> Question:
    """Return the question, with the time cut to the model's.

    Raises:
        InputError: it names what is not in the model, or contradicts itself.
    """
    question = Question(
        interventions=asked.interventions,
        on=VariableId(asked.on),
        by=min(asked.by, float(case.model.weeks)),
        threshold=asked.threshold,
        view=asked.view,
    )
    problems = tuple(_unknown(case, question)) or tuple(contradictions(case.model, question))
    if problems:
        raise InputError(*problems)
    return question


def _unknown(case: Case, question: Question) -> Iterator[Diagnostic]:
    """Yield what another tab has taken away: an address may still name it."""
    model = case.model
    parts = {str(each.id) for each in (*model.variables, *model.events)}
    named = [question.on, *(_part_of(each) for each in question.interventions)]
    for part in named:
        if part is not None and part not in parts:
            hint = "undo the change, or ask about something else"
            yield Diagnostic(
                code="no-part", message=f"{part!r} is not in the model any more", hint=hint
            )


def _part_of(each: Intervention) -> str | None:
    match each:
        case Hold() | Shift() | Ramp():
            return each.variable
        case Force() | Forbid():
            return each.event
        case WithoutClaim() | WithoutSpeaker() | WithoutLink() | Strengthen():
            return None


def answer_of(case: Case, question: Question) -> Answer:
    """Answer as `sayso ask` does."""
    return reply(case, question, seed=SEED)
