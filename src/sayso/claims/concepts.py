"""Concepts: phrases to short nouns."""

import re
from collections.abc import Sequence

from sayso.claims.concept import Concept, ConceptId, Merge
from sayso.claims.page import Page
from sayso.document.span import Span

_EDGE = re.compile(
    r"^(?:the|an?|this|that|these|those|his|her|their|its|our|my|any|some|such)\s+", re.I
)


def concepts_of(
    page: Page, phrases: Sequence[Span]
) -> tuple[tuple[Concept, ...], dict[Span, ConceptId]]:
    """Return the concepts and which of them each phrase names."""
    named: dict[str, list[Span]] = {}
    for span in sorted(set(phrases)):
        name = " ".join(_EDGE.sub("", " ".join(span.of(page.text).split())).split()[:8])
        named.setdefault(name.lower(), []).append(span)
    concepts: list[Concept] = []
    ids: dict[Span, ConceptId] = {}
    for number, (name, spans) in enumerate(named.items(), 1):
        made = ConceptId(f"k{number}")
        merges = tuple(Merge(span=span, reason="same words") for span in spans[1:])
        concepts.append(Concept(id=made, name=name, phrases=tuple(spans), merges=merges))
        ids.update(dict.fromkeys(spans, made))
    return tuple(concepts), ids
