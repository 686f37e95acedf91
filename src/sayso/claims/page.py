"""The page as readers see it: prose, paragraphs, sentences, quotations, with quick look-up."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from sayso.claims.quotation import quotations
from sayso.document.document import Document
from sayso.document.paragraphs import paragraphs, unwrapped
from sayso.document.prose import prose
from sayso.document.sentences import sentences
from sayso.document.span import Span

WORD = re.compile(r"\w+(?:[’'.-]\w+)*[’']?")


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One document's prose, cut up; all spans are in order and do not overlap."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Span, ...]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds `offset`, or the nearest before it."""
        return _at(self.sentences, offset)

    def paragraph_at(self, offset: int) -> Span:
        """Return the paragraph that holds `offset`, or the nearest before it."""
        return _at(self.paragraphs, offset)

    def quotation_at(self, offset: int) -> Span | None:
        """Return the quotation (its marks left out) that holds `offset`, if one does."""
        if not self.quotations:
            return None
        found = _at(self.quotations, offset)
        return found if found.start <= offset < found.end else None

    def quotations_in(self, span: Span) -> tuple[Span, ...]:
        """Return the quotations that reach into a span."""
        return _within(self.quotations, span)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences that reach into a span."""
        return _within(self.sentences, span)

    def sentence_before(self, sentence: Span) -> Span | None:
        """Return the sentence before this one."""
        place = bisect_right(self.sentences, sentence.start, key=_start) - 2
        return self.sentences[place] if place >= 0 else None

    def sentences_between(self, one: int, other: int) -> int:
        """Return how many sentences lie between two offsets: 0 within one sentence."""
        places = (bisect_right(self.sentences, at, key=_start) for at in (one, other))
        return abs(next(places) - next(places))


def page_of(document: Document) -> Page:
    """Cut a document up."""
    whole = prose(document)
    blocks = paragraphs(whole)
    text = unwrapped(whole, blocks)
    return Page(
        text=text,
        paragraphs=blocks,
        sentences=sentences(text, blocks),
        quotations=quotations(text, blocks),
    )


def _start(span: Span) -> int:
    return span.start


def _within(spans: Sequence[Span], span: Span) -> tuple[Span, ...]:
    first = max(0, bisect_right(spans, span.start, key=_start) - 1)
    last = bisect_right(spans, span.end, key=_start)
    return tuple(other for other in spans[first:last] if other.touches(span))


def _at(spans: Sequence[Span], offset: int) -> Span:
    return spans[max(0, bisect_right(spans, offset, key=_start) - 1)]
