"""Phrases kept out of the words that attribute: "she said the delay" is "the delay".

Where the encoder's phrase has these words as well they tell an act, not a saying: in "because
banks demand deeds, few get loans" the demand is the cause.
"""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.attributing.said import Said
from sayso.claims.attribution import Attribution
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.document.span import Span, covering
from sayso.document.span_index import SpanIndex

_RELATIVE = re.compile(r",?\s+(?:which|that|whom?)\s*$")


def clipped(
    page: Page, findings: Sequence[Finding], said: Said, trained: Sequence[Finding]
) -> list[Finding]:
    """Return the findings with their phrases cut where source or cue reach into them."""
    theirs = SpanIndex((span, span) for item in trained for span in (item.cause, item.effect))

    def clip(phrase: Span) -> Span:
        near = [
            item
            for item in said.named_in(phrase)
            if not any(_has(other, item) for other in theirs.touching(phrase))
        ]
        return _clip(page, phrase, near)

    return [
        msgspec.structs.replace(item, cause=clip(item.cause), effect=clip(item.effect))
        for item in findings
    ]


def told_within(page: Page, findings: Sequence[Finding], said: Said) -> list[Finding]:
    """Return the findings without the teller of both sides; a teller alone is no side.

    In "if A, Ray says [B]" it leads to B, and in "[a gap] that Ray says will hurt" the gap hurts.
    A cause that begins with its teller keeps it: "because Ray thought it wise" tells of a thought.
    """
    return [
        msgspec.structs.replace(
            item,
            cause=_without_closing(page, item.cause, _tellers(said, item.cause, item.effect)),
            effect=_without_opening(page, item.effect, _tellers(said, item.effect, item.cause)),
        )
        for item in findings
        if not _is_teller(said, item.cause) and not _is_teller(said, item.effect)
    ]


def _is_teller(said: Said, phrase: Span) -> bool:
    """Tell whether a phrase is nothing but somebody who says: "if rates rise, [Ray said], ..."."""
    return any(
        covering((*item.source, *item.cue)).holds(phrase)
        for item in said.named_in(phrase)
        if said.reports(item) and any(map(phrase.holds, item.cue))
    )


def _tellers(said: Said, phrase: Span, other: Span) -> list[Attribution]:
    """Return those whose reported speech has both phrases and whose cue is in the one."""
    both = (item for item in said.named_in(phrase) if item in said.holding(other))
    return [item for item in both if item.source and said.reports(item)]


def _without_opening(page: Page, phrase: Span, tellers: Sequence[Attribution]) -> Span:
    for item in tellers:
        first = next((part for part in item.content if part.touches(phrase)), phrase)
        if max(part.end for part in item.cue) <= first.start < phrase.end:
            return trimmed(page.text, Span(first.start, phrase.end)) or phrase
    return phrase


def _without_closing(page: Page, phrase: Span, tellers: Sequence[Attribution]) -> Span:
    for item in tellers:
        teller = covering((*item.source, *item.cue))
        last = max((part for part in item.content if part.touches(phrase)), default=phrase)
        if phrase.start < last.end <= teller.start and phrase.holds(teller):
            end = _before_relative(page.text, phrase.start, last.end)
            return trimmed(page.text, Span(phrase.start, end)) or phrase
    return phrase


def _before_relative(text: str, start: int, end: int) -> int:
    relative = _RELATIVE.search(text, start, end)
    return relative.start() if relative else end


def _has(phrase: Span, item: Attribution) -> bool:
    """Tell whether a phrase has both source and cue."""
    return bool(item.source and item.cue) and all(
        phrase.holds(part) for part in (*item.source, *item.cue)
    )


def _clip(page: Page, phrase: Span, near: Sequence[Attribution]) -> Span:
    start, end = phrase.start, phrase.end
    for item in near:
        if _is_embedded(phrase, item):
            continue
        for part in item.content:
            if start < part.start < end and any(cue.end <= part.start for cue in item.cue):
                start = part.start
            if start < part.end < end and any(cue.start >= part.end for cue in item.cue):
                end = part.end
    kept = (
        trimmed(page.text, Span(start, end)) if (start, end) != (phrase.start, phrase.end) else None
    )
    return kept or phrase


def _is_embedded(phrase: Span, item: Attribution) -> bool:
    """Tell whether a phrase has words of what is said on both sides of the cue."""
    inside = [part for part in item.content if part.touches(phrase)]
    before = (part.end <= cue.start for part in inside for cue in item.cue)
    after = (part.start >= cue.end for part in inside for cue in item.cue)
    return any(before) and any(after)
