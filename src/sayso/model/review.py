"""Review: a person's acts applied to what was read, before it becomes a model."""

from collections.abc import Callable, Sequence
from typing import assert_never

import msgspec

from sayso.claims.claim import Claim, ClaimId, Influence, Part, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.model.acts import (
    Accept,
    Act,
    Add,
    ClaimKey,
    Divide,
    Flip,
    Merge,
    Reattribute,
    Reject,
    Rename,
    Review,
    Split,
    Undo,
)
from sayso.model.added_claim import with_added
from sayso.model.review_key import find_claim, find_concept
from sayso.model.told import plain


class Lost(msgspec.Struct, frozen=True, kw_only=True):
    """An act that changes nothing now, and why; it is kept for when its claim is back."""

    act: Act
    reason: str


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """The claims after review, and the acts that found nothing to act on."""

    claim_sets: tuple[ClaimSet, ...]
    lost: tuple[Lost, ...]


def reviewed(claim_sets: Sequence[ClaimSet], review: Review) -> Reviewed:
    """Apply the standing acts, oldest first."""
    desk = _Desk(claim_sets)
    for act in review.standing:
        reason = desk.do(act)
        if reason is not None:
            desk.lost.append(Lost(act=act, reason=reason))
    return Reviewed(claim_sets=tuple(desk.sets), lost=tuple(desk.lost))


class _Desk:
    """The claim sets under review; each act returns why it cannot be done, or None."""

    def __init__(self, claim_sets: Sequence[ClaimSet]) -> None:
        self.sets = list(claim_sets)
        self.lost: list[Lost] = []

    def do(self, act: Act) -> str | None:
        match act:
            case Accept():
                reason = self._change(act.claim, lambda claim: (_accepted(claim),))
            case Reject():
                reason = self._change(act.claim, lambda _: ())
            case Flip():
                reason = self._change(act.claim, lambda claim: (_flipped(claim, act.to),))
            case Reattribute():
                reason = self._reattribute(act)
            case Merge():
                reason = self._merge(act)
            case Split():
                reason = self._split(act)
            case Divide():
                reason = self._divide(act)
            case Rename():
                reason = self._rename(act)
            case Add():
                reason = self._add(act)
            case Undo():
                reason = None
            case _:
                assert_never(act)
        return reason

    def _change(self, key: ClaimKey, change: Callable[[Claim], tuple[Claim, ...]]) -> str | None:
        """Put what `change` makes of the claim in its place."""
        at = find_claim(self.sets, key)
        if at is None:
            return f"the claim {key.shown} is not there any more"
        report, number = at
        claims = list(self.sets[report].claims)
        claims[number : number + 1] = change(claims[number])
        self._put(report, claims=tuple(claims))
        return None

    def _reattribute(self, act: Reattribute) -> str | None:
        at = find_claim(self.sets, act.claim)
        if at is None:
            return f"the claim {act.claim.shown} is not there any more"
        speaker = self._speaker(at[0], act.speaker)
        return self._change(
            act.claim,
            lambda claim: (
                msgspec.structs.replace(
                    claim, speaker=speaker, through=(), attribution=None, reader="person"
                ),
            ),
        )

    def _merge(self, act: Merge) -> str | None:
        one, two = find_concept(self.sets, act.concept), find_concept(self.sets, act.into)
        if one is None or two is None:
            missing = act.concept.name if one is None else act.into.name
            return f"the concept {missing!r} is not there any more"
        name = self._concept(two).name
        if plain(self._concept(one).name) == plain(name):
            return f"{act.concept.name!r} and {act.into.name!r} are one concept already"
        self._rename_all(self._concept(one).name, name)
        return None

    def _rename(self, act: Rename) -> str | None:
        at = find_concept(self.sets, act.concept)
        if at is None:
            return f"the concept {act.concept.name!r} is not there any more"
        if any(plain(each.name) == plain(act.name) for set_ in self.sets for each in set_.concepts):
            return f"there is a concept {act.name!r} already; merge the two instead"
        self._rename_all(self._concept(at).name, act.name)
        return None

    def _split(self, act: Split) -> str | None:
        found = [find_claim(self.sets, key) for key in act.claims]
        at = find_concept(self.sets, act.concept)
        if at is None or None in found:
            return f"the claims or the concept {act.concept.name!r} are not there any more"
        old = plain(self._concept(at).name)
        for key, place in zip(act.claims, found, strict=True):
            report = place[0] if place else 0
            self._change(
                key, lambda claim, report=report: (self._moved(report, claim, old, act.name),)
            )
        return None

    def _divide(self, act: Divide) -> str | None:
        found, at = find_claim(self.sets, act.claim), find_concept(self.sets, act.concept)
        if found is None or at is None:
            return f"the claim {act.claim.shown} or {act.concept.name!r} is not there any more"
        report, old = found[0], plain(self._concept(at).name)
        claim = self.sets[report].claims[found[1]]
        if old not in self._names(report, claim):
            return f"the claim {act.claim.shown} does not name {act.concept.name!r}"
        parts = [self._moved(report, claim, old, name) for name in act.names]
        divided = tuple(
            msgspec.structs.replace(part, id=ClaimId(f"{claim.id}.{number}"))
            for number, part in enumerate(parts, 1)
        )
        return self._change(act.claim, lambda _: divided)

    def _moved(self, report: int, claim: Claim, old: str, new: str) -> Claim:
        """Return the claim with the parts that were called `old` called `new`."""
        names = {each.id: plain(each.name) for each in self.sets[report].concepts}

        def moved(part: Part) -> Part:
            if names[part.concept] != old:
                return part
            return msgspec.structs.replace(part, concept=self._named(report, new, part))

        if isinstance(claim, Influence):
            return msgspec.structs.replace(
                claim, cause=moved(claim.cause), effect=moved(claim.effect)
            )
        return msgspec.structs.replace(claim, subject=moved(claim.subject))

    def _names(self, report: int, claim: Claim) -> set[str]:
        names = {each.id: plain(each.name) for each in self.sets[report].concepts}
        parts = (claim.cause, claim.effect) if isinstance(claim, Influence) else (claim.subject,)
        return {names[each.concept] for each in parts}

    def _add(self, act: Add) -> str | None:
        for report, each in enumerate(self.sets):
            if each.document.sha256 == act.sha256:
                speaker = self._speaker(report, act.speaker)
                self.sets[report] = with_added(self.sets[report], act, speaker)
                return None
        return "the report that it was added to is not there any more"

    def _named(self, report: int, name: str, part: Part) -> ConceptId:
        """Return the concept of that name, made if there is none, with the part's phrase."""
        for each in self.sets[report].concepts:
            if plain(each.name) == plain(name):
                return each.id
        made = Concept(id=ConceptId(f"by-hand:{plain(name)}"), name=name, phrases=(part.span,))
        self._put(report, concepts=(*self.sets[report].concepts, made))
        return made.id

    def _speaker(self, report: int, name: str) -> SpeakerId:
        if plain(name) == NARRATOR:
            return NARRATOR
        for each in self.sets[report].speakers:
            if plain(each.name) == plain(name):
                return each.id
        made = Speaker(id=SpeakerId(f"by-hand:{plain(name)}"), name=name)
        self._put(report, speakers=(*self.sets[report].speakers, made))
        return made.id

    def _concept(self, at: tuple[int, int]) -> Concept:
        return self.sets[at[0]].concepts[at[1]]

    def _rename_all(self, old: str, new: str) -> None:
        """Concepts are one variable by their name, across reports: so renaming merges."""
        for report, each in enumerate(self.sets):
            renamed = tuple(
                msgspec.structs.replace(concept, name=new)
                if plain(concept.name) == plain(old)
                else concept
                for concept in each.concepts
            )
            self._put(report, concepts=renamed)

    def _put(self, report: int, **changed: object) -> None:
        self.sets[report] = msgspec.structs.replace(self.sets[report], **changed)


def _accepted(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, confidence=1.0, reader="person")


def _flipped(claim: Claim, to: Sign | None) -> Claim:
    if not isinstance(claim, Influence):
        change = claim.subject.change
        turned = None if change is None else -change
        subject = msgspec.structs.replace(claim.subject, change=turned)
        return msgspec.structs.replace(claim, subject=subject, reader="person")
    return msgspec.structs.replace(
        claim,
        sign=to or _TURNED[claim.sign],
        effect_of_cause=_TURNED[claim.effect_of_cause],
        reader="person",
    )


_TURNED: dict[Sign, Sign] = {"+": "-", "-": "+", "?": "?"}
