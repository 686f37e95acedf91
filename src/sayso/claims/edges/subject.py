"""Of what a verb is said: "she felt it was late and her letter | moved them" is "her letter"."""

from sayso.claims.edges.words import NOUNS, VERBS, Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_STOPS = words("edges", "before_subject")
_OPENERS = words("edges", "openers")
_CLAUSAL = words("edges", "clausal_subject")
_EXTENTS = words("edges", "extents")
_RELATIVES = ("that", "which", "who")
_LOOSE = ("ADV", "PART", "CCONJ", "SCONJ", "ADP", "PUNCT")
"""What stands between a verb and the noun phrase after it."""


def bare_subject(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return the noun phrase at the end of a phrase that holds a whole clause before it.

    A noun phrase that a verb goes on from, towards the other phrase, has no finite verb of its
    own outside its relative clauses.
    """
    places = page.places(phrase)
    if not places or other.start < phrase.end or page.word(places[0]) in _CLAUSAL:
        return None
    last = _without_helpers(page, places)
    verbs = list(page.finite(range(places.start, last + 1)))
    if not verbs or page.part(last) not in NOUNS or not _goes_on(page, last + 1):
        return None
    if _names(page, verbs[-1]):
        last = verbs[-1] - 1
    first = _begin(page, places.start, last)
    if page.word(last) in _EXTENTS:
        return None  # "to the level that allows it" tells how far, not which level
    return page.span(first, last) if _may_begin(page, places, first) else None


def _goes_on(page: Words, at: int) -> bool:
    """Tell whether a verb follows, or a relative with its verb."""
    at += page.word(at) in _RELATIVES
    while page.part(at) == "ADV":
        at += 1
    if not page.is_finite(at) and not (page.part(at) == "VERB" and page.word(at).endswith("ed")):
        return False
    return page.part(at) != "AUX" or page.part(at + 1) in ("VERB", "AUX", "ADV", "PART")


def _may_begin(page: Words, places: range, first: int) -> bool:
    """Tell whether the verb after is said of the noun phrase that begins at a word.

    After "if she won" or "fears that she won", it is said of something before, unless an "and"
    joins the two clauses.
    """
    before = page.word(places.start - 1)
    told = before == "that" and page.part(places.start - 2) == "NOUN"
    if not (told or before in _OPENERS) or page.word(first - 1) == "and":
        return True
    return page.word(places.stop) in _RELATIVES


def _names(page: Words, verb: int) -> bool:
    """Tell whether a verb says of a noun what it is: "the port is one of the places that"."""
    named = page.part(verb - 1) in ("NOUN", "PROPN")
    return named and page.part(verb) == "AUX" and page.tokens[verb].relation == "cop"


def _without_helpers(page: Words, places: range) -> int:
    last = places[-1]
    while last > places.start and page.part(last) in ("AUX", "ADV"):
        last -= 1
    return last


def _begin(page: Words, start: int, last: int) -> int:
    # After "since it rained," the comma ends what comes before; else it may part a list.
    fronted = page.word(start) in _OPENERS
    first = last
    while first > start and not (
        _bars(page, first - 1) or (fronted and page.word(first - 1) == ",")
    ):
        first -= 1
    while first < last and page.part(first) in _LOOSE:
        first += 1
    return first


def _bars(page: Words, at: int) -> bool:
    if page.part(at) not in VERBS:
        return page.word(at) in _STOPS
    alone = page.part(at - 1) != "AUX"
    return not (alone and (page.word(at).endswith("ing") or page.tells_of_noun(at)))
