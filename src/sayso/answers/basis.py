"""What an answer hangs on: the links with the words behind them, and what is ours."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from sayso.answers.vocabulary import written_link
from sayso.claims.claim import Modality, Sign
from sayso.document.span import Span
from sayso.model.case import Case, Evidence
from sayso.model.link import Link, LinkId, Stance, Voice
from sayso.model.model import Model
from sayso.model.number import ClaimRef, Number, Origin
from sayso.model.priors import standard_table
from sayso.model.set_numbers import BY_HAND


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One claim behind a link: who says it, how firmly, and where (offsets into the text)."""

    claim: ClaimRef
    speaker: str
    stance: Stance
    sign: Sign
    modality: Modality | None
    report: str | None
    line: int | None
    sentence: Span | None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One link on the way from what is changed to what is asked about."""

    link: LinkId
    name: str
    assumed: bool
    sayings: tuple[Saying, ...]


class Ours(msgspec.Struct, frozen=True, kw_only=True):
    """One number on the way that nobody said."""

    what: str
    value: float
    low: float | None
    high: float | None
    origin: Origin
    why: str | None


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """The way that an answer takes, told and assumed apart."""

    steps: tuple[Step, ...] = ()
    ours: tuple[Ours, ...] = ()


def basis_of(case: Case, links: tuple[Link, ...], *, numbers: bool = True) -> Basis:
    """Return what the `links` rest on; without `numbers`, the words alone."""
    evidence = case.evidence()
    steps = tuple(_step(case.model, link, evidence) for link in links)
    ours = tuple(each for link in links for each in _ours(case.model, link)) if numbers else ()
    return Basis(steps=steps, ours=ours)


def measured(links: tuple[Link, ...]) -> bool:
    """Tell whether data stand behind the strength of every one of at least one link."""
    return bool(links) and all(link.strength.origin in ("measured", "calibrated") for link in links)


def reason(number: Number) -> str | None:
    """Return why a number is what it is: the reason in the priors table, or a note."""
    prior = standard_table().get(number.why or "")
    return prior.why if prior else number.why


def _step(model: Model, link: Link, evidence: Mapping[ClaimRef, Evidence]) -> Step:
    sayings = tuple(
        _saying(voice, ref, evidence.get(ref)) for voice in link.voices for ref in voice.claims
    )
    name = written_link(model, link)
    return Step(link=link.id, name=name, assumed=link.assumed, sayings=sayings)


def _saying(voice: Voice, ref: ClaimRef, found: Evidence | None) -> Saying:
    return Saying(
        claim=ref,
        speaker=voice.speaker,
        stance=voice.stance,
        sign=voice.sign,
        modality=found.claim.modality if found else None,
        report=found.document.id if found else None,
        line=_line(found) if found else None,
        sentence=found.sentence if found else None,
    )


def _line(found: Evidence) -> int:
    return found.document.text.count("\n", 0, found.sentence.start) + 1


def _ours(model: Model, link: Link) -> tuple[Ours, ...]:
    name = written_link(model, link)
    numbers: tuple[tuple[Literal["strength", "delay"], Number], ...] = (
        ("strength", link.strength),
        ("delay", link.delay),
    )
    return tuple(
        Ours(
            what=f"{what} of {name}",
            value=number.value,
            low=number.low,
            high=number.high,
            origin=number.origin,
            why=reason(number),
        )
        for what, number in numbers
        if number.origin == "assumed" or number.why == BY_HAND
    )
