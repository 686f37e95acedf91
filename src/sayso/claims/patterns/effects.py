"""Effects by name: A has a bad effect on B; the effect of A on B; A's effect on B."""

import re
from collections.abc import Iterator

from sayso.claims.claim import Sign
from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_NOUNS = rf"(?:{alternatives(words('effects', 'nouns'))})"
_GOOD, _BAD = words("effects", "good"), words("effects", "bad")
_HAS = re.compile(
    rf"\b(?P<have>ha(?:ve|s|d|ving)|exerts?|exerted|ma(?:ke|kes|de|king))\s+(?P<kind>(?:[\w-]+\s+){{0,5}}?){_NOUNS}\s+(?:(?:up)?on|for|to)\s+",
    re.IGNORECASE,
)
_OF_ON = re.compile(
    rf"\b(?P<kind>(?:\w+\s+)?){_NOUNS}\s+of\s+(?P<cause>[^,;:.!?“”\"]{{2,80}}?)\s+(?:up)?on\s+",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"(?P<cause>[^,;:.!?“”\"]{{2,60}}?)[’']s\s+(?P<kind>(?:[\w-]+\s+){{0,3}}?){_NOUNS}\s+(?:up)?on\s+",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|little|hardly\s+any|without)\b", re.IGNORECASE)


def effects(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """What has an effect on what; which way is told by an adjective, or not at all."""
    text = page.text
    for match in _HAS.finditer(text, sentence.start, sentence.end):
        group = group_before(text, sentence, match.start())
        cause = subject_of(page, sentence, group.start, match.start(), parse)
        effect = right_of(text, sentence, match.end())
        if cause and effect:
            link = Span(*match.span())
            yield _made(cause, effect, link, match, negates=negated(group.of(text)))
    for pattern in (_OF_ON, _OWNED):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            cause = trimmed(text, Span(*match.span("cause")))
            effect = parse.until_verb(right_of(text, sentence, match.end()))
            whole = trimmed(text, effect) if effect else None
            if cause and whole:
                link = Span(match.end("kind"), match.end())
                yield _made(cause, whole, link, match)


def _made(
    cause: Span, effect: Span, link: Span, match: re.Match[str], *, negates: bool = False
) -> Finding:
    return Finding(
        cause=cause,
        effect=effect,
        link=link,
        sign=_sign(match["kind"]),
        negated=negates or _NONE.search(match["kind"]) is not None,
        confidence=0.7,
        family="effect",
    )


def _sign(kind: str) -> Sign:
    """Return the sign that the adjectives tell."""
    told = set(kind.lower().split())
    if told & _BAD:
        return "-"
    return "+" if told & _GOOD else "?"
