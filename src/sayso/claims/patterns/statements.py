"""Statements that tell no effect: aims, doubts, acts, states and forecasts."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.claims.attribution import Attribution
from sayso.claims.lexicon import alternatives, table
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_right_of, left_of, trimmed
from sayso.claims.patterns.statement import Kind, Statement
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_BE = re.compile(r"\b(?:is|are|was|were|has|have|had|remains?|feels?|’s|’re)\b")
_NOT = re.compile(r"\b(?:not|no|never|nothing|none)\b|n[’']t\b", re.IGNORECASE)
_WHETHER = re.compile(r"\s*(?:whether|if)\s+", re.IGNORECASE)
_ASKING = re.compile(r"\s*(?:how|what|when|where|who|whom|which|why)\b", re.IGNORECASE)
_FEWEST, _MOST = 3, 40
"""Words of a subject: shorter ones say nothing, longer ones say more than one thing."""


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(table('statements')[kind])})\b", re.IGNORECASE)


def statements(
    page: Page, attributions: Sequence[Attribution], taken: Sequence[Span]
) -> tuple[Statement, ...]:
    """Return the statements of a page outside the phrases that are `taken` by influences."""
    found = [item for sentence in page.sentences for item in _in_sentence(page, sentence)]
    found += [item for said in attributions for item in _in_content(page, said)]
    places = SpanIndex((span, span) for span in taken)
    kept: list[Statement] = []
    for item in found:
        if not places.touching(item.subject):
            places.add(item.subject, item.subject)
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.subject))


def _in_sentence(page: Page, sentence: Span) -> Iterator[Statement]:
    rules: tuple[tuple[str, Kind], ...] = (("aims", "aim"), ("doubts", "doubt"), ("acts", "act"))
    for key, kind in rules:
        for match in _pattern(key).finditer(page.text, sentence.start, sentence.end):
            holder = left_of(page.text, sentence, match.start())
            start = match.start() if kind == "act" else match.end()
            subject = clause_right_of(page.text, sentence, start)
            if subject is None or not _sized(page.text, subject, kind) or holder is None:
                continue
            if kind == "act" and not holder.of(page.text)[0].isupper() and len(holder) > 3:
                continue
            yield Statement(kind=kind, subject=subject, holder=holder, confidence=0.6)
    for match in _pattern("still").finditer(page.text, sentence.start, sentence.end):
        subject = _clause_around(page.text, sentence, match)
        if subject is not None and _BE.search(page.text, subject.start, subject.end):
            negated = bool(_NOT.search(page.text, subject.start, subject.end))
            yield Statement(kind="state", subject=subject, negated=negated, confidence=0.5)
            return


def _in_content(page: Page, said: Attribution) -> Iterator[Statement]:
    """A short content with one verb of being is a state, with one of the future a forecast."""
    for part in said.content:
        for sentence in page.sentences_in(part):
            piece = Span(max(part.start, sentence.start), min(part.end, sentence.end))
            subject = trimmed(page.text, piece)
            kind = _kind_of(page.text, subject) if subject else None
            if subject is not None and kind is not None and _sized(page.text, subject, kind):
                yield Statement(
                    kind=kind,
                    subject=subject,
                    negated=bool(_NOT.search(page.text, subject.start, subject.end)),
                    confidence=0.5,
                    attribution=said,
                )


def _kind_of(text: str, subject: Span) -> Kind | None:
    if _WHETHER.match(text, subject.start):
        return "doubt"
    if _ASKING.match(text, subject.start):  # "has not said how she will vote" tells nothing
        return None
    foretells = _pattern("foretells").search(text, subject.start, subject.end)
    being = _BE.search(text, subject.start, subject.end)
    if foretells and (not being or foretells.start() < being.start()):
        return "forecast"
    return "state" if being else None


def _sized(text: str, subject: Span, kind: Kind) -> bool:
    fewest = 2 if kind in ("act", "aim") else _FEWEST
    return fewest <= len(subject.of(text).split()) <= _MOST


def _clause_around(text: str, sentence: Span, match: re.Match[str]) -> Span | None:
    """Return the clause in which a time word stands, without the word at its edge."""
    end = clause_right_of(text, sentence, match.start())
    left = left_of(text, sentence, match.start())
    start = left.start if left else match.start()
    return trimmed(text, Span(start, end.end)) if end else None
