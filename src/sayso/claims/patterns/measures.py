"""How far something goes: too big to fail, strong enough to win, so hot that it melts."""

import re
from collections.abc import Iterator

from sayso.claims.claim import Sign
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_right_of, sentence_left_of
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_TOO = re.compile(
    r"\btoo\s+(?!much\s+to\s+ask)(?:[\w-]+\s+)?(?:of\s+)?(?:an?\s+)?[\w’'-]+(?:\s+for\s+(?=[^,;.]{2,50}?\sto\s)|\s+to\s+)(?!(?:tell|say|call|know|judge|be\s+sure)\b)(?=[a-z])",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:[\w’'-]+\s+enough|enough\s+[\w’'-]+(?:\s+[\w’'-]+)?)(?:\s+for\s+(?=[^,;.]{2,50}?\sto\s)|\s+to\s+)(?=[a-z])",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"\b(?:so\s+(?!that\b)[\w’'-]+(?:\s+[\w’'-]+){0,6}?|such\s+(?!as\b)[\w’'-]+(?:\s+[\w’'-]+){0,5}?)\s+that\s+(?=\w)",
    re.IGNORECASE,
)
_FAMILIES: tuple[tuple[str, re.Pattern[str], Sign], ...] = (
    ("too", _TOO, "-"),
    ("enough", _ENOUGH, "+"),
    ("so that", _SO_THAT, "+"),
)
_LINK = re.compile(r"\s+(?:(?:not\s+)?to|for|that)\s+$", re.IGNORECASE)
_NOT = re.compile(r"\bnot\s+to\s+$", re.IGNORECASE)
"""Enough for the opposite: "wise enough not to sell"."""


def measures(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """What is too much for an effect, or enough for it."""
    text = page.text
    for family, pattern, sign in _FAMILIES:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if _describes(match, parse):
                continue
            link = _LINK.search(text, match.start(), match.end())
            cut = link.start() if link else match.end()
            cause = sentence_left_of(text, sentence, cut)
            effect = clause_right_of(text, sentence, match.end())
            if cause is None or effect is None or len(cause.of(text).split()) < 3:
                continue
            yield Finding(
                cause=cause,
                effect=effect,
                link=Span(cut, match.end()),
                sign="-" if _NOT.search(match[0]) else sign,
                confidence=0.6,
                family=f"measure {family}",
            )


def _describes(match: re.Match[str], parse: Parse) -> bool:
    """Tell whether a "that" goes on with a noun or a verb: "so many plans that she made"."""
    that = match[0].rstrip().rfind("that")
    if not match[0].lower().startswith(("so", "such")) or that < 0:
        return False
    place = match.start() + that
    measured = len(match[0].split()) == len(("so", "tired", "that"))
    return parse.part(place) == "PRON" or (not measured and parse.before(place) in ("VERB", "AUX"))
