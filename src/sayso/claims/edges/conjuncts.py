"""Where a noun phrase ends before a second predicate: "to [injury] and was replaced by Kim"."""

from collections.abc import Iterator

from sayso.claims.concepts.verbs import base
from sayso.claims.edges.words import VERBS, Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_AFTER_VERB = ("DET", "PRON", "ADP", "PROPN", "NOUN", "NUM", "ADJ", "PART", "ADV", "VERB")
_OPENS = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")
_OPENERS = words("edges", "openers")
_CLAUSAL = words("edges", "clausal_subject")
_RELATIVES = ("who", "which", "that")
_GOVERNS = ("VERB", "AUX", "ADP")


def first_conjunct(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a noun phrase up to an "and" or "but" after which a predicate or clause follows.

    The predicate has the subject of the verb before the phrase. A noun joined to the first one
    stays.
    """
    del other
    places = page.places(phrase)
    if not places or page.part(places.start) not in _OPENS or not _is_governed(page, places.start):
        return None
    for at in _joints(page, places):
        if _is_predicate(page, places, at) or _is_clause(page, places, at):
            last = at - 1 - (page.word(at - 1) == ",")
            return page.span(places.start, last) if last >= places.start else None
    return None


def _joints(page: Words, places: range) -> Iterator[int]:
    """Yield the words that join, up to the first verb that is no participle of a noun."""
    for at in places[1:-1]:
        if page.part(at) == "CCONJ":
            yield at
        elif _is_to(page, at) or (page.part(at) in VERBS and not _is_participle(page, at)):
            return


def _is_to(page: Words, at: int) -> bool:
    return page.word(at) == "to" and page.part(at) == "PART"


def _is_participle(page: Words, at: int) -> bool:
    described = page.tells_of_noun(at) and page.part(at) == "VERB"
    return described and page.word(at - 1) not in ("to", *_RELATIVES)


def _is_predicate(page: Words, places: range, joint: int) -> bool:
    """Tell whether a verb of what stands before the phrase follows: "and was", "and cut the"."""
    at = joint + 1
    while page.part(at) == "ADV":
        at += 1
    if page.part(at) == "AUX":
        return page.is_finite(at)
    if page.part(at) != "VERB" or page.tells_of_noun(at) or not _takes_object(page, at + 1):
        return False
    told = at > joint + 1 or base(page.word(at)) != page.word(at)
    verbal = any(page.part(i) in VERBS for i in range(places.start, joint))
    return told and page.is_finite(at) and not verbal


def _is_clause(page: Words, places: range, joint: int) -> bool:
    """Tell whether a clause of its own follows: "help from [the fair] and she was asked in"."""
    before, after = range(places.start, joint), range(joint + 1, places.stop)
    if page.word(after.start) in _CLAUSAL or any(page.part(at) in VERBS for at in before):
        return False
    comma = next((at for at in after if page.word(at) == ","), places.stop)
    return page.has_finite(range(after.start, comma))


def _takes_object(page: Words, after: int) -> bool:
    return page.part(after) in _AFTER_VERB and page.word(after) != "of"


def _is_governed(page: Words, first: int) -> bool:
    """Tell whether a phrase is the object of the verb or preposition before it."""
    return page.part(first - 1) in _GOVERNS and page.word(first - 1) not in _OPENERS
