"""Phrases kept out of the words that attribute: "she said the delay" is "the delay"."""

from collections.abc import Sequence

import msgspec

from sayso.claims.attribution import Attribution
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.claims.said import Said
from sayso.document.span import Span


def clipped(page: Page, finding: Finding, said: Said) -> Finding:
    """Return the finding with its phrases cut where source or cue reach into them."""
    return msgspec.structs.replace(
        finding,
        cause=_clip(page, finding.cause, said.named_in(finding.cause)),
        effect=_clip(page, finding.effect, said.named_in(finding.effect)),
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
