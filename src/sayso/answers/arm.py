"""Interventions as the futures stage runs them: each arm of a comparison is one scenario."""

from collections.abc import Iterator

from sayso.answers.contradiction import variable_of
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
from sayso.model.link import Voice
from sayso.model.model import Model


def given(model: Model, question: Question) -> run.Scenario:
    """Return the arm in which everything asked for is done."""
    return arm(model, "given", question.interventions, view=question.view)


def otherwise(model: Model, question: Question) -> run.Scenario:
    """Return the arm to compare with: forced events are forbidden, nothing else is done."""
    forbidden = tuple(
        Forbid(event=each.event) for each in question.interventions if isinstance(each, Force)
    )
    return arm(model, "forbidden", forbidden, view=question.view)


def base(model: Model, question: Question) -> run.Scenario:
    """Return the arm in which nothing is done."""
    return arm(model, "base", (), view=question.view)


def arm(
    model: Model, name: str, interventions: tuple[Intervention, ...], *, view: str | None = None
) -> run.Scenario:
    """Return a scenario with the interventions; in a view all other voices fall silent."""
    silent = () if view is None else tuple(silence_all_but(model, view))
    made = tuple(step for each in interventions for step in _steps(model, each))
    return run.Scenario(name=name, interventions=(*silent, *made))


def silence_all_but(model: Model, speaker: str) -> Iterator[run.SetSite]:
    """Yield what leaves one speaker's voices alone; links of ours stay as they are."""
    others = {v.speaker for link in model.links for v in link.voices if v.claims} - {speaker}
    for other in sorted(others):
        yield from silenced(model, other)


def silenced(model: Model, speaker: str) -> Iterator[run.SetSite]:
    """Yield what takes a speaker's voices out."""
    yield from _out(voice for voice in _voices(model) if voice.speaker == speaker)


def _steps(model: Model, each: Intervention) -> Iterator[run.Intervention]:
    match each:
        case Hold():
            yield run.HoldVariable(
                variable=each.variable, level=each.level, start=each.start, end=each.end
            )
        case Shift():
            yield run.ShiftVariable(
                variable=each.variable, amount=each.amount, start=each.start, end=each.end
            )
        case Ramp():
            yield run.RampVariable(
                variable=each.variable,
                first=variable_of(model, each.variable).now.value,
                last=each.level,
                start=each.start,
                end=each.end,
            )
        case Force():
            yield run.ForceEvent(event=each.event, week=each.week)
        case Forbid():
            yield run.ForbidEvent(event=each.event)
        case WithoutClaim():
            yield from _out(voice for voice in _voices(model) if voice.claims == (each.claim,))
        case WithoutSpeaker():
            yield from silenced(model, each.speaker)
        case WithoutLink():
            yield run.ScaleLink(link=each.link, factor=0.0)
        case Strengthen():
            yield run.ScaleLink(link=each.link, factor=each.factor)


def _voices(model: Model) -> Iterator[Voice]:
    return (voice for link in model.links if link.enabled for voice in link.voices)


def _out(voices: Iterator[Voice]) -> Iterator[run.SetSite]:
    for site in dict.fromkeys(voice.id for voice in voices):
        yield run.SetSite(site=site, holds=False)
