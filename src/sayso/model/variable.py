"""Variables: what can go up and down."""

from typing import NewType

import msgspec

from sayso.claims.concept import ConceptId
from sayso.model.number import Number

VariableId = NewType("VariableId", str)


class Variable(msgspec.Struct, frozen=True, kw_only=True):
    """One variable of the system.

    By default an index from 0 to 100, the lowest and highest that the people speaking could
    mean; a measured quantity has a `unit`. `now` is the level now and the reference;
    `adjustment` is in weeks (infinite: it accumulates); `noise` is the stationary standard
    deviation in the variable's unit (per square root of a week when it accumulates).
    """

    id: VariableId
    name: str
    unit: str | None = None
    low: float = 0.0
    high: float = 100.0
    now: Number
    adjustment: Number
    noise: Number
    concepts: tuple[ConceptId, ...] = ()
    position: tuple[float, float] | None = None
