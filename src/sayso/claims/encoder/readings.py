"""What the trained encoder finds in a text, before speakers and concepts are resolved.

All spans are code points of the text that was given, end exclusive.
"""

from typing import Literal

import msgspec

Span = tuple[int, int]
Change = Literal[-1, 1] | None


class ReadAttribution(msgspec.Struct, frozen=True, kw_only=True):
    """One source, cue and content; each may be absent or come in several segments."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    """Probability from 0 to 1 that the three belong together."""


class ReadInfluence(msgspec.Struct, frozen=True, kw_only=True):
    """One statement that something leads to something."""

    cause: Span
    effect: Span
    sign: Literal["+", "-", "?"]
    """Between the two phrases as written: brings about or raises, prevents or lowers, unclear."""
    cause_change: Change
    effect_change: Change
    modality: Literal["certain", "would", "could", "question"]
    conditional: bool
    realised: bool
    negated: bool
    denied: bool
    confidence: float
    """Calibrated probability from 0 to 1 that a careful reader would list it."""
    attribution: int | None
    """Index of the innermost attribution of the reading whose content holds it."""


class ReadToken(msgspec.Struct, frozen=True, kw_only=True):
    """One word with its syntax (Universal Dependencies)."""

    span: Span
    upos: str
    head: int
    """Index of the governing token in the reading; -1 for a root."""
    relation: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found, sorted by place in the text."""

    attributions: tuple[ReadAttribution, ...]
    influences: tuple[ReadInfluence, ...]
    tokens: tuple[ReadToken, ...]
