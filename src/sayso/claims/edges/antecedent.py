"""The noun that a relative clause tells of: "she spoke of [the flood], which closed the road"."""

from sayso.claims.edges.words import VERBS, Words
from sayso.document.span import Span

_PREPOSITIONS = ("in", "on", "at", "to", "with", "from", "into")
_RELATIVES = ("that", "which", "who")
_WHILE = ("when", "while")
_DEFINITE = ("DET", "PRON", "PROPN")


def without_preposition(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a noun phrase without its preposition before a relative, or "of" of "because of"."""
    del other
    places = page.places(phrase)
    if len(places) < 2 or page.part(places.start + 1) == "VERB":
        return None
    if page.word(places.start) == "of":
        stray = page.word(places.start - 1) == "because"
    else:
        stray = page.word(places.start) in _PREPOSITIONS and page.word(places.stop) in _RELATIVES
    return page.span(places.start + 1, places[-1]) if stray else None


def before_which(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return of a clause the noun before a ", which": "the news is [her return], which helps".

    Only what a copula names, or the object of "when doing", is sure not to be the whole clause.
    """
    places = page.places(phrase)
    after = places.stop
    if other.start < phrase.end or page.word(after) != "," or page.word(after + 1) != "which":
        return None
    if page.part(places[-1]) not in ("NOUN", "PROPN"):
        return None
    at = next((at for at in reversed(places[:-1]) if page.part(at) in VERBS), None)
    if at is None or not (_names(page, at) or _does_while(page, at)):
        return None
    return page.span(at + 1, places[-1])


def _does_while(page: Words, verb: int) -> bool:
    """Tell whether a verb with its object tells when: "when opening the door"."""
    return page.word(verb - 1) in _WHILE and page.part(verb + 1) in _DEFINITE


def _names(page: Words, verb: int) -> bool:
    """Tell whether a copula says which one: "the news is her return", not "Ann is a nurse"."""
    copula = page.tokens[verb].relation == "cop" and page.is_finite(verb)
    asked = page.part(verb + 1) in _DEFINITE and page.word(verb + 1) not in ("a", "an")
    subject = page.subject(page.tokens[verb].head)
    return copula and asked and subject is not None and page.part(subject) == "NOUN"
