"""A claim added by hand: it joins the claims that were read, marked as a person's."""

import msgspec

from sayso.claims.claim import ClaimId, Influence, Part, Sign, Words, sign_between
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import SpeakerId
from sayso.document.span import Span
from sayso.model.acts import Add
from sayso.model.priors import priors
from sayso.model.told import plain


def with_added(claim_set: ClaimSet, act: Add, speaker: SpeakerId) -> ClaimSet:
    """Return the claims with one more, whose id is that of the act."""
    cause_set, cause = _named(claim_set, act.cause, act.sentence)
    both, effect = _named(cause_set, act.effect, act.sentence)
    claim = Influence(
        id=ClaimId(f"by-hand-{act.id}"),
        speaker=speaker,
        sentence=act.sentence,
        modality=act.modality,
        certainty=priors().value(f"certainty.{act.modality}"),
        negated=act.denies,
        confidence=1.0,
        reader="person",
        cause=Part(span=act.sentence, concept=cause, change=act.cause_change),
        effect=Part(span=act.sentence, concept=effect, change=act.effect_change),
        effect_of_cause=_as_written(act),
        sign=act.sign,
        degree=Words(span=act.sentence, text=act.degree) if act.degree else None,
    )
    return msgspec.structs.replace(both, claims=(*both.claims, claim))


def _as_written(act: Add) -> Sign:
    """The sign between the phrases that gives the sign between the concepts."""
    return sign_between(act.cause_change, act.sign, act.effect_change)


def _named(claim_set: ClaimSet, name: str, sentence: Span) -> tuple[ClaimSet, ConceptId]:
    for concept in claim_set.concepts:
        if plain(concept.name) == plain(name):
            return claim_set, concept.id
    made = Concept(id=ConceptId(f"by-hand:{plain(name)}"), name=name, phrases=(sentence,))
    grown = msgspec.structs.replace(claim_set, concepts=(*claim_set.concepts, made))
    return grown, made.id
