"""The reader: a document in, everything claimed in it out."""

from collections.abc import Callable, Sequence
from typing import Protocol

from sayso.claims.assembly.influence import influence
from sayso.claims.attributions import attributions_of
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concepts import concepts_of
from sayso.claims.encoder import Reading, read_text
from sayso.claims.encoder.readings import Span as Pair
from sayso.claims.finding import Finding
from sayso.claims.merge import merged, merged_attributions, trained
from sayso.claims.page import page_of
from sayso.claims.patterns.attributions import attributions
from sayso.claims.patterns.influences import influences
from sayso.claims.speakers.resolve import Resolver
from sayso.document.document import Document

Progress = Callable[[float], None]


class Encoder(Protocol):
    """What finds attributions and influences in a text: the trained encoder, or a stand-in."""

    def __call__(
        self, text: str, paragraphs: Sequence[Pair], *, progress: Progress | None = None
    ) -> Reading:
        """Read a text whose paragraphs are given."""
        ...


def read(
    document: Document, *, progress: Progress | None = None, encoder: Encoder = read_text
) -> ClaimSet:
    """Read a document; the same document gives the same claims, byte for byte."""
    page = page_of(document)
    paragraphs = [(span.start, span.end) for span in page.paragraphs]
    reading = encoder(page.text, paragraphs, progress=progress)
    resolver = Resolver(page)
    told = merged_attributions(reading.attributions, attributions(page))
    said = attributions_of(page, told, resolver)
    found: tuple[Finding, ...] = merged(trained(reading), influences(page))
    concepts, named = concepts_of(
        page, [span for item in found for span in (item.cause, item.effect)]
    )
    return ClaimSet(
        document=document,
        speakers=resolver.speakers(),
        attributions=said,
        concepts=concepts,
        claims=tuple(influence(page, item, said, named, n) for n, item in enumerate(found, 1)),
    )
