"""Clefts: in "It was not A that raised B" A is the cause, and it did not."""

import re

import msgspec

from sayso.claims.finding import Finding
from sayso.document.span import Span

_OPENING = re.compile(
    r"it\s?(?:is|was|[’']s|wasn[’']t|isn[’']t)\s+(?P<not>not\s+)?(?=\S+\s+\S)", re.IGNORECASE
)
_WHAT_DID = re.compile(r"\s*,?\s+(?:that|which|who)\b")

_LONGEST = 12
"""Code points of an opening, part of which may have been taken off the cause already."""


def uncleft(text: str, item: Finding) -> Finding:
    """Return a finding without the opening of a cleft in its cause."""
    start, end = item.cause.start, item.cause.end
    found = _OPENING.finditer(text, max(0, start - _LONGEST), end)
    opening = next((each for each in found if each.start() <= start < each.end()), None)
    if opening is None or not _WHAT_DID.match(text, end):
        return item
    denied = bool(re.search(r"\bnot\b|n[’']t", opening[0]))
    cause = Span(opening.end(), end)
    return msgspec.structs.replace(item, cause=cause, negated=item.negated != denied)
