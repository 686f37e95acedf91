"""Keys of review: from a claim or concept to its evidence, and back after a new reading."""

import math
from collections.abc import Sequence

from sayso.claims.claim import Claim, Influence, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept
from sayso.document.span import Span
from sayso.model.acts import ClaimKey, ConceptKey
from sayso.model.told import plain


def claim_key(claim_set: ClaimSet, claim: Claim, shown: str) -> ClaimKey:
    """Return the evidence by which a claim is found again."""
    return ClaimKey(
        sha256=claim_set.document.sha256,
        kind=_kind(claim),
        spans=_spans(claim),
        sign=_sign(claim),
        shown=shown,
    )


def concept_key(claim_set: ClaimSet, concept: Concept) -> ConceptKey:
    """Return the evidence by which a concept is found again."""
    return ConceptKey(sha256=claim_set.document.sha256, name=concept.name, phrases=concept.phrases)


def find_claim(claim_sets: Sequence[ClaimSet], key: ClaimKey) -> tuple[int, int] | None:
    """Return report and place of a claim: the one whose parts share most with the key's.

    After another reading a phrase may have grown or shrunk; all parts must still overlap.
    Among claims of the same words sign and then id decide.
    """
    best: tuple[int, int] | None = None
    most = (0, -math.inf, False, False)
    for report, claim_set in enumerate(claim_sets):
        if claim_set.document.sha256 != key.sha256:
            continue
        for number, claim in enumerate(claim_set.claims):
            if _kind(claim) != key.kind:
                continue
            shared, over = _shared(_spans(claim), key.spans)
            same_id = f".{key.shown}".endswith(f".{claim.id}")
            score = (shared, -over, _sign(claim) == key.sign, same_id)
            if shared > 0 and score > most:
                best, most = (report, number), score
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


def _sign(claim: Claim) -> Sign | None:
    return claim.sign if isinstance(claim, Influence) else None


def _shared(found: tuple[Span, ...], wanted: tuple[Span, ...]) -> tuple[int, int]:
    """Return how many characters are in both, if each part overlaps, and how many in one only."""
    if len(found) != len(wanted):
        return 0, 0
    pairs = tuple(zip(found, wanted, strict=True))
    overlaps = [min(one.end, two.end) - max(one.start, two.start) for one, two in pairs]
    if min(overlaps) <= 0:
        return 0, 0
    return sum(overlaps), sum(len(one) + len(two) for one, two in pairs) - 2 * sum(overlaps)
