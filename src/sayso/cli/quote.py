"""A claim's sentence on the terminal, with its cause (^) and effect (~) marked below the words."""

import re
from collections.abc import Iterator

from sayso.claims.claim import Claim, Influence
from sayso.document.span import Span
from sayso.errors import place_at
from sayso.model.case import Evidence

WIDTH = 74


def quote_lines(evidence: Evidence, indent: str = "  ") -> Iterator[str]:
    """Yield where the sentence stands and the sentence itself, slices of the kept text."""
    text, claim = evidence.document.text, evidence.claim
    place = place_at("", text, claim.sentence.start)
    title = evidence.document.title or "report"
    yield f"{indent}{evidence.ref}: {title}, line {place.line}, column {place.column}"
    for line in _broken(text, claim.sentence, WIDTH - len(indent)):
        shown = line.of(text)
        yield f"{indent}| {shown}"
        marks = "".join(_mark(at, claim) for at in range(line.start, line.end)).rstrip()
        if marks:
            yield f"{indent}| {marks}"


def _broken(text: str, sentence: Span, width: int) -> Iterator[Span]:
    """Yield the lines of a sentence as spans, broken between words."""
    start: int | None = None
    end = sentence.start
    for match in re.finditer(r"\S+", sentence.of(text)):
        at, until = sentence.start + match.start(), sentence.start + match.end()
        if start is not None and (until - start > width or "\n" in text[end:at]):
            yield Span(start, end)
            start = None
        start = at if start is None else start
        end = until
    if start is not None:
        yield Span(start, end)


def _mark(at: int, claim: Claim) -> str:
    first = claim.cause if isinstance(claim, Influence) else claim.subject
    if first.span.start <= at < first.span.end:
        return "^"
    if isinstance(claim, Influence) and claim.effect.span.start <= at < claim.effect.span.end:
        return "~"
    return " "
