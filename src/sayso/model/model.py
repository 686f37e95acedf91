"""The model: the system that the speakers describe, ready to be run."""

import datetime
from typing import Literal

import msgspec

from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.variable import Variable


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report behind the model; `claims` is the path of its claims file, beside the model."""

    id: str
    title: str | None
    sha256: str
    claims: str


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """Variables, links and events with their evidence; `start` absent means week 0."""

    format: Literal["sayso-model/1"] = "sayso-model/1"
    title: str
    start: datetime.date | None = None
    weeks: int = 52
    reports: tuple[Report, ...]
    variables: tuple[Variable, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...] = ()
