"""Claims listed by people (`sayso-truth/1`, see `cases/README.md`) as a claim set.

Claims, speakers and names are taken over as they were listed. A channel that is not named
elsewhere is called by its words; nothing is merged, split or left out: that is review.
"""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from sayso.claims.assembly.certainty import certainty
from sayso.claims.claim import (
    Act,
    Aim,
    Change,
    Claim,
    ClaimId,
    Condition,
    Delay,
    Doubt,
    Forecast,
    Influence,
    Modality,
    Part,
    Sign,
    State,
    Words,
    sign_between,
)
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.page import page_of
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import Document
from sayso.document.span import Span
from sayso.errors import Place, input_error


class Restriction(msgspec.Struct, frozen=True, kw_only=True):
    """A further condition of a claim."""

    span: Span
    kind: Literal["as_long_as", "unless", "only_with", "given"]


class ListedBase(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What every listed claim has; `document` is its report's file, if there are several."""

    id: ClaimId
    document: str | None = None
    speaker: str
    through: tuple[str, ...] = ()
    modality: Literal["certain", "would/will", "could/may", "question"]
    conditional: bool = False
    realised: bool
    negated: bool
    denied: bool
    restrictions: tuple[Restriction, ...] = ()


class ListedInfluence(ListedBase, frozen=True, kw_only=True, tag="influence"):
    """Something leads to something; `refers_to` is what cause and effect stand for."""

    cause: Span
    effect: Span
    as_written: Sign
    cause_change: Change | None
    effect_change: Change | None
    cause_name: str
    effect_name: str
    refers_to: tuple[Span | None, Span | None] = (None, None)
    delay: Span | None = None
    degree: Span | None = None
    via: tuple[Span, ...] = ()
    alternatives: str | None = None


class ListedSubject(ListedBase, frozen=True, kw_only=True):
    """What the other kinds have in place of cause and effect."""

    subject: Span
    subject_change: Change | None
    subject_name: str
    refers_to: Span | None = None
    holder: str | None = None


class ListedState(ListedSubject, frozen=True, kw_only=True, tag="state"):
    """A level now."""


class ListedForecast(ListedSubject, frozen=True, kw_only=True, tag="forecast"):
    """What is to come."""


class ListedAim(ListedSubject, frozen=True, kw_only=True, tag="aim"):
    """What the holder wants."""


class ListedDoubt(ListedSubject, frozen=True, kw_only=True, tag="doubt"):
    """What is questioned."""


class ListedAct(ListedSubject, frozen=True, kw_only=True, tag="act"):
    """What the holder does."""


Other = ListedState | ListedForecast | ListedAim | ListedDoubt | ListedAct


class ListedSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who speaks, and who is named as one of them."""

    name: str
    members: tuple[str, ...] = ()


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """A whole file."""

    speakers: tuple[ListedSpeaker, ...]
    claims: tuple[ListedInfluence | Other, ...]


def listed_claims(content: bytes, source: str, document: Document, file: str = "") -> ClaimSet:
    """Return what is listed about a document; with several in one file, those about `file`.

    Raises:
        InputError: not JSON, or a field is missing or wrong.
    """
    try:
        listing = msgspec.json.decode(content, type=Listing)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise input_error("bad-truth", str(error), place=Place(source=source)) from None
    own = tuple(each for each in listing.claims if each.document in (None, file))
    return _Set(document, msgspec.structs.replace(listing, claims=own)).made()


class _Set:
    """Listed claims on the way to a claim set; collects concepts and speakers."""

    def __init__(self, document: Document, listing: Listing) -> None:
        self.document, self.listing = document, listing
        self.page = page_of(document)
        self.named = dict(reversed(list(_named(listing))))
        self.concepts: dict[str, list[Span]] = {}
        self.speakers: dict[str, tuple[str, ...]] = {NARRATOR: ()}

    def made(self) -> ClaimSet:
        for each in self.listing.speakers:
            self.speakers[each.name] = each.members
        claims = tuple(self.claim(each) for each in self.listing.claims)
        for member in [each for members in self.speakers.values() for each in members]:
            self.speakers.setdefault(member, ())
        return ClaimSet(
            document=self.document,
            speakers=tuple(
                Speaker(id=SpeakerId(name), name=name, members=tuple(map(SpeakerId, members)))
                for name, members in self.speakers.items()
            ),
            attributions=(),
            concepts=tuple(
                Concept(id=ConceptId(name), name=name, phrases=tuple(dict.fromkeys(spans)))
                for name, spans in self.concepts.items()
            ),
            claims=claims,
        )

    def claim(self, listed: ListedInfluence | Other) -> Claim:
        match listed:
            case ListedInfluence():
                return self.influence(listed)
            case ListedState():
                return State(**self.common(listed, listed.subject), subject=self.subject(listed))
            case ListedForecast():
                return Forecast(**self.common(listed, listed.subject), subject=self.subject(listed))
            case ListedAim():
                holder = self.speaker(listed.holder) if listed.holder else None
                common = self.common(listed, listed.subject)
                return Aim(**common, subject=self.subject(listed), holder=holder)
            case ListedDoubt():
                return Doubt(**self.common(listed, listed.subject), subject=self.subject(listed))
            case ListedAct():
                return Act(**self.common(listed, listed.subject), subject=self.subject(listed))

    def common(self, listed: ListedBase, first: Span) -> dict[str, Any]:
        """Return the fields that every claim has; `first` lies in its sentence."""
        modality = _modality(listed)
        return {
            "id": listed.id,
            "speaker": self.speaker(listed.speaker),
            "through": tuple(map(self.speaker, listed.through)),
            "quotation": "narration" if listed.speaker == NARRATOR else "indirect",
            "sentence": self.page.sentence_at(first.start),
            "modality": modality,
            "certainty": certainty(modality, len(listed.through)),
            "negated": listed.negated,
            "denied": listed.denied,
            "conditions": tuple(map(self.condition, listed.restrictions)),
            "realised": listed.realised,
            "confidence": 1.0,
            "reader": "person",
        }

    def influence(self, listed: ListedInfluence) -> Influence:
        cause, effect = listed.refers_to
        changes = listed.cause_change, listed.effect_change
        return Influence(
            **self.common(listed, listed.cause),
            cause=self.part(listed.cause, listed.cause_name, changes[0], cause),
            effect=self.part(listed.effect, listed.effect_name, changes[1], effect),
            effect_of_cause=listed.as_written,
            sign=sign_between(changes[0], listed.as_written, changes[1]),
            via=tuple(map(self.channel, listed.via)),
            alternatives=listed.alternatives,
            degree=self.words(listed.degree),
            delay=Delay(span=listed.delay),
        )

    def subject(self, listed: ListedSubject) -> Part:
        return self.part(
            listed.subject, listed.subject_name, listed.subject_change, listed.refers_to
        )

    def part(self, span: Span, name: str, change: Change | None, refers: Span | None) -> Part:
        self.concepts.setdefault(name, []).append(span)
        return Part(span=span, concept=ConceptId(name), change=change, refers_to=refers)

    def channel(self, span: Span) -> Part:
        """Return a way that an influence is told to take."""
        name, _ = self.named.get(span, (span.of(self.document.text).strip(), None))
        return self.part(span, name, 1, None)

    def condition(self, restriction: Restriction) -> Condition:
        """Return a condition; it has a concept if its words are those of a part."""
        name, change = self.named.get(restriction.span, (None, None))
        concept = ConceptId(name) if name else None
        return Condition(
            span=restriction.span, concept=concept, change=change, kind=restriction.kind
        )

    def speaker(self, name: str) -> SpeakerId:
        self.speakers.setdefault(name, ())
        return SpeakerId(name)

    def words(self, span: Span | None) -> Words | None:
        return Words(span=span, text=span.of(self.document.text)) if span else None


def _named(listing: Listing) -> Iterator[tuple[Span, tuple[str, Change | None]]]:
    """Yield the phrases that have a name, with how they move what they name."""
    for each in listing.claims:
        if isinstance(each, ListedInfluence):
            yield each.cause, (each.cause_name, each.cause_change)
            yield each.effect, (each.effect_name, each.effect_change)
        else:
            yield each.subject, (each.subject_name, each.subject_change)


def _modality(listed: ListedBase) -> Modality:
    """Return the modality; people list four classes."""
    match listed.modality:
        case "certain":
            return "certain"
        case "would/will":
            return "would" if listed.conditional else "will"
        case "could/may":
            return "could"
        case "question":
            return "question"
