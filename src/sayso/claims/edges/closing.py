"""Where a phrase ends that was cut off in the midst: "[a man whom]", "[the manner in]"."""

from sayso.claims.edges.words import Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_RELATIVES = words("edges", "relatives")


def closed(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase with the clause that its last word opens, or a preposition before it."""
    places = page.places(phrase)
    if len(places) < 2:
        return None
    last, after = places[-1], places.stop
    opened = page.word(last) in ("who", "whom", "which", "whose")
    governs = page.part(last) in ("ADP", "SCONJ") and page.word(last - 1) != ","
    asks = (page.word(after) in _RELATIVES and page.word(after) != "that") or page.word(
        after + 1
    ) == "whether"
    if not (opened or (governs and asks)):
        return None
    end = page.clause_end(after, other)
    return page.span(places.start, end) if end >= after and not page.runs_into(end, other) else None


def with_that_clause(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a noun with the clause that says what it is: "the possibility that it rains"."""
    places = page.places(phrase)
    after = places.stop
    if not places or page.word(after) != "that" or page.part(after) != "SCONJ":
        return None
    if page.part(places[-1]) != "NOUN":
        return None
    end = page.clause_end(after, other)
    return page.span(places.start, end) if end > after + 1 else None
