"""Observed series: what was measured when, in its own unit."""

import datetime
from typing import NewType

import msgspec
import numpy as np
import numpy.typing as npt

SeriesId = NewType("SeriesId", str)

DAYS_IN_WEEK = 7


class Observation(msgspec.Struct, frozen=True, kw_only=True):
    """One value on one date; `error` is its standard deviation, if the source gives one."""

    date: datetime.date
    value: float
    error: float | None = None


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Observations of one quantity in the order of their dates, no date twice."""

    id: SeriesId
    unit: str
    observations: tuple[Observation, ...]
    source: str = ""

    def until(self, cutoff: datetime.date) -> "Series":
        """Return what was known on `cutoff`: that day and before."""
        kept = tuple(each for each in self.observations if each.date <= cutoff)
        return msgspec.structs.replace(self, observations=kept)

    def after(self, cutoff: datetime.date) -> "Series":
        """Return what came after `cutoff`."""
        kept = tuple(each for each in self.observations if each.date > cutoff)
        return msgspec.structs.replace(self, observations=kept)

    @property
    def values(self) -> npt.NDArray[np.float64]:
        """The values [observations]."""
        return np.array([each.value for each in self.observations])

    def weeks(self, start: datetime.date) -> npt.NDArray[np.float64]:
        """Return the weeks from `start` to each observation [observations]."""
        return np.array([weeks_between(start, each.date) for each in self.observations])


def weeks_between(start: datetime.date, end: datetime.date) -> float:
    """Return the weeks from `start` to `end`, negative if `end` is earlier."""
    return (end - start).days / DAYS_IN_WEEK
