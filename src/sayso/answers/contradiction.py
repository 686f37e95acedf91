"""Questions that cannot be: values out of range, and interventions that contradict each other."""

import itertools
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
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import part_name
from sayso.errors import Diagnostic
from sayso.model.model import Model
from sayso.model.variable import Variable, VariableId


def contradictions(model: Model, question: Question) -> Iterator[Diagnostic]:
    """Yield what is wrong with a question whose names are all known."""
    if not question.interventions:
        yield _nothing_asked()
    for each in question.interventions:
        yield from _impossible(model, each)
        yield from _about_itself(model, question, each)
    for one, other in itertools.combinations(question.interventions, 2):
        yield from _clash(model, one, other)
    yield from _threshold(model, question)


def _nothing_asked() -> Diagnostic:
    return Diagnostic(
        code="nothing-changed",
        message="nothing is changed, so nothing follows",
        hint='say what happens, like --do "aid=0" or --event "the city falls"',
    )


def _impossible(model: Model, each: Intervention) -> Iterator[Diagnostic]:
    match each:
        case Hold() | Ramp():
            yield from _level(variable_of(model, each.variable), each.level)
            yield from _interval(model, each)
        case Shift():
            variable = variable_of(model, each.variable)
            if abs(each.amount) > variable.high - variable.low:
                width = variable.high - variable.low
                yield _out_of_range(f"a shift of {each.amount:g}", variable, f"at most {width:g}")
            yield from _interval(model, each)
        case Force() | Forbid() | WithoutClaim() | WithoutSpeaker() | WithoutLink() | Strengthen():
            return


def _level(variable: Variable, level: float) -> Iterator[Diagnostic]:
    if not variable.low <= level <= variable.high:
        nearest = variable.low if level < variable.low else variable.high
        yield _out_of_range(f"{level:g}", variable, f"the nearest is {nearest:g}")


def _out_of_range(value: str, variable: Variable, nearest: str) -> Diagnostic:
    return Diagnostic(
        code="out-of-range",
        message=f"{value} is outside what {variable.name!r} can be, "
        f"{variable.low:g} to {variable.high:g}",
        hint=nearest,
    )


def _interval(model: Model, each: Hold | Ramp | Shift) -> Iterator[Diagnostic]:
    if each.end is not None and each.end <= each.start:
        yield Diagnostic(
            code="empty-interval",
            message=f"the change ends ({written_week(model, each.end)}) no later than it begins "
            f"({written_week(model, each.start)})",
            hint="give the earlier date first, as in @w4..w12",
        )


def _about_itself(model: Model, question: Question, each: Intervention) -> Iterator[Diagnostic]:
    if isinstance(each, Hold | Ramp) and each.variable == question.on:
        name = part_name(model, question.on)
        yield Diagnostic(
            code="asks-about-itself",
            message=f"{name!r} is both held and asked about, so the answer is what you typed",
            hint="ask --on another concept, or shift it instead of holding it",
        )


def _clash(model: Model, one: Intervention, other: Intervention) -> Iterator[Diagnostic]:
    match one, other:
        case (Force(), Forbid()) | (Forbid(), Force()) if one.event == other.event:
            yield _contradiction(f"{part_name(model, one.event)!r} is both forced and forbidden")
        case (Force(), Force()) if one.event == other.event:
            yield _contradiction(f"{part_name(model, one.event)!r} is forced twice")
        case (Hold() | Ramp(), Hold() | Ramp()) if _overlap(one, other):
            name = part_name(model, one.variable)
            yield _contradiction(f"{name!r} is held at {one.level:g} and at {other.level:g}")
        case (WithoutLink(), Strengthen()) | (Strengthen(), WithoutLink()) if (
            one.link == other.link
        ):
            yield _contradiction(f"link {one.link} is both taken out and strengthened")
        case _:
            return


def _overlap(one: Hold | Ramp, other: Hold | Ramp) -> bool:
    same = one.variable == other.variable
    return same and one.start < other.until and other.start < one.until


def _contradiction(message: str) -> Diagnostic:
    return Diagnostic(code="contradiction", message=message, hint="keep one of the two")


def _threshold(model: Model, question: Question) -> Iterator[Diagnostic]:
    if question.threshold is not None:
        yield from _level(variable_of(model, question.on), question.threshold)


def variable_of(model: Model, wanted: VariableId) -> Variable:
    """Return the variable with this id, which must exist."""
    return next(variable for variable in model.variables if variable.id == wanted)
