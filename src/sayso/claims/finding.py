"""A finding: two phrases and what links them, before speaker and concepts are known."""

import msgspec

from sayso.claims.assembly.modality import Coarse
from sayso.claims.claim import Change, Sign
from sayso.document.span import Span


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One influence as a reader finds it; None where it leaves a matter to the lexical rules.

    `link` is where the linking words stand; `family` names the rule (or "trained").
    """

    cause: Span
    effect: Span
    link: Span | None = None
    cause_refers_to: Span | None = None
    effect_refers_to: Span | None = None
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
