"""Events from claims: happenings that drive a variable to its low or high."""

from collections.abc import Container, Iterable, Iterator, Mapping

import msgspec

from sayso.claims.claim import Change, Doubt, Influence
from sayso.model.concept_map import ConceptMap, unused
from sayso.model.event import Event, EventId
from sayso.model.happening import Happening, happening
from sayso.model.number import ClaimRef
from sayso.model.priors import Priors
from sayso.model.told import Told
from sayso.model.variable import VariableId

Driven = tuple[VariableId, Change]


def events(told: Iterable[Told], concepts: ConceptMap, priors: Priors) -> tuple[Event, ...]:
    """Return the happenings, one for each variable and way it is driven.

    A doubt about a variable gives an event too (what is questioned stops), without a hazard:
    nobody tells that it comes, so it only happens in a what-if.
    """
    every = tuple(told)
    supposed = _gathered(_supposed(every, concepts))
    doubted = _gathered(_doubted(every, concepts))
    made: dict[EventId, Event] = {}
    taken: set[str] = {*concepts.names}
    for key, (found, refs) in {**doubted, **supposed}.items():
        also = doubted.get(key, (found, ()))[1] if key in supposed else ()
        event = _event(key[0], found, (*refs, *also), concepts, taken)
        taken.add(event.id)
        made[event.id] = _with_hazard(event, priors) if key in supposed else event
    return tuple(made.values())


def _supposed(
    told: Iterable[Told], concepts: ConceptMap
) -> Iterator[tuple[VariableId, Happening, ClaimRef]]:
    for each in told:
        found = happening(each)
        if isinstance(each.claim, Influence) and found is not None:
            yield concepts.of[each.report, each.claim.cause.concept], found, each.ref


def _doubted(
    told: Iterable[Told], concepts: ConceptMap
) -> Iterator[tuple[VariableId, Happening, ClaimRef]]:
    for each in told:
        if isinstance(each.claim, Doubt):
            of = concepts.variable(each.report, each.claim.subject.concept)
            if of is not None:
                yield of, Happening(change=-1, manner="stops"), each.ref


def _gathered(
    found: Iterable[tuple[VariableId, Happening, ClaimRef]],
) -> Mapping[Driven, tuple[Happening, tuple[ClaimRef, ...]]]:
    """Gather by variable and way; the first telling gives the manner."""
    made: dict[Driven, tuple[Happening, dict[ClaimRef, None]]] = {}
    for of, each, ref in found:
        made.setdefault((of, each.change), (each, {}))[1][ref] = None
    return {key: (each, tuple(refs)) for key, (each, refs) in made.items()}


def _event(
    of: VariableId,
    found: Happening,
    refs: Iterable[ClaimRef],
    concepts: ConceptMap,
    taken: Container[str],
) -> Event:
    wanted = f"{of}-{found.manner.replace(' ', '-')}"
    return Event(
        id=EventId(unused(wanted, taken)),
        name=found.named(concepts.names[of]),
        of=of,
        change=found.change,
        claims=tuple(dict.fromkeys(refs)),
    )


def _with_hazard(event: Event, priors: Priors) -> Event:
    """The nearer its variable is to where the event drives it, the likelier the event."""
    beta = priors.number("event.beta")
    low, high = (beta.low, beta.high) if event.change > 0 else (beta.high, beta.low)
    driven = msgspec.structs.replace(
        beta,
        value=event.change * beta.value,
        low=None if low is None else event.change * low,
        high=None if high is None else event.change * high,
    )
    hazard = priors.number("event.hazard")
    return msgspec.structs.replace(event, hazard=hazard, driver=event.of, beta=driven)
