"""One phrase or clause told as two: "rows" and "the fence" in "rows over the fence split it"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from sayso.claims.finding import Finding
from sayso.document.span import Span

_TIE = re.compile(
    r"\s+(?:in|of|for|to|with|from|on|at|about|against|over|between|among|towards?)"
    r"\s+(?:(?:the|an?)\s+)?"
)
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
        near = (n for n, one in enumerate(kept) if not _are_linked(one, item, found))
        at = next((n for n in near if _one(text, kept[n], item)), None)
        if at is None:
            kept.append(item)
        else:
            kept[at] = _one(text, kept[at], item) or item
    return kept


def _are_linked(one: Finding, other: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether a third finding leads from the phrase of one to that of the other."""
    ends = (one.cause, other.cause) if one.effect == other.effect else (one.effect, other.effect)
    return any(
        link.cause.touches(end) and link.effect.touches(further)
        for link in found
        for end, further in (ends, ends[::-1])
    )


def _one(text: str, one: Finding, other: Finding) -> Finding | None:
    """Return what to tell instead of two findings, None if both are to be told."""
    if one.negated != other.negated:
        return None
    less, surer = sorted((one, other), key=lambda item: item.confidence)
    alone = surer if less.confidence < _SURE else None
    if one.effect == other.effect and _of_one_clause(text, one.cause, other.cause):
        cause = _whole(text, one.cause, other.cause)
        return replace(one, cause=cause, confidence=surer.confidence) if cause else alone
    if one.cause == other.cause and _of_one_clause(text, one.effect, other.effect):
        effect = _whole(text, one.effect, other.effect)
        return replace(one, effect=effect, confidence=surer.confidence) if effect else alone
    return None


def _of_one_clause(text: str, first: Span, second: Span) -> bool:
    first, second = sorted((first, second))
    between = text[first.end : second.start]
    return 0 < len(between) < _REACH and not _APART.search(between)


def _whole(text: str, first: Span, second: Span) -> Span | None:
    tied = _TIE.fullmatch(text, first.end, second.start) if first < second else None
    return Span(first.start, second.end) if tied else None
