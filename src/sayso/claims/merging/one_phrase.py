"""One phrase told as two: "rows" and "the fence" lead to it, in "rows over the fence"."""

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


def one_phrase(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings, as one those of which only one side differs and is one phrase."""
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: (item.cause.start, item.effect.start)):
        at = next((n for n, one in enumerate(kept) if _joined(text, one, item)), None)
        if at is None:
            kept.append(item)
        else:
            kept[at] = _joined(text, kept[at], item) or item
    return kept


def _joined(text: str, one: Finding, other: Finding) -> Finding | None:
    """Return two findings as one, if what differs between them are the parts of one phrase."""
    if one.negated != other.negated:
        return None
    confidence = max(one.confidence, other.confidence)
    cause = _whole(text, one.cause, other.cause) if one.effect == other.effect else None
    effect = _whole(text, one.effect, other.effect) if one.cause == other.cause else None
    if cause and not cause.touches(one.effect):
        return replace(one, cause=cause, confidence=confidence)
    if effect and not effect.touches(one.cause):
        return replace(one, effect=effect, confidence=confidence)
    return None


def _whole(text: str, first: Span, second: Span) -> Span | None:
    tied = _TIE.fullmatch(text, first.end, second.start) if first.end < second.start else None
    return Span(first.start, second.end) if tied else None
