"""The tables of a model file, as they may stand in it, and what they mean."""

import datetime
from typing import Any, Literal

import msgspec

from sayso.claims.claim import Change, Modality, Sign
from sayso.claims.concept import ConceptId
from sayso.model.event import Event, EventId
from sayso.model.link import Gate, Link, LinkId, Shape, Stance, Voice, VoiceId
from sayso.model.model import Override, Report
from sayso.model.number import ClaimRef, Number, Origin
from sayso.model.remark import Remark, RemarkKind
from sayso.model.variable import Variable, VariableId


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the file; a key that it does not know is a fault."""


class NumberTable(Table, frozen=True, kw_only=True):
    """A number with its origin; a bare number is a person's."""

    value: float
    low: float | None = None
    high: float | None = None
    origin: Origin = "person"
    claims: tuple[ClaimRef, ...] = ()
    why: str | None = None

    def number(self) -> Number:
        """Return the number."""
        return Number(**msgspec.structs.asdict(self))


AnyNumber = float | NumberTable


def number(given: AnyNumber) -> Number:
    """Return the number that stands in the file."""
    if isinstance(given, NumberTable):
        return given.number()
    return Number(value=given, origin="person")


def maybe(given: AnyNumber | None) -> Number | None:
    """Return the number, if there is one."""
    return None if given is None else number(given)


class ReportTable(Table, frozen=True, kw_only=True):
    """`[[report]]`: a report behind the model."""

    id: str
    title: str | None = None
    sha256: str
    claims: str
    date: datetime.date | None = None

    def report(self) -> Report:
        """Return the report."""
        return Report(**msgspec.structs.asdict(self))


class VariableTable(Table, frozen=True, kw_only=True):
    """`[variable.ID]`."""

    name: str
    unit: str | None = None
    low: float = 0.0
    high: float = 100.0
    now: AnyNumber
    adjustment: AnyNumber
    noise: AnyNumber
    concepts: tuple[ConceptId, ...] = ()
    position: tuple[float, float] | None = None

    def variable(self, own: str) -> Variable:
        """Return the variable with the id `own`."""
        return Variable(
            id=VariableId(own),
            name=self.name,
            unit=self.unit,
            low=self.low,
            high=self.high,
            now=number(self.now),
            adjustment=number(self.adjustment),
            noise=number(self.noise),
            concepts=self.concepts,
            position=self.position,
        )


class GateTable(Table, frozen=True, kw_only=True):
    """`gates = [{ of = "aid", above = 25 }]`."""

    of: str
    above: float | None = None
    below: float | None = None
    unless: bool = False
    claims: tuple[ClaimRef, ...] = ()

    def gate(self) -> Gate:
        """Return the gate."""
        return Gate(
            of=VariableId(self.of),
            above=self.above,
            below=self.below,
            unless=self.unless,
            claims=self.claims,
        )


class VoiceTable(Table, frozen=True, kw_only=True):
    """`voices = [{ speaker = "...", sign = "+", belief = 0.5, claims = ["c1"] }]`."""

    speaker: str
    says: Stance = "supports"
    sign: Sign
    belief: AnyNumber
    claims: tuple[ClaimRef, ...] = ()
    gates: tuple[GateTable, ...] = ()
    rivals: str | None = None
    id: str | None = None

    def voice(self, link: str) -> Voice:
        """Return the voice on the link with the id `link`."""
        return Voice(
            id=VoiceId(self.id or default_voice_id(self.speaker, self.claims, link)),
            speaker=self.speaker,
            stance=self.says,
            sign=self.sign,
            belief=number(self.belief),
            claims=self.claims,
            gates=tuple(gate.gate() for gate in self.gates),
            rivals=self.rivals,
        )


def default_voice_id(speaker: str, claims: tuple[ClaimRef, ...], link: str) -> str:
    """Return the id of a voice that the file does not name: speaker and claims, else link."""
    return f"{speaker}: {' '.join(claims) or link}"


class LinkTable(Table, frozen=True, kw_only=True, rename={"source": "from", "target": "to"}):
    """`[link.ID]`; without voices, it is a link that a person added."""

    source: str
    target: str
    claims: tuple[ClaimRef, ...] = ()
    strength: AnyNumber
    delay: AnyNumber = 0.0
    delay_kind: Literal["pure", "first_order"] = "first_order"
    shape: Shape = "linear"
    bend: AnyNumber | None = None
    gates: tuple[GateTable, ...] = ()
    voices: tuple[VoiceTable, ...] = ()
    assumed: bool = False
    enabled: bool = True
    note: str | None = None

    def link(self, own: str) -> Link:
        """Return the link with the id `own`."""
        return Link(
            id=LinkId(own),
            source=VariableId(self.source),
            target=VariableId(self.target),
            strength=number(self.strength),
            delay=number(self.delay),
            delay_kind=self.delay_kind,
            shape=self.shape,
            bend=maybe(self.bend),
            gates=tuple(gate.gate() for gate in self.gates),
            voices=tuple(voice.voice(own) for voice in self.voices),
            assumed=self.assumed,
            enabled=self.enabled,
            note=self.note,
        )


class EventTable(Table, frozen=True, kw_only=True):
    """`[event.ID]`."""

    name: str
    of: str
    change: Change
    dates: tuple[datetime.date, ...] = ()
    hazard: AnyNumber | None = None
    driver: str | None = None
    beta: AnyNumber | None = None
    lasts: AnyNumber | None = None
    claims: tuple[ClaimRef, ...] = ()
    position: tuple[float, float] | None = None

    def event(self, own: str) -> Event:
        """Return the event with the id `own`."""
        return Event(
            id=EventId(own),
            name=self.name,
            of=VariableId(self.of),
            change=self.change,
            dates=self.dates,
            hazard=maybe(self.hazard),
            driver=None if self.driver is None else VariableId(self.driver),
            beta=maybe(self.beta),
            lasts=maybe(self.lasts),
            claims=self.claims,
            position=self.position,
        )


class RemarkTable(Table, frozen=True, kw_only=True):
    """`[[remark]]`: told without an effect."""

    kind: RemarkKind
    speaker: str
    subject: str
    of: str | None = None
    change: Change | None = None
    modality: Modality = "certain"
    negated: bool = False
    denied: bool = False
    level: AnyNumber | None = None
    holder: str | None = None
    claims: tuple[ClaimRef, ...] = ()

    def remark(self) -> Remark:
        """Return the remark."""
        return Remark(
            kind=self.kind,
            speaker=self.speaker,
            subject=self.subject,
            of=None if self.of is None else VariableId(self.of),
            change=self.change,
            modality=self.modality,
            negated=self.negated,
            denied=self.denied,
            level=maybe(self.level),
            holder=self.holder,
            claims=self.claims,
        )


class PriorTable(Table, frozen=True, kw_only=True):
    """`[priors]`: `"strength.default" = { value = 0.3, low = 0.1, high = 0.6 }`."""

    value: float
    low: float | None = None
    high: float | None = None

    def override(self, key: str) -> Override:
        """Return the override of the prior `key`."""
        return Override(key=key, value=self.value, low=self.low, high=self.high)


def plain_number(number: Number) -> float | dict[str, Any]:
    """Return a number as it is written: bare if it is a person's and nothing else is known."""
    fields = {
        "value": number.value,
        "low": number.low,
        "high": number.high,
        "origin": number.origin,
        "why": number.why,
        "claims": list(number.claims),
    }
    kept = {key: value for key, value in fields.items() if value is not None and value != []}
    if kept == {"value": number.value, "origin": "person"}:
        return number.value
    return kept
