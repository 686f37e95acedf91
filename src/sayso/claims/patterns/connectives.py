"""Connectives: B because A; because of A, B; A, so B; A. As a result, B."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, table
from sayso.claims.page import Page
from sayso.claims.patterns.asides import after_aside, before_aside
from sayso.claims.patterns.clause import (
    clause_left_of,
    clause_right_of,
    right_of,
    sentence_left_of,
)
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.reasons import explains
from sayso.document.span import Span

_CONNECTIVES = table("causal")["connectives"]
_BECAUSE = re.compile(
    rf"\b(?:(?P<partly>\w+ly|in\s+part)\s+)?(?P<link>{alternatives(_CONNECTIVES['because'])})\b",
    re.IGNORECASE,
)
_THEREFORE = re.compile(
    rf"(?:(?:And|But)\s+)?\b(?P<link>{alternatives(_CONNECTIVES['therefore'])})\b(?!\s+of\b)",
    re.IGNORECASE,
)
_SO = re.compile(
    rf"(?:[,;]|\s[—–-])\s*(?:and\s+|but\s+)?(?P<link>{alternatives(_CONNECTIVES['so'])})\b"
    rf"|(?:[;]\s*(?:and\s+)?|,?\s+and\s+)(?P<then>{alternatives(_CONNECTIVES['therefore'])})\b"
)
_AS_IT_IS = re.compile(
    r",\s+(?P<link>as)\s+(?P<cause>(?:it|he|she|they|we|there)\s+(?:is|are|was|were|has|have|had)\s+)"
    r"(?:\w+ly\s+|also\s+|no\s+longer\s+|not\s+|still\s+)?"
)
_CONCEDED = re.compile(
    rf"(?:{alternatives(table('causal')['concessive'])})\b[^;:]{{2,120}}?,?\s+(?:and|but)(?:\s+\w+ly)?",
    re.IGNORECASE,
)
"""What may stand before "because of" at the start: "Despite A, and because of B, C"."""
_OPENING = re.compile(rf"(?:{alternatives(_CONNECTIVES['opening'])})\b,?", re.IGNORECASE)
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+|in\s+part\s+)?$", re.IGNORECASE)


def because(page: Page, sentence: Span) -> Iterator[Finding]:
    """B because A, B due to A, and both with A in front."""
    text = page.text
    for match in _BECAUSE.finditer(text, sentence.start, sentence.end):
        before = text[sentence.start : match.start()].strip(" “\"‘'—-")
        opening = not before or any(p.fullmatch(before) for p in (_CONCEDED, _OPENING))
        cause = clause_right_of(text, sentence, match.end())
        if cause is None or explains(text, sentence, match.start("link")):
            continue
        if opening:
            effect = right_of(text, sentence, after_aside(text, sentence, cause.end))
        else:
            end = before_aside(text, sentence, match.start())
            copula = _COPULA.search(text, max(sentence.start, end - 40), end)
            effect = clause_left_of(text, sentence, copula.start() if copula else end)
        if effect is None or effect.touches(cause):
            continue
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.start(), match.end()),
            sign="+",
            confidence=0.8,
            family=f"connective {match['link'].lower()}",
        )


def therefore(page: Page, sentence: Span) -> Iterator[Finding]:
    """A. As a result, B."""
    text = page.text
    match = _THEREFORE.match(text, sentence.start, sentence.end)
    before = page.sentence_before(sentence)
    effect = right_of(text, sentence, after_aside(text, sentence, match.end())) if match else None
    if match is None or before is None or effect is None:
        return
    cause = clause_left_of(text, before, before.end - 1)
    if cause is not None:
        yield _following(cause, effect, match, "link", 0.5)


def so(page: Page, sentence: Span) -> Iterator[Finding]:
    """A, so B; A, and therefore B; A, which is why B."""
    text = page.text
    for match in _SO.finditer(text, sentence.start, sentence.end):
        cause = sentence_left_of(text, sentence, match.start())
        effect = clause_right_of(text, sentence, match.end() + 1)
        if cause is None or effect is None or len(effect.of(text).split()) < 3:
            continue
        yield _following(cause, effect, match, match.lastgroup or "link", 0.7)


def as_it_is(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """B, as it is A: a state tells why; what happened or was happening tells when."""
    text = page.text
    for match in _AS_IT_IS.finditer(text, sentence.start, sentence.end):
        following = parse.after(match.end(), 1)
        cause = clause_right_of(text, sentence, match.start("cause"))
        effect = clause_left_of(text, sentence, match.start())
        if cause and effect and following and following[0] in ("DET", "ADJ", "NUM", "NOUN"):
            yield _following(cause, effect, match, "link", 0.6)


def _following(
    cause: Span, effect: Span, match: re.Match[str], link: str, confidence: float
) -> Finding:
    return Finding(
        cause=cause,
        effect=effect,
        link=Span(*match.span(link)),
        sign="+",
        confidence=confidence,
        family=f"connective {match[link].lower()}",
    )
