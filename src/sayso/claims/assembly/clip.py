"""Phrases kept out of the words that attribute: "she said the delay" is "the delay".

Where the encoder's phrase has these words as well they tell an act, not a saying: in "because
banks demand deeds, few get loans" the demand is the cause.
"""

from collections.abc import Sequence

import msgspec

from sayso.claims.attributing.said import Said
from sayso.claims.attribution import Attribution
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex


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


def _has(phrase: Span, item: Attribution) -> bool:
    """Tell whether a phrase has both source and cue."""
    return bool(item.source and item.cue) and all(
        phrase.holds(part) for part in (*item.source, *item.cue)
    )


def _clip(page: Page, phrase: Span, near: Sequence[Attribution]) -> Span:
    start, end = phrase.start, phrase.end
    for item in near:
        for part in item.content:
            if start < part.start < end and any(cue.end <= part.start for cue in item.cue):
                start = part.start
            if start < part.end < end and any(cue.start >= part.end for cue in item.cue):
                end = part.end
    kept = (
        trimmed(page.text, Span(start, end)) if (start, end) != (phrase.start, phrase.end) else None
    )
    return kept or phrase
