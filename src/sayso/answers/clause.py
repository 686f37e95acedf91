"""Interventions and amounts in plain words."""

import re

from sayso.answers.agreement import verb
from sayso.answers.answer import Target
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
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import part_name, written_link
from sayso.model.link import LinkId
from sayso.model.model import Model

_VERB = re.compile(
    r" (?:stops?|fails?|falls?|happens?|ends?|begins?|starts?|collapses?"
    r"|(?:is|are) (?:lost|won|cut))$"
)
"""Events are named by what happens ("American aid stops"), or by a noun ("a coup")."""


def changed(model: Model, interventions: tuple[Intervention, ...]) -> str:
    """Write what is changed as the part of a sentence after "if"."""
    return " and ".join(clause(model, each) for each in interventions)


def clause(model: Model, each: Intervention) -> str:
    """Write one intervention as the part of a sentence after "if"."""
    name = _named(model, each)
    be = verb(name, "is")
    match each:
        case Hold():
            made = f"{name} {be} held at {each.level:g}{_interval(model, each)}"
        case Shift():
            way = "up" if each.amount > 0 else "down"
            made = f"{name} {be} pushed {way} by {abs(each.amount):g}{_interval(model, each)}"
        case Ramp():
            made = f"{name} {be} led to {each.level:g} by {written_week(model, each.end)}"
        case Force():
            when = f" ({written_week(model, each.week)})" if each.week else ""
            made = f"{happening(name)}{when}"
        case Forbid():
            made = never(name)
        case WithoutClaim():
            made = f"{name} is taken away"
        case WithoutSpeaker():
            made = f"nothing that {each.speaker} said holds"
        case WithoutLink():
            made = f"{name} is taken out"
        case Strengthen():
            made = f"{name} is {each.factor:g} times as strong"
    return made


def causes(model: Model, interventions: tuple[Intervention, ...]) -> str:
    """Name what is changed as the part of a sentence after "from"."""
    return " or ".join(
        f"the event {_named(model, each)!r}"
        if isinstance(each, Force | Forbid)
        else _named(model, each)
        for each in interventions
    )


def _named(model: Model, each: Intervention) -> str:
    match each:
        case Hold() | Shift() | Ramp():
            return part_name(model, each.variable)
        case Force() | Forbid():
            return part_name(model, each.event)
        case WithoutClaim():
            return f"claim {each.claim}"
        case WithoutSpeaker():
            return f"what {each.speaker} said"
        case WithoutLink() | Strengthen():
            return f"the link {_link(model, each.link)}"


def of_hundred(share: float) -> str:
    """Write a share as a count of 100, never rounding a doubt away."""
    if share <= 0.0:
        return "none of 100"
    if share >= 1.0:
        return "100 of 100"
    if share < 0.01:
        return "fewer than 1 of 100"
    if share > 0.99:
        return "more than 99 of 100"
    return f"{share * 100:.0f} of 100"


def hundredths(share: float) -> str:
    """Write the count of `of_hundred` for a column of numbers: "<1", "34", ">99"."""
    count = of_hundred(share).removesuffix(" of 100")
    return {"none": "0", "fewer than 1": "<1", "more than 99": ">99"}.get(count, count)


def amount(value: float, target: Target) -> str:
    """Write a size, without its sign, in the target's unit: index points have none."""
    unit = target.unit or ("point" if abs(value) == 1 else "points")
    return f"{figure(abs(value))} {unit}"


def figure(value: float) -> str:
    """Write a number with two or three figures that mean something."""
    written = f"{value:.0f}" if abs(value) >= 9.95 else f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written.replace("-", "−")


def happening(name: str) -> str:
    """Write that an event happens as the part of a sentence after "if"."""
    return name if _VERB.search(name) else f"{name} {verb(name, 'happens')}"


def never(name: str) -> str:
    """Write that an event does not happen as the part of a sentence after "if"."""
    if _VERB.search(name):
        return f"it never happens that {name}"
    return f"{name} never {verb(name, 'happens')}"


def _interval(model: Model, each: Hold | Shift) -> str:
    start = f" from {written_week(model, each.start)}" if each.start > 0 else ""
    end = f" until {written_week(model, each.end)}" if each.end is not None else ""
    return start + end


def _link(model: Model, link_id: LinkId) -> str:
    return next(written_link(model, link) for link in model.links if link.id == link_id)
