"""Between what a number of a model may lie, in a file or set by hand."""

import math
from typing import Literal

from sayso.model.link import Link
from sayso.model.variable import Variable

Bounds = tuple[float, float]
"""Lowest and highest, both allowed."""

STRENGTH: Bounds = (0.0, 10.0)
"""Shares of the target's range."""
DELAY: Bounds = (0.0, 5200.0)
"""Weeks: a century."""
ADJUSTMENT: Bounds = (math.ulp(0.0), math.inf)
"""Weeks: anything above 0; infinite is a variable that accumulates."""


def level_bounds(variable: Variable) -> Bounds:
    """Return where the level of a variable may lie, in its unit."""
    return (variable.low, variable.high)


def bounds(
    part: Link | Variable, what: Literal["strength", "delay", "now", "adjustment"]
) -> Bounds:
    """Return the bounds of one number of a link or a variable."""
    if what == "now" and isinstance(part, Variable):
        return level_bounds(part)
    return {"strength": STRENGTH, "delay": DELAY, "adjustment": ADJUSTMENT}[what]


def outside(what: str, value: float, limits: Bounds) -> str | None:
    """Say that a value lies outside its bounds, None where it does not (nan lies outside)."""
    low, high = limits
    if low <= value <= high:
        return None
    if limits == ADJUSTMENT:
        return "an adjustment time is above 0 weeks (or inf)"
    return f"{what} lies from {low:g} to {high:g}, not at {value:g}"
