"""Lists that were stopped at a comma: "talk on [race, punishment], and jail"."""

from sayso.claims.edges.words import VERBS, Words
from sayso.document.span import Span


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


def _is_verbal(page: Words, first: int, stop: int) -> bool:
    return any(page.part(at) in VERBS for at in range(first, stop))
