"""What a what-if changes, as a person states it: a closed union over the ids of a model.

Weeks count from the model's start; an interval runs from `start` up to, not including, `end`
(absent: it lasts).
"""

import math

import msgspec

from sayso.model.event import EventId
from sayso.model.link import LinkId
from sayso.model.number import ClaimRef
from sayso.model.variable import VariableId


class Hold(msgspec.Struct, frozen=True, kw_only=True, tag="hold"):
    """Keep a variable at `level`, in its own unit."""

    variable: VariableId
    level: float
    start: float = 0.0
    end: float | None = None

    @property
    def until(self) -> float:
        """The week in which it ends; infinite if it lasts."""
        return math.inf if self.end is None else self.end


class Shift(msgspec.Struct, frozen=True, kw_only=True, tag="shift"):
    """Push a variable's resting level by `amount`, in its own unit."""

    variable: VariableId
    amount: float
    start: float = 0.0
    end: float | None = None

    @property
    def until(self) -> float:
        """The week in which it ends; infinite if it lasts."""
        return math.inf if self.end is None else self.end


class Ramp(msgspec.Struct, frozen=True, kw_only=True, tag="ramp"):
    """Lead a variable evenly from its level now to `level`, and hold it there."""

    variable: VariableId
    level: float
    start: float
    end: float

    @property
    def until(self) -> float:
        """It holds for good once it is there."""
        return math.inf


class Force(msgspec.Struct, frozen=True, kw_only=True, tag="force"):
    """Make an event happen at `week`."""

    event: EventId
    week: float = 0.0


class Forbid(msgspec.Struct, frozen=True, kw_only=True, tag="forbid"):
    """Keep an event from happening."""

    event: EventId


class WithoutClaim(msgspec.Struct, frozen=True, kw_only=True, tag="without_claim"):
    """Take a claim as not made; a voice that repeats it elsewhere keeps standing."""

    claim: ClaimRef


class WithoutSpeaker(msgspec.Struct, frozen=True, kw_only=True, tag="without_speaker"):
    """Take nothing that a speaker said, assent or denial, to hold."""

    speaker: str


class WithoutLink(msgspec.Struct, frozen=True, kw_only=True, tag="without_link"):
    """Take a link out."""

    link: LinkId


class Strengthen(msgspec.Struct, frozen=True, kw_only=True, tag="strengthen"):
    """Multiply a link's strength by `factor` (0 or more)."""

    link: LinkId
    factor: float


Intervention = (
    Hold | Shift | Ramp | Force | Forbid | WithoutClaim | WithoutSpeaker | WithoutLink | Strengthen
)
