"""The plan: a model as plain numbers, the whole input of the futures stage.

Ids are names chosen by whoever writes the plan; they key the random draws, so a part that keeps
its id keeps its luck when other parts are added or removed. Times are weeks from the start,
levels are in the variable's own unit, strengths are shares of the target's range.
"""

import datetime
import math
from typing import Literal

import msgspec

from sayso.futures.distribution import Distribution, Fixed

Sign = Literal["+", "-", "?"]


class VariablePlan(msgspec.Struct, frozen=True, kw_only=True):
    """One level that moves: it adjusts to what pushes it, or accumulates (`adjustment` inf).

    `reference` is the level now, `adjustment` the time constant in weeks (> 0), `noise` the
    stationary standard deviation, or the one per square root of a week when accumulating;
    `trend` moves the resting level (or the level itself, when accumulating) each week.
    """

    id: str
    name: str = ""
    unit: str = ""
    low: float = 0.0
    high: float = 100.0
    reference: Distribution = Fixed(value=50.0)
    adjustment: Distribution = Fixed(value=math.inf)
    noise: Distribution = Fixed(value=0.0)
    trend: Distribution = Fixed(value=0.0)


class SitePlan(msgspec.Struct, frozen=True, kw_only=True):
    """One voice on one matter: holds with `probability`, drawn once per future.

    Sites that share `alternatives` exclude each other (could divide or could unite): at most
    one of them holds; if their probabilities exceed one in sum, they are scaled to one.
    """

    id: str
    probability: float
    alternatives: str | None = None


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """A site that speaks for a link, and the sign it gives; `?` leaves the sign open."""

    site: str
    sign: Sign = "+"


class Linear(msgspec.Struct, frozen=True, kw_only=True, tag="linear"):
    """The signal as it is."""


class Saturating(msgspec.Struct, frozen=True, kw_only=True, tag="saturating"):
    """`u / (1 + |u| / half)`: at |u| = `half` (> 0, in ranges of the source) half of it passes."""

    half: Distribution


class Threshold(msgspec.Struct, frozen=True, kw_only=True, tag="threshold"):
    """A red line: 1 while the source is at or beyond `level` (its own unit), else 0."""

    level: Distribution
    direction: Literal["at_least", "at_most"] = "at_least"


Shape = Linear | Saturating | Threshold


class Delay(msgspec.Struct, frozen=True, kw_only=True):
    """Weeks between cause and effect: `pure` shifts the signal, `first_order` smooths it."""

    weeks: Distribution
    kind: Literal["pure", "first_order"] = "pure"


class LevelGate(msgspec.Struct, frozen=True, kw_only=True, tag="level"):
    """Open while the variable is at or beyond `level`; `unless` turns it round."""

    variable: str
    level: Distribution
    direction: Literal["at_least", "at_most"] = "at_least"
    unless: bool = False


class EventGate(msgspec.Struct, frozen=True, kw_only=True, tag="event"):
    """Open while the event has happened and is not undone; `unless` turns it round."""

    event: str
    unless: bool = False


Gate = LevelGate | EventGate


class LinkPlan(msgspec.Struct, frozen=True, kw_only=True):
    """An influence of a variable or an event on a variable.

    `strength` (>= 0) is the share of the target's range that it finally moves. The link is
    there in a future where any support holds and no denial does; its sign is drawn from the
    signs that the holding supports give. All gates must be open for it to act.
    """

    id: str
    source: str
    target: str
    strength: Distribution
    supports: tuple[Support, ...]
    denials: tuple[str, ...] = ()
    delay: Delay | None = None
    shape: Shape = Linear()
    gates: tuple[Gate, ...] = ()


class Dated(msgspec.Struct, frozen=True, kw_only=True, tag="dated"):
    """Happens at a week that each future draws; beyond the horizon it does not happen."""

    week: Distribution


class Hazard(msgspec.Struct, frozen=True, kw_only=True, tag="hazard"):
    """Happens within dt with probability 1 - exp(-rate exp(beta u) dt).

    `rate` is per week; `u` is the signal of `driver` (a variable or an event), 0 without one.
    """

    rate: Distribution
    driver: str | None = None
    beta: Distribution = Fixed(value=0.0)


class After(msgspec.Struct, frozen=True, kw_only=True, tag="after"):
    """Undone so many weeks after it happened."""

    weeks: Distribution


class Pin(msgspec.Struct, frozen=True, kw_only=True):
    """While its event holds, the variable stands at `level` (its own unit)."""

    variable: str
    level: float


class EventPlan(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happens at most once in a future, and may be undone.

    `cause` None: only an intervention makes it happen. `pulse` None: a step, its signal is 1
    until undone; else the signal is exp(-(t - t0) / pulse), `pulse` in weeks (> 0).
    """

    id: str
    name: str = ""
    cause: Dated | Hazard | None = None
    undo: After | Hazard | None = None
    pulse: Distribution | None = None
    pins: tuple[Pin, ...] = ()


class Horizon(msgspec.Struct, frozen=True, kw_only=True):
    """How long to run: whole weeks, each of `steps_per_week` equal steps."""

    weeks: int
    start: datetime.date | None = None
    steps_per_week: int = 1


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A system ready to run. `checked_plan` in `check.py` says whether it makes sense."""

    horizon: Horizon
    variables: tuple[VariablePlan, ...]
    events: tuple[EventPlan, ...] = ()
    sites: tuple[SitePlan, ...] = ()
    links: tuple[LinkPlan, ...] = ()
