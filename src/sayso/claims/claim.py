"""Claims: one located statement by one speaker chain each.

A closed union, told apart in files by `kind`. An influence has a cause and an effect; the
other kinds have one subject. A denial is any of these with `denied` set.
"""

from typing import Literal, NewType

import msgspec

from sayso.claims.attribution import AttributionId, Quotation
from sayso.claims.concept import ConceptId
from sayso.claims.speaker import SpeakerId
from sayso.document.span import Span

ClaimId = NewType("ClaimId", str)

Sign = Literal["+", "-", "?"]
Change = Literal[-1, 1]
Modality = Literal[
    "certain",  # told as plain fact
    "will",
    "must",
    "would",
    "should",
    "likely",
    "can",
    "could",
    "may",
    "might",
    "unlikely",
    "question",
]
Reader = str  # "patterns" | "trained" | "person" | "language-model:NAME"


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase of a claim and the concept it names.

    `change` is how the phrase moves its concept: +1 presence, rise or gain, -1 absence, fall
    or loss, None unspecified. `refers_to` is what a pronoun or "such pressure" stands for.
    """

    span: Span
    concept: ConceptId
    change: Change | None
    refers_to: Span | None = None


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """A restriction under which the claim is made; it may lie in another sentence."""

    span: Span
    concept: ConceptId | None
    change: Change | None
    kind: Literal["as_long_as", "unless", "only_with", "given"]


class Delay(msgspec.Struct, frozen=True, kw_only=True):
    """How long it takes: the words, and the weeks that the priors table reads from them."""

    span: Span | None = None
    weeks: float | None = None


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words that qualify a claim (a degree, a time), as they stand in the text."""

    span: Span
    text: str


class ClaimBase(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What every claim has.

    `speaker` is the outermost source that is not the narrator, `through` the sources inside
    it, outermost first. `certainty` (0 to 1) comes from the priors table, `confidence` (0 to
    1) says how sure the reader is to have read right.
    """

    id: ClaimId
    speaker: SpeakerId
    through: tuple[SpeakerId, ...] = ()
    attribution: AttributionId | None = None
    quotation: Quotation = "narration"
    sentence: Span
    modality: Modality = "certain"
    certainty: float
    negated: bool = False
    denied: bool = False
    conditions: tuple[Condition, ...] = ()
    time: Words | None = None
    realised: bool = False
    confidence: float
    reader: Reader


class Influence(ClaimBase, frozen=True, kw_only=True, tag="influence"):
    """Something leads to something.

    `effect_of_cause` is the sign between the phrases as written, `sign` between the concepts:
    change of cause x effect_of_cause x change of effect, "?" if any is unknown.
    """

    cause: Part
    effect: Part
    effect_of_cause: Sign
    sign: Sign
    via: tuple[Part, ...] = ()
    alternatives: str | None = None
    degree: Words | None = None
    compared_with: Part | None = None
    delay: Delay = Delay()


class State(ClaimBase, frozen=True, kw_only=True, tag="state"):
    """A level now: something is so, is high, is absent so far."""

    subject: Part


class Forecast(ClaimBase, frozen=True, kw_only=True, tag="forecast"):
    """Something will (or would) be so."""

    subject: Part


class Aim(ClaimBase, frozen=True, kw_only=True, tag="aim"):
    """Somebody wants something; `holder` is the one who wants it."""

    subject: Part
    holder: SpeakerId | None = None


class Doubt(ClaimBase, frozen=True, kw_only=True, tag="doubt"):
    """Somebody questions whether something should be or is so."""

    subject: Part


class Act(ClaimBase, frozen=True, kw_only=True, tag="act"):
    """Somebody did or does something, and no effect of it is told."""

    subject: Part


Claim = Influence | State | Forecast | Aim | Doubt | Act


def sign_between(cause: Change | None, as_written: Sign, effect: Change | None) -> Sign:
    """Return the sign between the concepts from the sign between the phrases."""
    if cause is None or effect is None or as_written == "?":
        return "?"
    written = 1 if as_written == "+" else -1
    return "+" if cause * written * effect > 0 else "-"
