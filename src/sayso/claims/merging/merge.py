"""What the trained encoder found and what the patterns found, as one."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from sayso.claims.assembly.denial import denied_in, is_tale
from sayso.claims.assembly.negation import negated_in
from sayso.claims.assembly.plain_phrases import plain
from sayso.claims.assembly.rejoined import rejoined
from sayso.claims.assembly.sign import sign_in
from sayso.claims.encoder.readings import ReadInfluence, Reading
from sayso.claims.finding import Finding
from sayso.claims.merging.phrase_choice import Links, with_phrases_of
from sayso.claims.patterns.verbs import SURE
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_SMALL = ("ADV", "AUX", "ADP", "PART", "CCONJ", "SCONJ", "PUNCT")
"""Parts of speech of words that alone name nothing."""


def trained(text: str, reading: Reading) -> tuple[Finding, ...]:
    """Return the encoder's influences as findings."""
    adjectives = {
        token.span[0] for token in reading.tokens if token.upos == "ADJ" or token.relation == "amod"
    }
    full = [token.span[0] for token in reading.tokens if token.upos not in _SMALL]
    told = [item for item in reading.influences if not full or _tells(item, full)]
    return tuple(
        _finding(text, plain(text, item, adjectives))
        for item in rejoined(text, told)
        if not is_tale(text, item.cause) and not is_tale(text, item.effect)
    )


def _tells(item: ReadInfluence, full: Sequence[int]) -> bool:
    """Tell whether cause and effect each have a word that names something, not only a "may"."""
    return all(
        bisect_left(full, start) < bisect_left(full, end)
        for start, end in (item.cause, item.effect)
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
    text: str, trained: Sequence[Finding], patterns: Sequence[Finding], *, judged: bool
) -> tuple[Finding, ...]:
    """Return the patterns' findings, and of the trained ones those that say something else.

    Where both found one link, the pattern's phrases, direction and sign stand: they were
    measured to be right more often. The trained reader then tells what the words alone do not:
    whether it is told as having happened. In a text that the encoder has `judged`, a verb needs
    its agreement, unless it is sure: of eleven verbs without it in unseen texts one was right,
    of thirteen other patterns eight.
    """
    causes = SpanIndex((item.cause, item) for item in trained)
    if judged:
        patterns = [i for i in patterns if not _is_unsure(i) or _also_in(causes, i) is not None]
    seen: SpanIndex[Finding] = SpanIndex()
    kept: list[Finding] = []
    linked = [(item.link, item) for item in patterns if item.link]
    links = SpanIndex((link, (link, item)) for link, item in linked)
    halves = SpanIndex(
        (half, half) for i in patterns if i.family == "comparative" for half in (i.cause, i.effect)
    )
    told = (i for i in trained if not _is_of_links(i, links) and not _is_within(i, halves))
    for item in (*(_with_status(text, item, causes, links) for item in patterns), *told):
        if not any(_same(item, other) for other in seen.touching(item.cause)):
            kept.append(item)
            seen.add(item.cause, item)
            seen.add(item.effect, item)
    return tuple(sorted(kept, key=lambda item: (item.cause.start, item.effect.start)))


def _is_of_links(item: Finding, links: Links) -> bool:
    """Tell whether a phrase is made of the words that link: "A -> deterred" in "B is deterred"."""
    return any(
        link.start <= phrase.start and phrase.end <= link.end
        for phrase in (item.cause, item.effect)
        for link, _ in links.touching(phrase)
    )


def _is_within(item: Finding, halves: SpanIndex[Span]) -> bool:
    """Tell whether both phrases lie in one half of "the more A, the less B reaches C"."""
    return any(half.holds(item.effect) for half in halves.touching(item.cause))


def _with_status(text: str, item: Finding, causes: SpanIndex[Finding], links: Links) -> Finding:
    also = _also_in(causes, item)
    if also is None:
        return item
    return msgspec.structs.replace(
        with_phrases_of(text, item, also, links),
        realised=also.realised,
        denied=also.denied,
        confidence=1 - (1 - item.confidence) * (1 - also.confidence),
    )


def _also_in(causes: SpanIndex[Finding], item: Finding) -> Finding | None:
    return next((other for other in causes.touching(item.cause) if _same(item, other)), None)


def _is_unsure(item: Finding) -> bool:
    """Tell whether a finding goes by a verb that is also said of people, or of unclear subject."""
    return item.family.startswith(("verb ", "passive doing")) and item.confidence < SURE


def _same(one: Finding, other: Finding) -> bool:
    return (one.cause.touches(other.cause) and one.effect.touches(other.effect)) or (
        one.cause.touches(other.effect) and one.effect.touches(other.cause)
    )
