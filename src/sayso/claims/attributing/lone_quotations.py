"""Quoted sentences that nobody was found to say: somebody does, be it without a word of saying."""

import re
from collections.abc import Iterator, Sequence

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.page import Page
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_SHORTEST = 6
"""Words; fewer between marks are a title or a turn of phrase."""
_COVERED = 0.3
"""Share of a quotation that lies in what is said already; above it the quotation has a speaker."""
_WHOLE = re.compile(r"[A-Z“\"‘'].*[.,!?…]", re.DOTALL)
_SAYER = re.compile(r"[”\"]\s*[—–-]?\s*(?P<who>(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]*)\s*[.\n]")
_UNSURE = 0.2
"""How sure such a quotation is, as for a content without a cue."""


def lone_quotations(page: Page, found: Sequence[ReadAttribution]) -> Iterator[ReadAttribution]:
    """Give the whole sentences between marks that no attribution of `found` holds."""
    said = SpanIndex((Span(*part), Span(*part)) for item in found for part in item.content)
    for quoted in page.quotations:
        words = quoted.of(page.text)
        closed = page.text[quoted.end : quoted.end + 1] in ("”", '"')
        if not closed or len(words.split()) < _SHORTEST or not _WHOLE.fullmatch(words):
            continue
        held = sum(
            min(quoted.end, part.end) - max(quoted.start, part.start)
            for part in said.touching(quoted)
        )
        if held < _COVERED * len(quoted):
            yield _by_whom(page, quoted)


def _by_whom(page: Page, quoted: Span) -> ReadAttribution:
    """Return a quotation with the name that alone follows it, if one does."""
    name = _SAYER.match(page.text, quoted.end)
    return ReadAttribution(
        source=(name.span("who"),) if name else (),
        cue=(),
        content=((quoted.start, quoted.end),),
        confidence=_UNSURE,
    )
