"""Whose phrase stands where pattern and encoder found one link."""

import re

import msgspec

from sayso.claims.finding import Finding
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

Links = SpanIndex[tuple[Span, Finding]]
"""Findings by the words that link them."""

_OPENS_CLAUSE = re.compile(r"\b(?:who|which|whose|where|when|after|before|since|until)\s+$", re.I)
_WINDOW = 8
"""Code points before a phrase in which the word stands that cut it off."""


def with_phrases_of(text: str, item: Finding, also: Finding, links: Links) -> Finding:
    """Return a pattern's finding with the encoder's phrases where its own are no whole ones.

    The patterns end a phrase at each word that can open a clause, so that "after dark" leaves
    "dark"; and they take all before a "which", with what was told there of something else.
    """
    cause = _whole(text, item.cause, also.cause)
    if item.family.startswith("verb ") and _tells_another(item, also, links):
        cause = also.cause
    return msgspec.structs.replace(item, cause=cause, effect=_whole(text, item.effect, also.effect))


def _whole(text: str, ours: Span, theirs: Span) -> Span:
    cut = _OPENS_CLAUSE.search(text, max(0, ours.start - _WINDOW), ours.start)
    inside = cut and theirs.start <= cut.start() and ours.end <= theirs.end
    return theirs if inside else ours


def _tells_another(item: Finding, also: Finding, links: Links) -> bool:
    """Tell whether our cause has the link of another finding and the encoder's stands behind it."""
    return item.cause.holds(also.cause) and any(
        item.cause.start < link.start and link.end <= also.cause.start
        for link, other in links.touching(item.cause)
        if other is not item
    )
