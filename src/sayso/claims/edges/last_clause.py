"""The last clause of a sentence, where what follows is said of it alone."""

from sayso.claims.edges.words import Words
from sayso.claims.lexicon import words
from sayso.document.span import Span

_SO = words("edges", "so")
_OPENERS = words("edges", "openers")


def before_so(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return the last clause before a "so": what stands before its "but" tells another thing."""
    places = page.places(phrase)
    after = places.stop
    after += page.word(after) in (",", ";")
    after += page.word(after) in ("and", "but")
    if not places or page.word(after) not in _SO or other.start < phrase.end:
        return None
    for at in reversed(places[1:-1]):
        parts = page.word(at) in ("but", ";") or _splices(page, places, at)
        if parts and page.has_finite(range(at + 1, places.stop)):
            return page.span(at + 1, places[-1])
    return None


def _splices(page: Words, places: range, comma: int) -> bool:
    """Tell whether a comma parts two whole clauses with no word that joins them."""
    if page.word(comma) != ",":
        return False
    before = range(places.start, comma)
    alone = page.part(comma + 1) in ("PRON", "DET", "PROPN", "NOUN")
    return alone and page.has_finite(before)


def small_enough(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return the clause of an "enough" in which it stands: "they stay, as [it is near enough]"."""
    del other
    places = page.places(phrase)
    if not places or page.word(places[-1]) != "enough":
        return None
    for at in reversed(places[:-1]):
        opens = page.word(at) in _OPENERS or page.word(at) == "that"
        if opens and page.has_finite(range(at + 1, places.stop)):
            return page.span(at + 1, places[-1])
    return None


def one_sentence(page: Words, phrase: Span, other: Span) -> Span | None:
    """Return of a phrase that crosses the end of a sentence the part nearer to the other one."""
    places = page.places(phrase)
    ends = [at for at in places[1:-1] if page.ends_sentence(at) and page.part(at + 1) != "PUNCT"]
    if not ends:
        return None
    if other.start >= phrase.end:
        return page.span(ends[-1] + 1, places[-1])
    return page.span(places.start, ends[0] - 1)
