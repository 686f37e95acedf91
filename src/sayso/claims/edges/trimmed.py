"""What stands at the edge of a phrase and is no part of it: "[four days later, she fell]"."""

from sayso.claims.edges.words import Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_TIMES = words("edges", "times")
_MANNERS = (", in the same way", ", in this way", ", in that way")
_LONGEST = 5
"""Words of a time told before a clause."""


def without_time(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a clause without the time told before it: "four days later, she fell"."""
    del other
    places = page.places(phrase)
    comma = next((at for at in places[1:] if page.word(at) == ","), None)
    if comma is None or comma - places.start > _LONGEST:
        return None
    told = page.word(comma - 1) in _TIMES and page.has_finite(range(comma + 1, places.stop))
    return page.span(comma + 1, places[-1]) if told else None


def without_manner(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return a phrase without ", in the same way" at its end."""
    del other
    places = page.places(phrase)
    for at in places[1:]:
        said = " ".join(page.word(i) for i in range(at, places.stop))
        if said in _MANNERS:
            return page.span(places.start, at - 1)
    return None
