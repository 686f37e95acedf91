"""How much: degree words beside a link, and comparisons of one effect with another."""

import re

from sayso.claims.claim import Words
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.document.span import Span

_DEGREE = re.compile(
    rf"\b(?:{alternatives(words('degree', 'words'))})\b",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"\bmore\s+(?:of\s+)?(?:an?\s+)?(?P<greater>[^,;.]{2,60}?)\s+than\s+(?:of\s+)?"
    r"(?P<lesser>[^,;.“”\"]{2,60})",
    re.IGNORECASE,
)


def degree_in(text: str, region: Span) -> Words | None:
    """Return the degree word in a stretch of text."""
    found = _DEGREE.search(text, region.start, region.end)
    if found is None:
        return None
    return Words(span=Span(found.start(), found.end()), text=found[0])


def lesser_side(page: Page, effect: Span) -> Span | None:
    """Return the lesser side where an effect is "more A than B"."""
    sentence = page.sentence_at(effect.start)
    start, end = max(sentence.start, effect.start - 10), min(sentence.end, effect.end + 60)
    found = _MORE_THAN.search(page.text, start, max(start, end))
    if found is None or not Span(*found.span("greater")).touches(effect):
        return None
    return trimmed(page.text, Span(*found.span("lesser")))
