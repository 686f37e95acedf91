"""Events from claims: happenings that drive a variable to its low or high."""

from collections.abc import Iterable

from sayso.claims.claim import Change, Doubt, Influence
from sayso.model.concept_map import ConceptMap, unused
from sayso.model.event import Event, EventId
from sayso.model.happening import Happening, happening
from sayso.model.number import ClaimRef
from sayso.model.priors import Priors
from sayso.model.told import Told
from sayso.model.variable import VariableId


def events(told: Iterable[Told], concepts: ConceptMap, priors: Priors) -> tuple[Event, ...]:
    """Return the happenings, one for each variable and way it is driven.

    A doubt about a variable gives an event too (what is questioned stops), without a hazard:
    nobody tells that it comes, so it only happens in a what-if.
    """
    supposed: dict[tuple[VariableId, Change], tuple[Happening, list[ClaimRef]]] = {}
    doubted: dict[tuple[VariableId, Change], tuple[Happening, list[ClaimRef]]] = {}
    for each in told:
        claim = each.claim
        if isinstance(claim, Influence):
            found = happening(each)
            of = concepts.of[each.report, claim.cause.concept]
            if found is not None and claim.cause.concept != claim.effect.concept:
                supposed.setdefault((of, found.change), (found, []))[1].append(each.ref)
        elif isinstance(claim, Doubt):
            of = concepts.of.get((each.report, claim.subject.concept))
            if of is not None:
                stop = Happening(change=-1, manner="stops")
                doubted.setdefault((of, -1), (stop, []))[1].append(each.ref)
    made: dict[EventId, Event] = {}
    for key, (found, refs) in supposed.items():
        also = doubted.pop(key, None)
        event = _event(key, found, [*refs, *(also[1] if also else [])], concepts, made, priors)
        made[event.id] = event
    for key, (found, refs) in doubted.items():
        event = _event(key, found, refs, concepts, made, None)
        made[event.id] = event
    return tuple(made.values())


def _event(
    key: tuple[VariableId, Change],
    found: Happening,
    refs: list[ClaimRef],
    concepts: ConceptMap,
    taken: Iterable[EventId],
    priors: Priors | None,
) -> Event:
    of, change = key
    manner = found.manner.replace(" ", "-")
    return Event(
        id=EventId(unused(f"{of}-{manner}", [*taken, *concepts.names])),
        name=found.named(concepts.names[of]),
        of=of,
        change=change,
        hazard=priors.number("event.hazard") if priors else None,
        driver=of if priors else None,
        beta=_towards(change, priors) if priors else None,
        claims=tuple(dict.fromkeys(refs)),
    )


def _towards(change: Change, priors: Priors) -> Number:
    """The nearer its variable is to where the event drives it, the likelier the event."""
    beta = priors.number("event.beta")
    if change > 0:
        return beta
    return Number(
        value=-beta.value,
        low=None if beta.high is None else -beta.high,
        high=None if beta.low is None else -beta.low,
        origin=beta.origin,
        why=beta.why,
    )
