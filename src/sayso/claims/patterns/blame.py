"""Blame and credit: A blames B for C, credits B with C, puts C down to B, traces C to B.

Whoever blames is the one who says so; what is blamed is the cause, whatever the order.
"""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_P = r"(?:[^\s,;:!?]+\s+){1,14}?"
_ADVERB = r"(?:\s+(?:\w+ly|in\s+part|at\s+least\s+in\s+part))?"
_FIRST_CAUSE = re.compile(
    rf"\b(?:blam(?:e[sd]?|ing)\s+(?P<a1>{_P})for|credit(?:s|ed|ing)?\s+(?P<a2>{_P})(?:with|for)"
    rf"|(?:hold|holds|held|holding)\s+(?P<a3>{_P})(?:responsible|accountable|liable)\s+for"
    rf"|fault(?:s|ed)?\s+(?P<a4>{_P})for"
    r")\s+"
)  # fmt: skip
_FIRST_EFFECT = re.compile(
    rf"\b(?:blam(?:e[sd]?|ing)\s+(?P<e1>{_P})(?:up)?on|attribut(?:e[sd]?|ing)\s+(?P<e2>{_P})to"
    rf"|trac(?:e[sd]?|ing)\s+(?!back\b)(?P<e3>{_P})(?:back\s+)?to|ascrib(?:e[sd]?|ing)\s+(?P<e4>{_P})to"
    rf"|put(?:s|ting)?\s+(?P<e5>{_P})down\s+to|pin(?:s|ned|ning)?\s+(?P<e6>{_P})(?:up)?on"
    rf"|chalk(?:s|ed|ing)?\s+(?P<e7>{_P})up\s+to"
    rf"|ow(?:e[sd]?|ing)\s+(?!(?:much|a\s+lot|little|nothing)\b)(?P<e9>{_P})to)\s+"
)  # fmt: skip
_PASSIVE_EFFECT = re.compile(
    rf"\b(?:blamed{_ADVERB}\s+(?:up)?on|attributed{_ADVERB}\s+to|traced{_ADVERB}\s+(?:back\s+)?to|ascribed{_ADVERB}\s+to"
    rf"|put{_ADVERB}\s+down\s+to|pinned{_ADVERB}\s+(?:up)?on|chalked\s+up\s+to)\s+"
)
_PASSIVE_CAUSE = re.compile(
    r"\b(?:blamed\s+for|credited\s+with|held\s+responsible\s+for|held\s+accountable\s+for"
    r")\s+"
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\b", re.IGNORECASE)
_LABELS = r"(?:blame|guilt|responsibility|credit)"
_EMPTY = re.compile(rf"(?:the\s+|any\s+|some\s+|much\s+of\s+the\s+)?{_LABELS}\b", re.IGNORECASE)
_OWN = re.compile(r"(?:his|her|their|its)\s")
"""What somebody is praised or blamed for as their own: "fault the board for its failure"."""
_PERSONAL = re.compile(r"(?:it|them|him|her|us|me|himself|themselves)$", re.IGNORECASE)


def blame(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """Who blames or credits what for what."""
    text = page.text
    for match in _FIRST_CAUSE.finditer(text, sentence.start, sentence.end):
        yield from _told(text, sentence, match, parse, first_cause=True)
    for match in _FIRST_EFFECT.finditer(text, sentence.start, sentence.end):
        yield from _told(text, sentence, match, parse, first_cause=False)
    for match in _PASSIVE_EFFECT.finditer(text, sentence.start, sentence.end):
        yield from _turned(page, sentence, match, parse, first_cause=False)
    for match in _PASSIVE_CAUSE.finditer(text, sentence.start, sentence.end):
        yield from _turned(page, sentence, match, parse, first_cause=True)


def _told(
    text: str, sentence: Span, match: re.Match[str], parse: Parse, *, first_cause: bool
) -> Iterator[Finding]:
    """Read the two phrases after the verb."""
    first = trimmed(text, Span(*match.span(match.lastgroup or 0)))
    second = right_of(text, sentence, match.end())
    if parse.part(match.start()) not in (None, "VERB") or parse.part(match.end()) == "VERB":
        return
    if first is None or second is None or _EMPTY.match(text, first.start, first.end):
        return
    if first_cause and _OWN.match(text, second.start, second.end):
        return
    cause, effect = (first, second) if first_cause else (second, first)
    yield _made(text, sentence, match, cause, effect)


def _turned(
    page: Page, sentence: Span, match: re.Match[str], parse: Parse, *, first_cause: bool
) -> Iterator[Finding]:
    """Read the subject of a passive and what follows it."""
    text = page.text
    group = group_before(text, sentence, match.start())
    first = subject_of(page, sentence, group.start, match.start(), parse)
    second = right_of(text, sentence, match.end())
    if first is None or second is None:
        return
    if not _BE.search(group.of(text)) and match[0].startswith(
        ("blamed", "traced", "put", "pinned")
    ):
        return
    cause, effect = (first, second) if first_cause else (second, first)
    yield _made(text, sentence, match, cause, effect)


def _made(text: str, sentence: Span, match: re.Match[str], cause: Span, effect: Span) -> Finding:
    group = group_before(text, sentence, match.start())
    return Finding(
        cause=cause,
        effect=effect,
        link=Span(*match.span()),
        sign="+",
        negated=negated(group.of(text)),
        confidence=0.6,
        family=f"blame {match[0].split()[0].lower()}",
    )
