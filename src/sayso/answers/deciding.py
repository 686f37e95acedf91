"""The part of a model that decides a target: nothing else needs to run for an answer.

Draws are keyed by the names of what draws them, so the target's futures are the same, to the
last bit, as in a run of the whole model.
"""

import math

import msgspec

from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.variable import VariableId


def deciding(model: Model, on: VariableId, by: float) -> Model:
    """Return the parts from which any way leads to `on`, for the weeks up to `by`."""
    parts: set[str] = set()
    more: set[str] = {on}
    while more:
        parts |= more
        more = _before(model, parts) - parts
    return msgspec.structs.replace(
        model,
        weeks=min(model.weeks, max(1, math.ceil(by))),
        variables=tuple(each for each in model.variables if each.id in parts),
        events=tuple(each for each in model.events if each.id in parts),
        links=tuple(each for each in model.links if each.target in parts),
    )


def _before(model: Model, parts: set[str]) -> set[str]:
    """Return what acts on `parts`, or hangs together with what does."""
    links = [link for link in model.links if link.target in parts]
    events = [event for event in model.events if event.id in parts or event.of in parts]
    gates = {str(gate.of) for link in links for gate in link.gates}
    drivers = {str(event.driver) for event in events if event.driver is not None}
    owned = {str(end) for event in events for end in (event.id, event.of)}
    return {str(link.source) for link in links} | gates | drivers | owned | _rivals(model, links)


def _rivals(model: Model, links: list[Link]) -> set[str]:
    """Return what the rivals of these links' voices speak of: who of them holds is one draw."""
    shared = {voice.rivals for link in links for voice in link.voices if voice.rivals}
    return {
        str(link.target)
        for link in model.links
        if any(voice.rivals in shared for voice in link.voices)
    }
