"""One phrase or clause told as two: "rows" and "the fence" in "rows over the fence split it"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from sayso.claims.finding import Finding
from sayso.document.span import Span

_P = r"(?:in|of|for|to|with|from|on|at|about|against|over|between|among|towards?)"
_TIE = re.compile(rf"\s+{_P}\s+(?:[a-z]+\s+{_P}\s+)?(?:(?:the|an?)\s+)?")
"""What ties a phrase to the one before it, of which it is then a part."""
_APART = re.compile(r"[,;:.!?\n]|\b(?:and|or|but|nor|as\s+well\s+as)\b")
"""What stands between two phrases that each lead, or are led, by themselves."""
_SURE = 0.7
"""Confidence from which both of two phrases of one clause are told."""
_REACH = 60
"""Code points between two phrases of one clause."""


def one_phrase(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings, each phrase and clause of one link told once.

    Two parts of one phrase are told as the whole; of two phrases of one clause that share
    their other side the surer one stays, unless both are sure: in the annotated news the other
    was right one time in four. A link from one to the other parts them.
    """
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: (item.cause.start, item.effect.start)):
        told = ((n, _one(text, one, item, found)) for n, one in enumerate(kept))
        at, one = next(((n, one) for n, one in told if one), (len(kept), item))
        kept[at:] = [one, *kept[at + 1 :]]
    return kept


def _are_linked(one: Finding, other: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether a third finding leads from the phrase of one to that of the other."""
    ends = (one.cause, other.cause) if one.effect == other.effect else (one.effect, other.effect)
    return any(
        link.cause.touches(end) and link.effect.touches(further)
        for link in found
        for end, further in (ends, ends[::-1])
    )


def _one(text: str, one: Finding, other: Finding, found: Sequence[Finding]) -> Finding | None:
    """Return what to tell instead of two findings, None if both are to be told."""
    cause = _span_of(text, one.cause, other.cause) if one.effect == other.effect else None
    effect = _span_of(text, one.effect, other.effect) if one.cause == other.cause else None
    if one.negated != other.negated or not (cause or effect):
        return None
    less, surer = sorted((one, other), key=lambda item: item.confidence)
    if cause and _is_tied(text, one.cause, other.cause):
        return replace(one, cause=cause, confidence=surer.confidence)
    if effect and _is_tied(text, one.effect, other.effect):
        return replace(one, effect=effect, confidence=surer.confidence)
    return surer if less.confidence < _SURE and not _are_linked(one, other, found) else None


def _span_of(text: str, one: Span, other: Span) -> Span | None:
    """Return from where to where two phrases of one clause stand."""
    first, second = sorted((one, other))
    between = text[first.end : second.start]
    apart = not 0 < len(between) < _REACH or _APART.search(between)
    return None if apart else Span(first.start, second.end)


def _is_tied(text: str, first: Span, second: Span) -> bool:
    return first < second and _TIE.fullmatch(text, first.end, second.start) is not None
