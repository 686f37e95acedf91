"""Clauses beside the one that is meant: "since A, [these results]", "[it falls] although B"."""

from sayso.claims.edges.words import Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_OPENERS = words("edges", "fronting")
_CONCESSIVE = words("edges", "concessive")
_JOINED = _OPENERS | words("edges", "fillers")
"""What may follow the comma and begins no main clause."""


def after_fronted(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return what stands after a fronted clause, where it has a verb or one goes on from it."""
    del other
    places = page.places(phrase)
    if not places or not any(page.word(places.start - i) in _OPENERS for i in (0, 1)):
        return None
    for at in reversed(places):
        if (
            page.word(at) == ","
            and page.word(at + 1) not in _JOINED
            and page.part(at + 1) != "CCONJ"
        ):
            main = range(at + 1, places.stop)
            if page.has_finite(main) and _has_verb(page, range(places.start, at)):
                return page.span(at + 1, places[-1])
    return None


def without_opener(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a clause without the word that links it; "because if it rained" keeps its "if"."""
    del other
    places = page.places(phrase)
    if len(places) < 3 or page.word(places.start) not in _OPENERS:
        return None
    before = next((i for i in (1, 2) if page.part(places.start - i) != "PUNCT"), 2)
    nested = page.word(places.start - before) in (*_OPENERS, "that")
    if nested or any(page.word(at) == "," for at in places):
        return None
    clause = range(places.start + 1, places.stop)
    told = page.has_finite(clause) or _marks_verb(page, places)
    return page.span(clause[0], clause[-1]) if told else None


def _marks_verb(page: Words, places: range) -> bool:
    """Tell whether a phrase begins with the word that marks a clause with its verb in it."""
    first = page.tokens[places.start]
    return first.relation == "mark" and first.head in places and page.is_finite(first.head)


def without_by(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a noun phrase without the "by" that links it."""
    del other
    places = page.places(phrase)
    if len(places) < 2 or page.word(places.start) != "by" or page.part(places.start + 1) == "VERB":
        return None
    return page.span(places.start + 1, places[-1])


def before_concession(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase up to an "although" or "despite" inside it."""
    del other
    places = page.places(phrase)
    for at in places[2:]:
        if page.word(at) in _CONCESSIVE and page.word(at - 1) != "as":
            last = at - 1 - (page.word(at - 1) in (",", "even"))
            kept = range(places.start, last + 1)
            if _has_verb(page, kept):
                return page.span(kept.start, kept[-1])
    return None


def _has_verb(page: Words, within: range) -> bool:
    return any(page.part(at) in ("VERB", "AUX") for at in within)
