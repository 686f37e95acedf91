"""The command line that gives the same answer as the page."""

import shlex
from collections.abc import Iterator
from typing import Literal, assert_never

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
from sayso.model.model import Model

FILE = "model.toml"
"""What the page hands out the model as."""

Verb = Literal["ask", "compare", "matters"]


def command_line(
    model: Model, question: Question, verb: Verb = "ask", *, futures: int | None = None
) -> str:
    """Return the command for a question, `sayso run` if nothing is changed.

    `futures` are named where they are not the command's own number.
    """
    if not question.interventions:
        return f"sayso run {FILE}"
    count = () if futures is None else ("--futures", str(futures))
    return shlex.join(["sayso", verb, FILE, *_options(model, question), *count])


def _options(model: Model, question: Question) -> Iterator[str]:
    names = {str(each.id): each.name for each in (*model.variables, *model.events)}
    for each in question.interventions:
        yield from _option(names, each)
    yield from ("--on", names.get(question.on, question.on))
    if question.by != model.weeks:
        yield from ("--by", f"w{question.by:g}")
    if question.threshold is not None:
        yield from ("--threshold", f"{question.threshold:g}")
    if question.view is not None:
        yield from ("--view", question.view)


def _option(names: dict[str, str], each: Intervention) -> tuple[str, str]:
    match each:
        case Hold():
            option = "--do", f"{names[each.variable]}={each.level:g}"
        case Shift():
            option = "--do", f"{names[each.variable]}{each.amount:+g}"
        case Ramp():
            when = f"@w{each.start:g}..w{each.end:g}"
            option = "--do", f"{names[each.variable]}->{each.level:g}{when}"
        case Force():
            option = "--event", f"{names[each.event]}@w{each.week:g}"
        case Forbid():
            option = "--forbid", names[each.event]
        case WithoutClaim():
            option = "--without-claim", str(each.claim)
        case WithoutSpeaker():
            option = "--without-speaker", each.speaker
        case WithoutLink():
            option = "--without-link", str(each.link)
        case Strengthen():
            option = "--strengthen", f"{each.link}*{each.factor:g}"
        case _:
            assert_never(each)
    return option
