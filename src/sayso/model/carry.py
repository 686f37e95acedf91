"""Carrying over: what a person put into a model survives its being built again."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.loose_ends import OURS
from sayso.model.model import Model
from sayso.model.number import Number
from sayso.model.variable import Variable

OWN = ("person", "measured", "calibrated")
"""Origins of numbers that building again must not overwrite."""

Part = TypeVar("Part", Variable, Link, Event)


def carried(old: Model, new: Model) -> Model:
    """Return `new` with what a person or data put into `old`.

    That is: title, start and horizon, numbers of their origin, positions, switches and notes
    of links, drivers of events, and variables, links and events that no claim is behind. A
    link of theirs whose ends are gone goes too; links of ours that somebody wrote stay, those
    that the program suggests (spoken by "assumed") are suggested anew.
    """
    variables = _with_own(old.variables, new.variables, keep=lambda _: True)
    known = {variable.id for variable in variables}
    return msgspec.structs.replace(
        new,
        title=old.title,
        start=old.start or new.start,
        weeks=old.weeks,
        variables=variables,
        links=_with_own(
            old.links, new.links, keep=lambda link: {link.source, link.target} <= known
        ),
        events=tuple(
            each if each.driver in known else msgspec.structs.replace(each, driver=None)
            for each in _with_own(old.events, new.events, keep=lambda event: event.of in known)
        ),
        priors=old.priors,
    )


def _with_own(
    old: Iterable[Part], new: Iterable[Part], keep: Callable[[Part], bool]
) -> tuple[Part, ...]:
    before = {part.id: part for part in old}
    made = {part.id: _merged(before.get(part.id), part) for part in new}
    added = [part for part in before.values() if part.id not in made and _by_hand(part)]
    return (*made.values(), *(part for part in added if keep(part)))


def _by_hand(part: Variable | Link | Event) -> bool:
    """Tell what a person put in from what was built: suggestions of ours are built again."""
    if isinstance(part, Variable):
        return not part.concepts
    if isinstance(part, Link) and part.assumed:
        return all(voice.speaker != OURS for voice in part.voices)
    return not part.claims


def _merged(old: Part | None, new: Part) -> Part:
    if old is None:
        return new
    own = {
        name: value
        for name in new.__struct_fields__
        if isinstance(value := getattr(old, name), Number) and value.origin in OWN
    }
    if isinstance(old, Link):
        own |= {"enabled": old.enabled, "note": old.note, "shape": old.shape, "bend": old.bend}
        own |= {"delay_kind": old.delay_kind}
    if isinstance(old, Variable):
        own |= {"position": old.position, "unit": old.unit, "low": old.low, "high": old.high}
    if isinstance(old, Event):
        own |= {"dates": old.dates or getattr(new, "dates", ()), "position": old.position}
        own |= {"driver": old.driver or getattr(new, "driver", None)}
    return msgspec.structs.replace(new, **own)
