"""Lists that were stopped at a comma: "talk on [race, punishment], and jail"."""

from sayso.claims.edges.words import NOUNS, VERBS, Words
from sayso.document.span import Span

_MEMBERS = (*NOUNS, "DET", "ADJ")
"""Parts of speech with which a member begins: no "particularly in towns"."""
_JOINTS = ("and", "or")
_LONGEST = 12
"""Words from the first comma of a list to its "and"."""


def with_last_member(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a list with the member after its last "and", where the list has a comma before."""
    places = page.places(phrase)
    commas = [at for at in places if page.word(at) == ","]
    at = places.stop + (page.word(places.stop) == ",")
    if not commas or page.word(at) not in ("and", "or") or _is_verbal(page, commas[0], at):
        return None
    end = page.clause_end(at, other)
    if end <= at or page.runs_into(end, other) or _is_verbal(page, at, end + 2):
        return None
    return page.span(places.start, end)


def with_noun(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase that ends in an adjective with the next one and their noun."""
    places = page.places(phrase)
    after = places.stop
    if not places or page.part(places[-1]) != "ADJ" or page.word(after) != ",":
        return None
    if page.part(after + 1) != "ADJ" or page.part(after + 2) != "NOUN":
        return None
    end = page.clause_end(after + 1, other)
    return page.span(places.start, end) if end > after + 1 else None


def with_members(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase cut at the first comma of a list with all members: "the mayor, A and B"."""
    places = page.places(phrase)
    comma = places.stop
    if not places or page.word(comma) != "," or page.part(comma + 1) not in _MEMBERS:
        return None
    joint = _joint(page, comma)
    if joint is None or any(page.word(at) in _JOINTS for at in places):
        return None
    if not any(_joins(page, at, places) for at in range(comma + 1, joint)):
        return None
    end = page.clause_end(joint, other)
    if end <= joint or _is_verbal(page, joint, end + 2):
        return None
    return page.span(places.start, end)


def _joint(page: Words, comma: int) -> int | None:
    """Return the "and" of a list, or None where a verb stands before it."""
    for at in range(comma + 1, comma + _LONGEST):
        if page.word(at) in _JOINTS:
            return at
        if page.part(at) in (*VERBS, "") or page.word(at) in (".", ";", ":"):
            return None
    return None


def _joins(page: Words, at: int, places: range) -> bool:
    return page.tokens[at].relation == "conj" and page.tokens[at].head in places


def _is_verbal(page: Words, first: int, stop: int) -> bool:
    return any(page.part(at) in VERBS for at in range(first, stop))
