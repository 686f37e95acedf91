"""Measures: bound series in their variable's own unit, on the weeks of a run."""

import datetime
import difflib
import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sayso.answers.check.binding import Binding
from sayso.answers.check.scores import Floats
from sayso.answers.check.series import Series, SeriesId, weeks_between
from sayso.errors import Diagnostic, InputError
from sayso.model.model import Model
from sayso.model.variable import Variable

ONE_DAY = datetime.timedelta(days=1)


class Measure(NamedTuple):
    """One series bound to one variable."""

    binding: Binding
    variable: Variable
    series: Series

    @property
    def used(self) -> Series:
        """What the binding does not leave out."""
        since = self.binding.since
        return self.series if since is None else self.series.after(since - ONE_DAY)

    def known(self, cutoff: datetime.date) -> Series:
        """Return what is used of what was known at the cut-off."""
        return self.used.until(cutoff)


class Level(NamedTuple):
    """A series' level at some time, in its own unit, with its standard error."""

    value: float
    error: float


class Reading(NamedTuple):
    """How a series reads as its variable in one run: `variable = offset + scale * value`."""

    offset: float
    scale: float

    def __call__(self, values: Floats) -> Floats:
        """Turn the series' values into levels of the variable."""
        return self.offset + self.scale * values

    def back(self, levels: Floats) -> Floats:
        """Turn levels of the variable into values of the series."""
        return (levels - self.offset) / self.scale


def measures(
    model: Model, bindings: Sequence[Binding], series: Mapping[SeriesId, Series]
) -> tuple[Measure, ...]:
    """Join bindings, variables and series.

    Raises:
        InputError: a binding names a variable or a series that is not there.
    """
    by_name = {name: each for each in model.variables for name in (each.name, each.id)}
    problems: list[Diagnostic] = []
    for each in bindings:
        if each.variable not in by_name:
            names = [variable.name for variable in model.variables]
            problems.append(_unknown("variable", each.variable, names))
        if each.series not in series:
            problems.append(_unknown("series", each.series, [str(name) for name in series]))
    if problems:
        raise InputError(*problems)
    return tuple(Measure(each, by_name[each.variable], series[each.series]) for each in bindings)


def level_before(measure: Measure, cutoff: datetime.date) -> Level | None:
    """Return the level at the cut-off from the binding's last weeks; None without data."""
    known = measure.known(cutoff)
    if not known.observations:
        return None
    ages = -known.weeks(cutoff)
    near = ages <= max(measure.binding.level, float(ages[-1]))
    return _level(known.values[near], measure.binding.error)


def level_within(measure: Measure, start: datetime.date, cutoff: datetime.date) -> Level | None:
    """Return the mean level from `start` to the cut-off; None without data."""
    known = measure.known(cutoff).after(start)
    return _level(known.values, measure.binding.error) if known.observations else None


def reading(measure: Measure, level: Level, reference: float) -> Reading:
    """Return how the series reads when its level is `level` and the variable's `reference`."""
    binding = measure.binding
    match binding.align:
        case "none":
            return Reading(binding.offset, binding.scale)
        case "shift":
            return Reading(reference - binding.scale * level.value, binding.scale)
        case "scale":
            return Reading(0.0, reference / level.value if level.value else 1.0)


def weeks_after(start: datetime.date, series: Series) -> tuple[int, ...]:
    """Return the whole weeks, rounded, from `start` to each observation."""
    return tuple(round(weeks_between(start, each.date)) for each in series.observations)


def _level(values: Floats, error: float) -> Level:
    spread = float(np.std(values, ddof=1)) if values.size > 1 else 0.0
    return Level(float(values.mean()), max(error, spread) / math.sqrt(values.size))


def _unknown(kind: str, name: str, known: Sequence[str]) -> Diagnostic:
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    return Diagnostic(
        code=f"no-{kind}", message=f"a binding names the {kind} {name!r}, which is not there",
        hint=f"{hint}there are: {', '.join(sorted(known)) or 'none'}",
    )  # fmt: skip
