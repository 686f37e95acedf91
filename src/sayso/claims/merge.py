"""What the trained encoder found and what the patterns found, as one."""

from collections.abc import Sequence

import msgspec

from sayso.claims.assembly.denial import denied_in, is_tale
from sayso.claims.assembly.negation import negated_in
from sayso.claims.assembly.plain_phrases import plain
from sayso.claims.assembly.rejoined import rejoined
from sayso.claims.assembly.sign import sign_in
from sayso.claims.encoder.readings import ReadAttribution, ReadInfluence, Reading
from sayso.claims.finding import Finding
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex


def trained(text: str, reading: Reading) -> tuple[Finding, ...]:
    """Return the encoder's influences as findings."""
    adjectives = {
        token.span[0] for token in reading.tokens if token.upos == "ADJ" or token.relation == "amod"
    }
    return tuple(
        _finding(text, plain(text, item, adjectives))
        for item in rejoined(text, reading.influences)
        if not is_tale(text, item.cause) and not is_tale(text, item.effect)
    )


def _finding(text: str, item: ReadInfluence) -> Finding:
    return Finding(
        cause=Span(*item.cause),
        effect=Span(*item.effect),
        sign=sign_in(text, item),
        cause_change=item.cause_change,
        effect_change=item.effect_change,
        modality_class=item.modality,
        conditional=item.conditional,
        realised=item.realised,
        negated=negated_in(text, item),
        denied=denied_in(text, item),
        confidence=item.confidence,
        family="trained",
        attribution=item.attribution,
    )


def merged(
    trained: Sequence[Finding], patterns: Sequence[Finding], *, judged: bool
) -> tuple[Finding, ...]:
    """Return the patterns' findings, and of the trained ones those that say something else.

    Where both found one link, the pattern's phrases, direction and sign stand: they were
    measured to be right more often. The trained reader then tells what the words alone do not:
    whether it is told as having happened. In a text that the encoder has `judged`, a verb needs
    its agreement: of eleven verbs without it in unseen texts one was right, of thirteen other
    patterns eight.
    """
    causes = SpanIndex((item.cause, item) for item in trained)
    if judged:
        patterns = [i for i in patterns if not _is_verb(i) or _also_in(causes, i) is not None]
    seen: SpanIndex[Finding] = SpanIndex()
    kept: list[Finding] = []
    links = SpanIndex((item.link, item.link) for item in patterns if item.link)
    told = (item for item in trained if not _is_of_links(item, links))
    for item in (*(_with_status(item, causes) for item in patterns), *told):
        if not any(_same(item, other) for other in seen.touching(item.cause)):
            kept.append(item)
            seen.add(item.cause, item)
            seen.add(item.effect, item)
    return tuple(sorted(kept, key=lambda item: (item.cause.start, item.effect.start)))


def _is_of_links(item: Finding, links: SpanIndex[Span]) -> bool:
    """Tell whether a phrase is made of the words that link: "A -> deterred" in "B is deterred"."""
    return any(
        link.start <= phrase.start and phrase.end <= link.end
        for phrase in (item.cause, item.effect)
        for link in links.touching(phrase)
    )


def _with_status(item: Finding, causes: SpanIndex[Finding]) -> Finding:
    also = _also_in(causes, item)
    if also is None:
        return item
    return msgspec.structs.replace(
        item,
        realised=also.realised,
        denied=also.denied,
        confidence=1 - (1 - item.confidence) * (1 - also.confidence),
    )


def _also_in(causes: SpanIndex[Finding], item: Finding) -> Finding | None:
    return next((other for other in causes.touching(item.cause) if _same(item, other)), None)


def _is_verb(item: Finding) -> bool:
    return item.family.startswith("verb ")


def _same(one: Finding, other: Finding) -> bool:
    return (one.cause.touches(other.cause) and one.effect.touches(other.effect)) or (
        one.cause.touches(other.effect) and one.effect.touches(other.cause)
    )


def merged_attributions(
    first: Sequence[ReadAttribution], second: Sequence[ReadAttribution]
) -> tuple[ReadAttribution, ...]:
    """Return the encoder's attributions, or where it gives none at all, the patterns'."""
    return tuple(first) if first else tuple(second)
