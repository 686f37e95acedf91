"""Keys of review: from a claim or concept to its evidence, and back after a new reading."""

from collections.abc import Sequence

from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept
from sayso.document.span import Span
from sayso.model.acts import ClaimKey, ConceptKey
from sayso.model.told import plain


def claim_key(claim_set: ClaimSet, claim: Claim, shown: str) -> ClaimKey:
    """Return the evidence by which a claim is found again."""
    return ClaimKey(
        sha256=claim_set.document.sha256, kind=_kind(claim), spans=_spans(claim), shown=shown
    )


def concept_key(claim_set: ClaimSet, concept: Concept) -> ConceptKey:
    """Return the evidence by which a concept is found again."""
    return ConceptKey(sha256=claim_set.document.sha256, name=concept.name, phrases=concept.phrases)


def find_claim(claim_sets: Sequence[ClaimSet], key: ClaimKey) -> tuple[int, int] | None:
    """Return report and place of a claim: with the same spans, else with the most shared.

    After another reading a phrase may have grown or shrunk; all parts must still overlap.
    """
    best: tuple[int, int] | None = None
    most = 0
    for report, claim_set in enumerate(claim_sets):
        if claim_set.document.sha256 != key.sha256:
            continue
        for number, claim in enumerate(claim_set.claims):
            if _kind(claim) != key.kind:
                continue
            if _spans(claim) == key.spans:
                return report, number
            shared = _shared(_spans(claim), key.spans)
            if shared > most:
                best, most = (report, number), shared
    return best


def find_concept(claim_sets: Sequence[ClaimSet], key: ConceptKey) -> tuple[int, int] | None:
    """Return report and place of a concept: by name, else by the most of its phrases."""
    best: tuple[int, int] | None = None
    most = 0
    for report, claim_set in enumerate(claim_sets):
        for number, concept in enumerate(claim_set.concepts):
            if plain(concept.name) == plain(key.name):
                return report, number
            if claim_set.document.sha256 == key.sha256:
                shared = len(set(concept.phrases) & set(key.phrases))
                if shared > most:
                    best, most = (report, number), shared
    return best


def _kind(claim: Claim) -> str:
    return type(claim).__name__.casefold()


def _spans(claim: Claim) -> tuple[Span, ...]:
    if isinstance(claim, Influence):
        return claim.cause.span, claim.effect.span
    return (claim.subject.span,)


def _shared(found: tuple[Span, ...], wanted: tuple[Span, ...]) -> int:
    if len(found) != len(wanted):
        return 0
    overlaps = [
        min(one.end, two.end) - max(one.start, two.start)
        for one, two in zip(found, wanted, strict=True)
    ]
    return sum(overlaps) if min(overlaps) > 0 else 0
