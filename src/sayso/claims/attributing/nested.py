"""What somebody says that another says: "Ray said the foreman had told him that dust makes ill"."""

import re
from collections.abc import Iterator, Sequence

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import alternatives
from sayso.claims.lexicon.inflection import forms_listed
from sayso.claims.page import Page
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_VERB = re.compile(rf"\b(?:{alternatives(forms_listed('speech', 'inner'))})\b", re.IGNORECASE)
_SAME = re.compile(r"(?:i|we|you|one|it|this|that|there|what|nobody|no)\b", re.IGNORECASE)
"""Subjects that tell of no further source: the speaker, anybody, a thing told before."""
_OPENING = re.compile(r"\s+(?:(?:me|us|him|her|them|you)\s+)?(?P<that>that\s+)?")
_CONFIDENCE = 0.5
"""How sure it is; read out of the parse alone."""


def nested(page: Page, parse: Parse, found: Sequence[ReadAttribution]) -> Iterator[ReadAttribution]:
    """Yield the attributions that stand within what others say."""
    known = SpanIndex((Span(*part), None) for item in found for part in (*item.source, *item.cue))
    contents = dict.fromkeys(Span(*part) for item in found if item.cue for part in item.content)
    for part in contents:
        for cue in _VERB.finditer(page.text, part.start, part.end):
            if not known.touching(Span(*cue.span())):
                yield from _governed(page, parse, part, Span(*cue.span()))


def _governed(page: Page, parse: Parse, within: Span, cue: Span) -> Iterator[ReadAttribution]:
    """Yield a verb of saying with its own subject and clause, if another is that subject."""
    source = parse.subject(cue.start, within) if parse.part(cue.start) == "VERB" else None
    opening = _OPENING.match(page.text, cue.end)
    if source is None or opening is None or _SAME.match(source.of(page.text)):
        return
    if opening["that"] is None and not parse.governs_clause(cue.start):
        return
    start = opening.end()
    end = min(within.end, page.sentence_at(cue.start).end)
    if start < end:
        yield ReadAttribution(
            source=((source.start, source.end),),
            cue=((cue.start, cue.end),),
            content=((start, end),),
            confidence=_CONFIDENCE,
        )
