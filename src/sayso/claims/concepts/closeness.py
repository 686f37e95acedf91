"""How close phrases are in meaning, by the encoder's vectors."""

from collections.abc import Sequence

from sayso.claims.concepts.gather import Closeness
from sayso.claims.encoder import phrase_vectors
from sayso.claims.page import Page
from sayso.document.span import Span


def closeness_of(page: Page, phrases: Sequence[tuple[Span, Span | None]]) -> Closeness:
    """Return the function that compares two of the phrases: 1 is the same, 0 unrelated."""
    spans = sorted({span for span, _ in phrases})
    vectors = phrase_vectors(page.text, [(span.start, span.end) for span in spans])
    place = {span: number for number, span in enumerate(spans)}

    def closeness(one: Span, other: Span) -> float:
        return float(vectors[place[one]] @ vectors[place[other]])

    return closeness
