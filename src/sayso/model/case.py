"""A case: a model with the claim sets behind it, so that every number leads to its sentence."""

from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.claim import Claim
from sayso.claims.claim_set import ClaimSet
from sayso.document.document import Document
from sayso.document.span import Span
from sayso.model.model import Model
from sayso.model.number import ClaimRef
from sayso.model.told import claim_ref


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with its document; `quote` is the slice of the kept text, never a copy."""

    ref: ClaimRef
    claim: Claim
    document: Document

    @property
    def sentence(self) -> Span:
        """The span of the sentence that carries the claim."""
        return self.claim.sentence

    @property
    def quote(self) -> str:
        """The sentence as it stands in the kept text, without the space around it."""
        return self.claim.sentence.of(self.document.text).strip()


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A model and its evidence; `claim_sets` are in the order of the model's reports."""

    model: Model
    claim_sets: tuple[ClaimSet, ...]

    def evidence(self) -> dict[ClaimRef, Evidence]:
        """Return every claim by its reference; build it once, look up often."""
        return {each.ref: each for each in all_evidence(self.claim_sets)}


def all_evidence(claim_sets: Sequence[ClaimSet]) -> Iterator[Evidence]:
    """Yield every claim of every report with its reference and document."""
    for report, claim_set in enumerate(claim_sets):
        for claim in claim_set.claims:
            ref = claim_ref(len(claim_sets), report, claim.id)
            yield Evidence(ref=ref, claim=claim, document=claim_set.document)
