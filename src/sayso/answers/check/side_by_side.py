"""Two models of one report side by side: what is in both, and what in one alone.

Things are held together by where they stand in the text, never by name: two variables are the
same if their phrases share a letter, two links if causes and effects of their claims do.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from sayso.claims.claim import Claim, Influence, Part
from sayso.document.span import Span
from sayso.model.case import Case

Thing = TypeVar("Thing")
Ends = tuple[tuple[Span, ...], tuple[Span, ...]]


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """How many things are in both, in the first alone, in the second alone."""

    both: int
    first: int
    second: int


class SideBySide(msgspec.Struct, frozen=True, kw_only=True):
    """Variables and links of two models."""

    variables: Shared
    links: Shared


def side_by_side(first: Case, second: Case) -> SideBySide:
    """Count what two cases of the same single report share, each thing paired once."""
    return SideBySide(
        variables=_shared(_variables(first), _variables(second), _touch),
        links=_shared(_links(first), _links(second), _same_ends),
    )


def _shared(
    first: Sequence[Thing], second: Sequence[Thing], same: Callable[[Thing, Thing], bool]
) -> Shared:
    free = list(second)
    for each in first:
        other = next((one for one in free if same(each, one)), None)
        if other is not None:
            free.remove(other)
    both = len(second) - len(free)
    return Shared(both=both, first=len(first) - both, second=len(free))


def _variables(case: Case) -> list[tuple[Span, ...]]:
    (claims,) = case.claim_sets
    phrases = {each.id: each.phrases for each in claims.concepts}
    return [
        tuple(span for own in each.concepts for span in phrases.get(own, ()))
        for each in case.model.variables
    ]


def _links(case: Case) -> list[list[Ends]]:
    """Return for each link that is not ours the ends of its claims."""
    evidence = case.evidence()
    told = [[evidence[ref].claim for ref in link.claims] for link in case.model.links]
    return [list(_ends(claims)) for claims in told if claims]


def _ends(claims: Sequence[Claim]) -> Iterator[Ends]:
    for each in claims:
        if isinstance(each, Influence):
            yield _spans(each.cause), _spans(each.effect)


def _spans(part: Part) -> tuple[Span, ...]:
    return (part.span, part.refers_to) if part.refers_to else (part.span,)


def _same_ends(first: Sequence[Ends], second: Sequence[Ends]) -> bool:
    return any(
        _touch(cause, other_cause) and _touch(effect, other_effect)
        for cause, effect in first
        for other_cause, other_effect in second
    )


def _touch(first: Sequence[Span], second: Sequence[Span]) -> bool:
    return any(one.touches(other) for one in first for other in second)
