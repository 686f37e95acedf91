"""What a what-if changes in a plan: interventions, and a scenario as a named set of them.

Weeks count from the start of the plan; an interval holds from `start` up to, not including,
`end`. All scenarios of one comparison share their random draws.
"""

import math

import msgspec


class HoldVariable(msgspec.Struct, frozen=True, kw_only=True, tag="hold"):
    """Keep a variable at `level` (its own unit)."""

    variable: str
    level: float
    start: float = 0.0
    end: float = math.inf


class RampVariable(msgspec.Struct, frozen=True, kw_only=True, tag="ramp"):
    """Lead a variable on a straight line from `first` to `last` and hold it there."""

    variable: str
    first: float
    last: float
    start: float
    end: float


class ShiftVariable(msgspec.Struct, frozen=True, kw_only=True, tag="shift"):
    """Push a variable by `amount`: its resting level, or its flow per week if accumulating."""

    variable: str
    amount: float
    start: float = 0.0
    end: float = math.inf


class ForceEvent(msgspec.Struct, frozen=True, kw_only=True, tag="force"):
    """Make an event happen at `week`, and not at another time; its undoing stays as planned."""

    event: str
    week: float = 0.0


class ForbidEvent(msgspec.Struct, frozen=True, kw_only=True, tag="forbid"):
    """Keep an event from happening."""

    event: str


class SetSite(msgspec.Struct, frozen=True, kw_only=True, tag="site"):
    """Let a site hold in every future, or in none (a claim removed, an assumed link enabled)."""

    site: str
    holds: bool


class ScaleLink(msgspec.Struct, frozen=True, kw_only=True, tag="scale"):
    """Multiply a link's strength by `factor` (>= 0); 0 removes the link."""

    link: str
    factor: float


Intervention = (
    HoldVariable | RampVariable | ShiftVariable | ForceEvent | ForbidEvent | SetSite | ScaleLink
)


class Scenario(msgspec.Struct, frozen=True, kw_only=True):
    """A name and what is changed; where two interventions touch one thing, the later wins."""

    name: str
    interventions: tuple[Intervention, ...] = ()


BASE = Scenario(name="base")
