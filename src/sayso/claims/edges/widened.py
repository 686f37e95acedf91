"""Sides of a linker that joins clauses, each with its verb: "so that [they | can leave]"."""

from sayso.claims.edges.words import VERBS, Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_NAMING = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
_CLAUSAL = ("because", "unless")
_LINKERS = words("edges", "linkers")


def with_verb(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return the clause that a linker opens and of which the phrase is the subject."""
    places = page.places(phrase)
    if not places or not _after_linker(page, places.start):
        return None
    if any(page.part(at) in VERBS and not page.tells_of_noun(at) for at in places):
        return None
    at = _predicate(page, places.stop)
    if not page.is_finite(at):
        return None
    end = page.clause_end(at, other)
    # Where the clause runs into the other phrase, its verb is what links the two.
    return page.span(places.start, end) if end >= at and not page.runs_into(end, other) else None


def with_governor(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return the clause whose object a phrase is: "[ads drew | girls], because they paid"."""
    places = page.places(phrase)
    after = places.stop + (page.word(places.stop) == ",")
    if not places or page.word(after) not in _CLAUSAL or page.word(after + 1) == "of":
        return None
    if any(page.part(at) in VERBS for at in places):
        return None
    verb = next((h for at in places if (h := page.tokens[at].head) not in places), -1)
    first = page.subject_start(verb)
    if first is None or not first < verb < places.start:
        return None
    return page.span(first, places[-1])


def _predicate(page: Words, at: int) -> int:
    """Return where the verb of a subject stands, past its further members: ", or the poor pay"."""
    joined = at + (page.word(at) == ",")
    if page.word(joined) in ("and", "or"):
        at = joined + 1
        while page.part(at) in _NAMING:
            at += 1
    while page.part(at) == "ADV":
        at += 1
    return at


def _after_linker(page: Words, first: int) -> bool:
    before = page.word(first - 1)
    return before in _LINKERS or (before == "that" and page.word(first - 2) == "so")
