"""Nouns that link: A is the cause of B, A is a threat to B; B is the result of A."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, table
from sayso.claims.page import Page
from sayso.claims.patterns.clause import left_of, right_of
from sayso.claims.patterns.verb_group import negated
from sayso.document.span import Span

_NOUNS = table("causal")["nouns"]
_BE = (
    r"\b(?P<group>(?:(?:would|will|could|may|might|can|not|has|have|also|had)\s+)*"
    r"(?:is|are|was|were|be|been|being)\s+(?:not\s+)?(?:\w+ly\s+|in\s+part\s+|part\s+of\s+)?)"
)
_LINK = re.compile(
    rf"{_BE}(?:(?P<plus>{alternatives(_NOUNS['+'])})|(?P<minus>{alternatives(_NOUNS['-'])})"
    rf"|(?P<reversed>{alternatives(_NOUNS['reversed'])}))\b",
    re.IGNORECASE,
)


def nouns(page: Page, sentence: Span) -> Iterator[Finding]:
    """A copula and a noun that says how the two sides hang together."""
    for match in _LINK.finditer(page.text, sentence.start, sentence.end):
        left = left_of(page.text, sentence, match.start())
        right = right_of(page.text, sentence, match.end())
        if left is None or right is None:
            continue
        cause, effect = (right, left) if match["reversed"] else (left, right)
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.start(), match.end()),
            sign="-" if match["minus"] else "+",
            negated=negated(match["group"]),
            confidence=0.6,
            family=f"noun {match[0].split(' ', 1)[1].lower()}",
        )
