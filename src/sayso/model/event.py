"""Events: what happens on a date."""

import datetime
from typing import Literal, NewType

import msgspec

from sayso.model.number import ClaimRef, Number
from sayso.model.variable import VariableId

EventId = NewType("EventId", str)


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happens, on known dates, by hazard, or by intervention only.

    `hazard` is the chance per week at rest; `driver` is the variable that raises or lowers it
    by `exp(beta u)`. While the event holds, `of` stands at its highest (`change` +1) or
    lowest (-1). `lasts` is in weeks (absent: until undone).
    """

    id: EventId
    name: str
    of: VariableId
    change: Literal[-1, 1]
    dates: tuple[datetime.date, ...] = ()
    hazard: Number | None = None
    driver: VariableId | None = None
    beta: Number | None = None
    lasts: Number | None = None
    claims: tuple[ClaimRef, ...] = ()
    position: tuple[float, float] | None = None
