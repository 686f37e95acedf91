"""A finding: two phrases and what links them, before speaker and concepts are known."""

import msgspec

from sayso.claims.assembly.modality import Coarse
from sayso.claims.claim import Change, Sign
from sayso.claims.reference import Reference
from sayso.document.span import Span


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One influence as a reader finds it; None where it leaves a matter to the lexical rules.

    `link` is where the linking words stand; `family` names the rule (or "trained").
    """

    cause: Span
    effect: Span
    link: Span | None = None
    cause_refers_to: Reference | None = None
    effect_refers_to: Reference | None = None
    sign: Sign
    cause_change: Change | None = None
    effect_change: Change | None = None
    modality_class: Coarse | None = None
    conditional: bool = False
    realised: bool = False
    negated: bool = False
    denied: bool = False
    confidence: float
    family: str
    attribution: int | None = None
    """Index of the innermost attribution, where the reader knows it."""

    @property
    def cause_meant(self) -> Span:
        """What the cause is, or what it stands for where all of it points back."""
        return _meant(self.cause, self.cause_refers_to)

    @property
    def effect_meant(self) -> Span:
        """What the effect is, or what it stands for where all of it points back."""
        return _meant(self.effect, self.effect_refers_to)


def _meant(phrase: Span, refers_to: Reference | None) -> Span:
    return refers_to.meant if refers_to and refers_to.words == phrase else phrase
