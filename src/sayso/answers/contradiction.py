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
from sayso.errors import Diagnostic, input_error
from sayso.model.model import Model
from sayso.model.variable import Variable, VariableId


def contradictions(model: Model, question: Question) -> Iterator[Diagnostic]:
    """Yield what is wrong with a question whose names are all known.

    To change nothing is to ask how it goes as told.
    """
    for each in question.interventions:
        yield from _impossible(model, each)
        yield from _idle(model, each)
        yield from _too_late(model, question, each)
        yield from _about_itself(model, question, each)
    for one, other in itertools.combinations(question.interventions, 2):
        yield from _clash(model, one, other)
    if question.interventions and question.threshold is not None:
        yield from unreachable(variable_of(model, question.on), question.threshold)


def must_change(question: Question) -> None:
    """Let a question pass that changes something: only that can be compared and weighed.

    Raises:
        InputError: it changes nothing.
    """
    if not question.interventions:
        raise input_error(
            "nothing-changed", "nothing is changed, so nothing follows",
            hint='say what happens, like --do "aid=0" or --event "the city falls"',
        )  # fmt: skip


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
        case Strengthen():
            if each.factor < 0:
                yield Diagnostic(
                    code="out-of-range",
                    message=f"a link cannot be {each.factor:g} times as strong; 0 takes it out",
                    hint="the nearest is 0; to turn a sign round, edit the model",
                )
        case Force() | Forbid() | WithoutClaim() | WithoutSpeaker() | WithoutLink():
            return


def _idle(model: Model, each: Intervention) -> Iterator[Diagnostic]:
    """A push of nothing, or a link made once as strong, would be answered by silence."""
    match each:
        case Shift() if each.amount == 0:
            what = f"a push of 0 leaves {part_name(model, each.variable)!r} as it is"
            yield Diagnostic(
                code="nothing-changed", message=what, hint="push it by more, as in +20"
            )
        case Strengthen() if each.factor == 1:
            what = f"link {each.link} times 1 is as strong as before"
            yield Diagnostic(
                code="nothing-changed", message=what, hint="use another factor, as in *2"
            )
        case _:
            return


def _too_late(model: Model, question: Question, each: Intervention) -> Iterator[Diagnostic]:
    begins = _beginning(each)
    if begins < question.by:
        return
    asked, begun, end = (written_week(model, w) for w in (question.by, begins, model.weeks))
    yield Diagnostic(
        code="nothing-yet",
        message=f"nothing can follow by {asked}: the change begins no earlier than {begun}",
        hint=f"ask by a later date ({end} at the latest), or make the change earlier",
    )


def _beginning(each: Intervention) -> float:
    match each:
        case Hold() | Shift() | Ramp():
            return each.start
        case Force():
            return each.week
        case Forbid() | WithoutClaim() | WithoutSpeaker() | WithoutLink() | Strengthen():
            return 0.0


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
        case (Hold() | Ramp() | Shift(), Hold() | Ramp() | Shift()) if _overlap(one, other):
            how = (
                "pushed twice"
                if isinstance(one, Shift) == isinstance(other, Shift)
                else ("both held and pushed")
            )
            yield _contradiction(f"{part_name(model, one.variable)!r} is {how} at one time")
        case (Hold() | Ramp() as held, Force() as forced) | (
            Force() as forced,
            Hold() | Ramp() as held,
        ):
            yield from _driven(model, held, forced)
        case (Strengthen(), Strengthen()) if one.link == other.link:
            yield _contradiction(
                f"link {one.link} has two factors, {one.factor:g} and {other.factor:g}"
            )
        case (WithoutLink(), Strengthen()) | (Strengthen(), WithoutLink()) if (
            one.link == other.link
        ):
            yield _contradiction(f"link {one.link} is both taken out and strengthened")
        case _:
            return


def _driven(model: Model, held: Hold | Ramp, forced: Force) -> Iterator[Diagnostic]:
    """An event drives its variable to an end of its range, which a hold would keep from it."""
    event = next(each for each in model.events if each.id == forced.event)
    if event.of == held.variable and forced.week < held.until:
        name, end = part_name(model, held.variable), "highest" if event.change > 0 else "lowest"
        yield _contradiction(
            f"{name!r} is held at {held.level:g}, but {event.name!r} drives it to its {end}"
        )


def _overlap(one: Hold | Ramp | Shift, other: Hold | Ramp | Shift) -> bool:
    same = one.variable == other.variable
    return same and one.start < other.until and other.start < one.until


def _contradiction(message: str) -> Diagnostic:
    return Diagnostic(code="contradiction", message=message, hint="keep one of the two")


def unreachable(variable: Variable, level: float) -> Iterator[Diagnostic]:
    """Yield why it makes no sense to ask whether a variable gets to a level."""
    yield from _level(variable, level)
    if level == variable.now.value:
        yield Diagnostic(
            code="already-there",
            message=f"{variable.name!r} is at {level:g} now, so it is there already",
            hint="ask for a level above or below",
        )


def variable_of(model: Model, wanted: VariableId) -> Variable:
    """Return the variable with this id, which must exist."""
    return next(variable for variable in model.variables if variable.id == wanted)
