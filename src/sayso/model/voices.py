"""Voices: the claims on one link, gathered into the independent speakers behind them."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from sayso.claims.claim import Influence, Sign
from sayso.model.belief import voice_belief
from sayso.model.leg import Leg
from sayso.model.link import Gate, Stance, Voice, VoiceId
from sayso.model.number import ClaimRef
from sayso.model.priors import Priors

Key = tuple[str, Stance, Sign]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a claim beside the claim: its syndicated original and its gates."""

    original: ClaimRef
    gates: tuple[Gate, ...]


def voices(
    legs: Iterable[Leg],
    statements: Mapping[ClaimRef, Statement],
    collectives: Mapping[str, str],
    priors: Priors,
) -> tuple[Voice, ...]:
    """Gather the claims on one link into voices.

    One speaker is one voice for each stance and sign; so is one statement in several reports,
    whoever carries it, and a member together with the collective that says the same.
    """
    told = tuple(legs)
    heard = {leg.told.speaker for leg in told}
    owner: dict[ClaimRef, str] = {}
    groups: dict[Key, list[Leg]] = {}
    for leg in told:
        original = statements[leg.told.ref].original
        together = collectives.get(leg.told.speaker)
        # Of a link that the collective is silent on, a member speaks in the own name.
        speaker = together if together in heard else leg.told.speaker
        speaker = owner.setdefault(original, speaker)
        groups.setdefault((speaker, stance(leg), leg.sign), []).append(leg)
    signed = _without_open(groups)
    return tuple(_voice(key, group, statements, priors) for key, group in signed.items())


def _without_open(groups: Mapping[Key, list[Leg]]) -> dict[Key, list[Leg]]:
    """Who gives one sign once and leaves it open another time, gives that sign."""
    made = dict(groups)
    signs: tuple[Sign, Sign] = ("+", "-")
    for key in groups:
        speaker, stance_, sign = key
        definite: list[Key] = [(speaker, stance_, each) for each in signs]
        given = [each for each in definite if each in groups]
        if sign == "?" and len(given) == 1:
            made[given[0]] = [*made[given[0]], *made.pop(key)]
    return made


def stance(leg: Leg) -> Stance:
    """A claim that it does not lead to it, or that rejects another's claim, denies the link."""
    return "denies" if leg.told.claim.negated or leg.told.claim.denied else "supports"


def shared_gates(voices: Iterable[Voice]) -> tuple[Gate, ...]:
    """Return the gates that every supporting voice makes: whoever says less restricts less."""
    supporters = [voice for voice in voices if voice.stance == "supports"]
    if not supporters:
        return ()
    merged = {_place(gate): gate for gate in supporters[0].gates}
    for voice in supporters[1:]:
        places = {_place(gate) for gate in voice.gates}
        merged = {place: gate for place, gate in merged.items() if place in places}
    return tuple(merged.values())


def _voice(
    key: Key,
    legs: Sequence[Leg],
    statements: Mapping[ClaimRef, Statement],
    priors: Priors,
) -> Voice:
    speaker, stance_, sign = key
    refs = tuple(dict.fromkeys(leg.told.ref for leg in legs))
    return Voice(
        # One statement is one draw on all of its links: the id comes from speaker and claims.
        id=VoiceId(f"{speaker}: {' '.join(refs)}"),
        speaker=speaker,
        stance=stance_,
        sign=sign,
        belief=voice_belief([leg.told.claim for leg in legs], priors),
        claims=refs,
        gates=_gates_of(legs, statements),
        rivals=_rivals(legs),
    )


def _gates_of(legs: Sequence[Leg], statements: Mapping[ClaimRef, Statement]) -> tuple[Gate, ...]:
    """Return the gates that all claims of one voice make: it also speaks without the others."""
    first = {_place(gate): gate for gate in statements[legs[0].told.ref].gates}
    for leg in legs[1:]:
        places = {_place(gate) for gate in statements[leg.told.ref].gates}
        first = {place: gate for place, gate in first.items() if place in places}
    return tuple(first.values())


def _place(gate: Gate) -> tuple[str, float | None, float | None, bool]:
    return gate.of, gate.above, gate.below, gate.unless


def _rivals(legs: Sequence[Leg]) -> str | None:
    for leg in legs:
        claim = leg.told.claim
        if isinstance(claim, Influence) and claim.alternatives is not None:
            return f"{leg.told.report + 1}: {claim.alternatives}"
    return None
