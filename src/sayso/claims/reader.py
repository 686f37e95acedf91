"""The reader: a document in, everything claimed in it out."""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from sayso.claims.assembly.alternatives import alternatives_of
from sayso.claims.assembly.clip import clipped, told_within
from sayso.claims.assembly.explained import explained
from sayso.claims.assembly.influence import further_phrases, influence
from sayso.claims.assembly.refers import Referring
from sayso.claims.assembly.statement import statement
from sayso.claims.attributing.attributions import attributions_of
from sayso.claims.attributing.nobody import is_nobody, unheld
from sayso.claims.attributing.said import Said
from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.concepts import concepts_of
from sayso.claims.concepts.words import Syntax
from sayso.claims.edges.edges import with_edges
from sayso.claims.encoder import Reading, read_text
from sayso.claims.encoder.readings import Span as Pair
from sayso.claims.finding import Finding
from sayso.claims.merging.chains import told_once
from sayso.claims.merging.contrasts import contrasted
from sayso.claims.merging.merge import merged, trained
from sayso.claims.merging.no_influence import tells_influence
from sayso.claims.merging.one_phrase import one_phrase
from sayso.claims.page import Page, page_of
from sayso.claims.patterns.attributions import attributions
from sayso.claims.patterns.influences import influences
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.statements import statements
from sayso.claims.reference import Reference
from sayso.claims.speakers.resolve import Resolver
from sayso.document.document import Document
from sayso.document.span import Span

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
    reading = encoder(page.text, [(s.start, s.end) for s in page.paragraphs], progress=progress)
    syntax = Syntax(page.text, reading.tokens)
    resolver = Resolver(page, syntax)
    parse = Parse(page.text, reading.tokens)
    by_cue = reading.attributions or attributions(page)
    heard = [item for item in by_cue if not is_nobody(page.text, item)]
    said = attributions_of(page, parse, heard, resolver)
    found = unheld(page.text, _found(page, parse, reading, said, resolver), by_cue)
    told = statements(
        page, said.attributions, [span for item in found for span in (item.cause, item.effect)]
    )
    phrases: list[tuple[Span, Reference | None]] = [(item.subject, None) for item in told]
    for item in found:
        phrases += [(item.cause, item.cause_refers_to), (item.effect, item.effect_refers_to)]
        phrases += [(span, None) for span in further_phrases(page, item)]
    linked = [(item.cause, item.effect) for item in found]
    concepts = concepts_of(syntax, phrases, linked, Closeness())
    made = [influence(page, item, said, concepts, n) for n, item in enumerate(found, 1)]
    claims: list[Claim] = list(_with_alternatives(page.text, made))
    for number, item in enumerate(told, len(claims) + 1):
        claims.append(statement(page, item, said, concepts, resolver, number))
    return ClaimSet(
        document=document,
        speakers=resolver.speakers(),
        attributions=tuple(said.attributions),
        concepts=concepts.concepts,
        claims=tuple(claims),
    )


def _found(
    page: Page, parse: Parse, reading: Reading, said: Said, resolver: Resolver
) -> list[Finding]:
    """Find what leads to what, each link once."""
    by_encoder = trained(page.text, reading)
    by_pattern = clipped(page, influences(page, reading.tokens), said, by_encoder)
    both = merged(page.text, by_encoder, by_pattern, judged=bool(reading.tokens))
    told = with_edges(page, reading.tokens, told_within(page, both, said))
    sure = [
        one
        for item in told
        for one in contrasted(page.text, page.sentence_at(item.cause.start), item)
    ]
    found = [item for item in sure if tells_influence(page.text, item)]
    referring = Referring(page, parse, resolver, said, found)
    referred = explained(page, [_referred(referring, item) for item in found])
    return told_once(page, one_phrase(page.text, referred))


def _referred(referring: Referring, item: Finding) -> Finding:
    """Find what the pronouns of cause and effect stand for."""
    return msgspec.structs.replace(
        item,
        cause_refers_to=referring.reference(item.cause, item.effect),
        effect_refers_to=referring.reference(item.effect, item.cause),
    )


def _with_alternatives(text: str, made: Sequence[Influence]) -> list[Influence]:
    labels = alternatives_of(text, made)
    return [
        msgspec.structs.replace(claim, alternatives=labels[claim.id])
        if claim.id in labels
        else claim
        for claim in made
    ]
