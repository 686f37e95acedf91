"""Tiny builders: claims as one writes them on a napkin."""

from typing import Any

from sayso.claims.claim import (
    Change,
    Claim,
    ClaimId,
    Condition,
    Doubt,
    Influence,
    Part,
    Sign,
    State,
    sign_between,
)
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import keep
from sayso.document.span import Span

SPOKEN = "Aid keeps the front alive, and if aid stops the front collapses within weeks."
WHOLE = Span(0, len(SPOKEN))


def part(name: str, change: Change | None = 1, span: Span = WHOLE) -> Part:
    """A phrase that names the concept `name`."""
    return Part(span=span, concept=ConceptId(name), change=change)


def says(speaker: str, cause: str, sign: Sign, effect: str, **more: Any) -> Influence:
    """`speaker` says that `cause` moves `effect`; both phrases are rises unless told."""
    first = more.pop("cause_part", part(cause))
    second = more.pop("effect_part", part(effect))
    fields: dict[str, Any] = {
        "id": ClaimId(f"{speaker}-{cause}-{effect}-{sign}".replace(" ", "_")),
        "speaker": SpeakerId(speaker),
        "sentence": WHOLE,
        "certainty": 0.5,
        "confidence": 1.0,
        "reader": "person",
        "cause": first,
        "effect": second,
        "effect_of_cause": sign_between(first.change, sign, second.change),
        "sign": sign,
    }
    return Influence(**(fields | more))


def told(kind: type[State | Doubt], speaker: str, subject: Part, **more: Any) -> Claim:
    """`speaker` tells something of `subject` without an effect."""
    fields: dict[str, Any] = {
        "id": ClaimId(f"{kind.__name__}-{speaker}-{subject.concept}".replace(" ", "_")),
        "speaker": SpeakerId(speaker),
        "sentence": WHOLE,
        "certainty": 0.9,
        "confidence": 1.0,
        "reader": "person",
        "subject": subject,
    }
    return kind(**(fields | more))


def given(name: str, kind: Any, change: Change | None = 1) -> Condition:
    """A condition on the concept `name`."""
    return Condition(span=WHOLE, concept=ConceptId(name), change=change, kind=kind)


def report(
    *claims: Claim, text: str = SPOKEN, members: dict[str, tuple[str, ...]] | None = None
) -> ClaimSet:
    """A report with these claims; speakers and concepts are those that they name."""
    named = {concept: None for claim in claims for concept in _concepts(claim)}
    speakers = {NARRATOR: None} | {claim.speaker: None for claim in claims}
    groups = members or {}
    speakers |= {SpeakerId(name): None for group in groups.values() for name in group}
    return ClaimSet(
        document=keep(text, title="a test report"),
        speakers=tuple(
            Speaker(id=each, name=each, members=tuple(map(SpeakerId, groups.get(each, ()))))
            for each in speakers
        ),
        attributions=(),
        concepts=tuple(Concept(id=each, name=each, phrases=(WHOLE,)) for each in named),
        claims=claims,
    )


def _concepts(claim: Claim) -> list[ConceptId]:
    if not isinstance(claim, Influence):
        return [claim.subject.concept]
    parts = [claim.cause, *claim.via, claim.effect]
    conditions = [each.concept for each in claim.conditions if each.concept is not None]
    return [each.concept for each in parts] + conditions
