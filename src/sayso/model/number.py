"""A number in a model: its value, how uncertain it is, and where it comes from."""

from typing import Literal, NewType

import msgspec

ClaimRef = NewType("ClaimRef", str)
"""A claim's id, as `c3` in a model of one report and `r2.c3` in a model of several."""

Origin = Literal["said", "assumed", "measured", "calibrated", "person"]


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """One number with its origin; what was said and what sayso assumed are never mixed.

    `low` and `high` bound the middle 90 % of what it could be (absent: it is fixed). `why`
    names the prior in the table, the series, or gives the person's note.
    """

    value: float
    low: float | None = None
    high: float | None = None
    origin: Origin
    claims: tuple[ClaimRef, ...] = ()
    why: str | None = None
