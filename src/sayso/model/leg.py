"""Legs: the single steps from variable to variable that an influence claim tells."""

from collections.abc import Iterator

import msgspec

from sayso.claims.claim import Change, Influence, Part, Sign, sign_between
from sayso.model.concept_map import ConceptMap
from sayso.model.told import Told
from sayso.model.variable import VariableId


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """One step that a claim tells; `channels` counts the ways beside each other (0: direct)."""

    told: Told
    source: VariableId
    target: VariableId
    sign: Sign
    channels: int = 0


def legs(told: Told, concepts: ConceptMap) -> Iterator[Leg]:
    """Yield the steps of an influence: one, or two for each channel that it is told to take.

    A cause that is its own effect yields none: a variable does not act on itself here, its
    persistence is its adjustment time.
    """
    claim = told.claim
    if not isinstance(claim, Influence):
        return
    source = concepts.of[told.report, claim.cause.concept]
    target = concepts.of[told.report, claim.effect.concept]
    if source == target:
        return
    ways = _channels(told, claim, concepts, {source, target})
    if not ways:
        yield Leg(told=told, source=source, target=target, sign=claim.sign)
    for way, change in ways.items():
        first = sign_between(claim.cause.change, "+", change)
        yield Leg(told=told, source=source, target=way, sign=first, channels=len(ways))
        second = _product(first, claim.sign)
        yield Leg(told=told, source=way, target=target, sign=second, channels=len(ways))


def _channels(
    told: Told, claim: Influence, concepts: ConceptMap, ends: set[VariableId]
) -> dict[VariableId, Change]:
    """Return the channels with the way they move; told without one, a channel opens (+1)."""
    ways: dict[VariableId, Change] = {}
    for part in claim.via:
        way = concepts.of[told.report, part.concept]
        if way not in ends:
            ways[way] = _opening(part)
    return ways


def _opening(part: Part) -> Change:
    return 1 if part.change is None else part.change


def _product(first: Sign, second: Sign) -> Sign:
    if "?" in (first, second):
        return "?"
    return "+" if first == second else "-"
