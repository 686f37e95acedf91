"""Quotation marks and brackets within a phrase, which end it no more than its words do."""

import re

from sayso.claims.edges.words import Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_OPEN, _CLOSE = "“‘«", "”’»"
_QUOTES = "“”\"'‘’«»"
_MARKS = ("“", "”", '"', "‘", "’", "'", "«", "»")
_NAMING = words("edges", "naming")
_OPENS_WITHIN = re.compile(r"\s[“\"'‘«]")
_GOES_ON = ("VERB", "AUX", "ADP", "PART")
_LONGEST = 8
"""Words of an aside in brackets."""


def past_inner_quote(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase cut at the close of a quotation within it up to the end of its clause."""
    places = page.places(phrase)
    after = places.stop
    opened = any(page.word(at) in _OPEN for at in places[1:])
    if not opened or page.word(after) not in _CLOSE or page.part(after + 1) not in _GOES_ON:
        return None
    end = page.clause_end(after + 1, other)
    return page.span(places.start, end) if end > after and not page.runs_into(end, other) else None


def with_quoted_word(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase that ends at "the term" with the word in quotation marks after it."""
    places = page.places(phrase)
    opens = places.stop
    if not places or page.word(places[-1]) not in _NAMING or page.word(opens)[:1] not in _MARKS:
        return None
    near = range(opens + 2, opens + 2 + _LONGEST)
    close = next((at for at in near if page.word(at)[:1] in _MARKS), None)
    if close is None or other.touches(page.span(opens, close)):
        return None
    return page.span(places.start, close)


def past_bracket(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a clause cut at a bracket with what follows the bracket: "Ann (77) in two towns"."""
    places = page.places(phrase)
    if page.word(places.stop) != "(" or not page.has_finite(places):
        return None
    close = next((i for i in range(places.stop, places.stop + _LONGEST) if page.word(i) == ")"), 0)
    if not close or page.part(close + 1) != "ADP":
        return None
    end = page.clause_end(close + 1, other)
    return page.span(places.start, end) if not page.runs_into(end, other) else None


def without_stop(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase without the full stop and the quotation marks at its end."""
    del other
    text = phrase.of(page.text)
    kept = text.rstrip(_QUOTES)
    if kept == text or not kept.endswith((".", ",")) or _OPENS_WITHIN.search(kept):
        return None
    start = len(text) - len(text.lstrip(_QUOTES))
    return Span(phrase.start + start, phrase.start + len(kept.rstrip(".,")))
