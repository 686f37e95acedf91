"""The command line that gives the same answer as the page."""

import datetime
import shlex
from collections.abc import Iterator, Sequence
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
from sayso.answers.vocabulary import written_link
from sayso.model.model import Model
from sayso.model.set_numbers import NumberSet, numbers_of
from sayso.web.observed import TABLES

FILE = "model.toml"
"""What the page hands out the model as."""

Verb = Literal["ask", "compare", "matters"]


def command_line(
    model: Model,
    question: Question,
    verb: Verb = "ask",
    *,
    numbers: Sequence[NumberSet] = (),
    futures: int | None = None,
) -> str:
    """Return the command for a question.

    `model` is the one with the `numbers` that were set by hand; `futures` are named where they
    are not the command's own number.
    """
    given = ("sayso", verb, FILE, *_options(model, question))
    count = () if futures is None else ("--futures", str(futures))
    return shlex.join([*given, *_setting(model, numbers), *count])


def check_line(cutoff: datetime.date, *, tables: bool) -> str:
    """Return the command that holds the model against what came after a day."""
    data = f" --data {TABLES}" if tables else ""
    return f"sayso check {FILE}{data} --cutoff {cutoff}"


def _setting(model: Model, numbers: Sequence[NumberSet]) -> Iterator[str]:
    for each in numbers_of(model, numbers):
        yield from ("--set", f"{each.what} of {_called(model, each.of)}={_exact(each.value)}")


def _called(model: Model, part: str) -> str:
    """Return the words for a variable or link; its id where another is called the same."""
    names = {str(each.id): each.name for each in model.variables}
    names |= {str(each.id): written_link(model, each) for each in model.links}
    own = names[part]
    return own if [*names.values()].count(own) == 1 else part


def _exact(value: float) -> str:
    """Write a number so that it reads back to the last digit."""
    short = f"{value:g}"
    return short if float(short) == value else repr(value)


def _options(model: Model, question: Question) -> Iterator[str]:
    names = {str(each.id): each.name for each in (*model.variables, *model.events)}
    for each in question.interventions:
        yield from _option(names, each)
    yield from ("--on", names.get(question.on, question.on))
    if question.by != model.weeks:
        yield from ("--by", f"w{_exact(question.by)}")
    if question.threshold is not None:
        yield from ("--threshold", _exact(question.threshold))
    if question.view is not None:
        yield from ("--view", question.view)


def _option(names: dict[str, str], each: Intervention) -> tuple[str, str]:
    match each:
        case Hold():
            option = "--do", f"{names[each.variable]}={_exact(each.level)}"
        case Shift():
            option = "--do", f"{names[each.variable]}{each.amount:+g}"
        case Ramp():
            when = f"@w{_exact(each.start)}..w{_exact(each.end)}"
            option = "--do", f"{names[each.variable]}->{_exact(each.level)}{when}"
        case Force():
            option = "--event", f"{names[each.event]}@w{_exact(each.week)}"
        case Forbid():
            option = "--forbid", names[each.event]
        case WithoutClaim():
            option = "--without-claim", str(each.claim)
        case WithoutSpeaker():
            option = "--without-speaker", each.speaker
        case WithoutLink():
            option = "--without-link", str(each.link)
        case Strengthen():
            option = "--strengthen", f"{each.link}*{_exact(each.factor)}"
        case _:
            assert_never(each)
    return option
