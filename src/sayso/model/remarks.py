"""Remarks from claims: states give levels now, the rest is kept as it was told."""

import re
from collections.abc import Iterable, Sequence

from sayso.claims.claim import Aim, Claim, Doubt, Forecast, Influence, State
from sayso.claims.claim_set import ClaimSet
from sayso.model.concept_map import ConceptMap
from sayso.model.number import Number
from sayso.model.priors import Priors
from sayso.model.remark import Remark, RemarkKind
from sayso.model.told import Told, holder_name, speaker_names

_FIRM = ("certain", "likely", "must")


def remarks(
    told: Iterable[Told],
    claim_sets: Sequence[ClaimSet],
    concepts: ConceptMap,
    priors: Priors,
) -> tuple[Remark, ...]:
    """Return a remark for every claim that tells no effect."""
    names = speaker_names(claim_sets)
    named = [{each.id: each.name for each in claim_set.concepts} for claim_set in claim_sets]
    made: list[Remark] = []
    for each in told:
        claim = each.claim
        if isinstance(claim, Influence):
            continue
        subject = named[each.report][claim.subject.concept]
        made.append(
            Remark(
                kind=_kind(claim),
                speaker=each.speaker,
                subject=subject,
                of=concepts.variable(each.report, claim.subject.concept),
                change=claim.subject.change,
                modality=claim.modality,
                negated=claim.negated,
                denied=claim.denied,
                level=state_level(each, claim, subject, priors),
                holder=holder_name(each, names),
                claims=(each.ref,),
            )
        )
    return tuple(made)


def state_level(told: Told, claim: Claim, subject: str, priors: Priors) -> Number | None:
    """Return the level that a state tells, on the index; None if it is denied or only possible.

    Words of the subject's own name ("small victories") tell no level.
    """
    if not isinstance(claim, State) or claim.denied or claim.modality not in _FIRM:
        return None
    own = set(re.findall(r"\w+", subject.casefold()))
    words = re.findall(r"[\w']+", claim.subject.span.of(told.text).casefold())
    key = _level_key(" ".join(word for word in words if word not in own), claim, priors)
    number = priors.number(key)
    return Number(value=number.value, origin="said", claims=(told.ref,), why=key)


def level_now(said: Iterable[Number], priors: Priors) -> Number:
    """Return the level now from what is said of it: the mean, from the lowest to the highest."""
    levels = tuple(said)
    if not levels:
        return priors.number("level.default")
    values = [level.value for level in levels]
    agreed = min(values) == max(values)
    return Number(
        value=round(sum(values) / len(values), 3),
        low=None if agreed else min(values),
        high=None if agreed else max(values),
        origin="said",
        claims=tuple(ref for level in levels for ref in level.claims),
        why=levels[0].why if agreed else "what is said of it differs",
    )


def _level_key(phrase: str, state: State, priors: Priors) -> str:
    called = priors.called_by("level", phrase)
    falls = state.subject.change == -1
    if state.negated:
        return "level.absent"
    if falls:
        return "level.absent" if called == "level.absent" else "level.low"
    return called if called in ("level.low", "level.extreme") else "level.high"


def _kind(claim: Claim) -> RemarkKind:
    if isinstance(claim, State):
        return "state"
    if isinstance(claim, Forecast):
        return "forecast"
    if isinstance(claim, Aim):
        return "aim"
    return "doubt" if isinstance(claim, Doubt) else "act"
