"""Proportions: the more A, the more B."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_right_of, trimmed
from sayso.document.span import Span

_AMOUNTS = ("more", "less", "fewer", "better", "worse", "further", "farther", "sooner")
_MORE = rf"(?P<{{0}}>(?:{'|'.join(_AMOUNTS)}|\w{{{{2,}}}}er)\b)"
_THE_MORE = re.compile(
    rf"\bthe\s+{_MORE.format('one')}(?P<cause>\s[^;.:“”\"]{{3,160}}?),?\s+the\s+{_MORE.format('other')}",
    re.IGNORECASE,
)
_NO_ADJECTIVES = words("people", "roles") | words("people", "titles") | words("agents", "things")
_BEFORE = re.compile(r"(?:^|[,;:—–“\"(]\s*|\b(?:that|and|but|because|is|said)\s+)$")


def comparatives(page: Page, sentence: Span) -> Iterator[Finding]:
    """The more A, the more B."""
    text = page.text
    for match in _THE_MORE.finditer(text, sentence.start, sentence.end):
        opens = _BEFORE.search(text[sentence.start : match.start()])
        if not opens or not all(_compares(match, name) for name in ("one", "other")):
            continue
        cause = trimmed(text, Span(match.start("one"), match.end("cause")))
        effect = clause_right_of(text, sentence, match.start("other"))
        if cause is None or effect is None:
            continue
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.end("cause"), match.start("other")),
            sign="+",
            confidence=0.8,
            family="comparative",
        )


def _compares(match: re.Match[str], name: str) -> bool:
    """Tell whether a word in -er compares: "warmer", not "baker"."""
    return match[name].lower() in _AMOUNTS or match[name].lower() not in _NO_ADJECTIVES
