"""The command line that gives the same answer as the page."""

import shlex
from collections.abc import Iterator

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


def command_line(model: Model, question: Question) -> str:
    """Return `sayso ask` for the question, `sayso run` if nothing is changed."""
    if not question.interventions:
        return f"sayso run {FILE}"
    return shlex.join(["sayso", "ask", FILE, *_options(model, question)])


def _options(model: Model, question: Question) -> Iterator[str]:
    names = {each.id: each.name for each in (*model.variables, *model.events)}
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
            return "--do", f"{names[each.variable]}={each.level:g}"
        case Shift():
            return "--do", f"{names[each.variable]}{each.amount:+g}"
        case Ramp():
            when = f"@w{each.start:g}..w{each.end:g}"
            return "--do", f"{names[each.variable]}->{each.level:g}{when}"
        case Force():
            return "--event", f"{names[each.event]}@w{each.week:g}"
        case Forbid():
            return "--forbid", names[each.event]
        case WithoutClaim():
            return "--without-claim", each.claim
        case WithoutSpeaker():
            return "--without-speaker", each.speaker
        case WithoutLink():
            return "--without-link", each.link
        case Strengthen():
            return "--strengthen", f"{each.link}*{each.factor:g}"
