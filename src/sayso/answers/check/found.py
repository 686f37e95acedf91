"""How much of a system that people listed by hand the reader found by itself.

A claim is found if cause and effect touch those of a claim listed by hand (or what its pronoun
stands for); signs and speakers are judged after that. Claims that not every careful reader would
list count neither way. A mechanism is found if one of its influence claims is, with the right
speaker and the right sign between the phrases.
"""

from collections.abc import Iterable, Sequence

import msgspec

from sayso.claims.claim import Influence, Part, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.errors import Place, input_error


class ToldInfluence(msgspec.Struct, frozen=True, kw_only=True):
    """An influence claim listed by hand, by where its cause and effect stand.

    `speaker_also` are readings of who speaks that count as right too; `refers_to` is what
    pronouns in cause and effect stand for; `clear` is unset where careful readers may differ
    on whether it is a claim.
    """

    id: str
    speaker: str
    speaker_also: tuple[str, ...] | None = None
    cause: Span
    effect: Span
    refers_to: tuple[Span | None, Span | None]
    as_written: Sign
    clear: bool


class ToldMechanism(msgspec.Struct, frozen=True, kw_only=True):
    """A mechanism listed by hand, by the ids of its claims."""

    id: str
    name: str
    claims: tuple[str, ...]
    effect_told: bool


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What careful readers list for one report."""

    influences: tuple[ToldInfluence, ...]
    mechanisms: tuple[ToldMechanism, ...]


class _File(msgspec.Struct, frozen=True, kw_only=True):
    claims: tuple[msgspec.Raw, ...]
    mechanisms: tuple[ToldMechanism, ...] = ()


class _Kind(msgspec.Struct, frozen=True):
    kind: str


class FoundMechanism(msgspec.Struct, frozen=True, kw_only=True):
    """How many of a mechanism's influence claims were read with the right speaker and sign."""

    mechanism: ToldMechanism
    right: int
    listed: int


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The reader held against the list.

    `listed` are clear influence claims, `in_both` those of them that were read, `right` those
    of them with the right speaker and sign; `read` leaves out `debatable` ones.
    """

    listed: int
    read: int
    debatable: int
    in_both: int
    right: int
    mechanisms: tuple[FoundMechanism, ...]

    @property
    def precision(self) -> float:
        """The share (0 to 1) of what was read that is listed."""
        return self.in_both / max(self.read, 1)

    @property
    def recall(self) -> float:
        """The share (0 to 1) of what is listed that was read."""
        return self.in_both / max(self.listed, 1)


def read_told(source: str, content: bytes) -> Told:
    """Read a list of claims made by hand (`sayso-truth/1`, see `cases/README.md`).

    Raises:
        InputError: not JSON, or a field is wrong or missing.
    """
    try:
        file = msgspec.json.decode(content, type=_File)
        influences = tuple(
            msgspec.json.decode(each, type=ToldInfluence)
            for each in file.claims
            if msgspec.json.decode(each, type=_Kind).kind == "influence"
        )
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise input_error("bad-truth", str(error), place=Place(source=source)) from None
    return Told(influences=influences, mechanisms=file.mechanisms)


def found(told: Told, claims: ClaimSet) -> Found:
    """Hold what was read against what was listed, claim by claim."""
    read = [each for each in claims.claims if isinstance(each, Influence)]
    pairs = _pairs(told.influences, read)
    clear = [(each, claim) for each, claim in pairs if each.clear]
    debatable = sum(claim is not None for each, claim in pairs if not each.clear)
    right = {each.id for each, claim in pairs if claim and _is_right(each, claim, claims)}
    return Found(
        listed=len(clear),
        read=len(read) - debatable,
        debatable=debatable,
        in_both=sum(claim is not None for _, claim in clear),
        right=sum(each.id in right for each, _ in clear),
        mechanisms=tuple(
            _mechanism(each, {one.id for one, _ in pairs}, right)
            for each in told.mechanisms
            if each.effect_told
        ),
    )


def _mechanism(mechanism: ToldMechanism, listed: set[str], right: set[str]) -> FoundMechanism:
    own = listed.intersection(mechanism.claims)
    return FoundMechanism(mechanism=mechanism, right=len(own & right), listed=len(own))


def _pairs(
    told: Iterable[ToldInfluence], read: Sequence[Influence]
) -> list[tuple[ToldInfluence, Influence | None]]:
    """Pair every influence listed with a claim read, each used once, the clear ones first."""
    free = list(read)
    pairs: list[tuple[ToldInfluence, Influence | None]] = []
    for each in sorted(told, key=lambda one: not one.clear):
        claim = next((one for one in free if _is_same(one, each)), None)
        if claim is not None:
            free.remove(claim)
        pairs.append((each, claim))
    return pairs


def _is_same(claim: Influence, told: ToldInfluence) -> bool:
    cause, effect = told.refers_to
    return _touches(claim.cause, told.cause, cause) and _touches(claim.effect, told.effect, effect)


def _touches(part: Part, *told: Span | None) -> bool:
    """Tell whether the phrase, or what it stands for, shares a letter with one told."""
    own = (part.span, part.refers_to)
    return any(one.touches(other) for one in own if one for other in told if other)


def _is_right(told: ToldInfluence, claim: Influence, claims: ClaimSet) -> bool:
    """Tell whether speaker (by last name, as reports use it) and sign are right."""
    names = {each.id: each.name for each in claims.speakers}
    last = names.get(claim.speaker, "narrator").split()[-1:]
    allowed = [name.split()[-1:] for name in (told.speaker, *(told.speaker_also or ()))]
    return last in allowed and claim.effect_of_cause == told.as_written
