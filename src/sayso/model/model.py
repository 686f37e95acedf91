"""The model: the system that the speakers describe, ready to be run."""

import datetime
from typing import Literal

import msgspec

from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.remark import Remark
from sayso.model.variable import Variable


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report behind the model; `claims` is the path of its claims file, beside the model."""

    id: str
    title: str | None
    sha256: str
    claims: str
    date: datetime.date | None = None


class Override(msgspec.Struct, frozen=True, kw_only=True):
    """A prior that this model sets otherwise than the table: `key` as in "strength.default"."""

    key: str
    value: float
    low: float | None = None
    high: float | None = None


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """Variables, links and events with their evidence; `start` absent means week 0.

    `remarks` are what is told without an effect; `priors` are the overrides of the table.
    """

    format: Literal["sayso-model/1"] = "sayso-model/1"
    title: str
    start: datetime.date | None = None
    weeks: int = 52
    reports: tuple[Report, ...]
    variables: tuple[Variable, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...] = ()
    remarks: tuple[Remark, ...] = ()
    priors: tuple[Override, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody with a voice on a link or a remark, in order of appearance."""
        voices = [voice.speaker for link in self.links for voice in link.voices if voice.claims]
        return tuple(dict.fromkeys([*voices, *(remark.speaker for remark in self.remarks)]))
