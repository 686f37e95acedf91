"""Interventions as the futures stage runs them: each arm of a comparison is one scenario."""

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
from sayso.futures import scenario as run
from sayso.model.link import LinkId, Voice
from sayso.model.model import Model


def given(model: Model, question: Question) -> run.Scenario:
    """Return the arm in which everything asked for is done."""
    return arm(model, "given", question.interventions)


def otherwise(model: Model, question: Question) -> run.Scenario:
    """Return the arm to compare with: forced events are forbidden, nothing else is done."""
    forced = [each for each in question.interventions if isinstance(each, Force)]
    return arm(model, "forbidden", tuple(Forbid(event=each.event) for each in forced))


def arm(model: Model, name: str, interventions: tuple[Intervention, ...]) -> run.Scenario:
    """Return a scenario with the interventions, those on parts that the model has."""
    parts = {str(each.id) for each in (*model.variables, *model.events)}
    made = tuple(step for each in interventions for step in _steps(model, each))
    return run.Scenario(name=name, interventions=tuple(s for s in made if _is_there(s, parts)))


def _is_there(step: run.Intervention, parts: set[str]) -> bool:
    """A view lacks the parts that its speaker never names; changing them there does nothing."""
    match step:
        case run.HoldVariable() | run.RampVariable() | run.ShiftVariable():
            return step.variable in parts
        case run.ForceEvent() | run.ForbidEvent():
            return step.event in parts
        case run.SetSite() | run.ScaleLink():
            return True


def silenced(model: Model, speaker: str) -> Iterator[run.SetSite]:
    """Yield what takes a speaker's voices out."""
    yield from _out(voice for voice in _voices(model) if voice.speaker == speaker)


def _steps(model: Model, each: Intervention) -> Iterator[run.Intervention]:
    match each:
        case Hold():
            yield run.HoldVariable(
                variable=each.variable, level=each.level, start=each.start, end=each.until
            )
        case Shift():
            yield run.ShiftVariable(
                variable=each.variable, amount=each.amount, start=each.start, end=each.until
            )
        case Ramp():
            yield from _ramp(model, each)
        case Force():
            yield run.ForceEvent(event=each.event, week=each.week)
        case Forbid():
            yield run.ForbidEvent(event=each.event)
        case WithoutClaim():
            yield from _out(voice for voice in _voices(model) if voice.claims == (each.claim,))
        case WithoutSpeaker():
            yield from silenced(model, each.speaker)
        case WithoutLink():
            yield from _scaled(model, each.link, 0.0)
        case Strengthen():
            yield from _scaled(model, each.link, each.factor)


def _ramp(model: Model, each: Ramp) -> Iterator[run.Intervention]:
    for variable in model.variables:
        if variable.id == each.variable:
            yield run.RampVariable(
                variable=each.variable,
                first=variable.now.value,
                last=each.level,
                start=each.start,
                end=each.end,
            )


def _scaled(model: Model, wanted: LinkId, factor: float) -> Iterator[run.Intervention]:
    if any(link.id == wanted and link.enabled for link in model.links):
        yield run.ScaleLink(link=wanted, factor=factor)


def _voices(model: Model) -> Iterator[Voice]:
    return (voice for link in model.links if link.enabled for voice in link.voices)


def _out(voices: Iterator[Voice]) -> Iterator[run.SetSite]:
    for site in dict.fromkeys(voice.id for voice in voices):
        yield run.SetSite(site=site, holds=False)
