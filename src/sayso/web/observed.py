"""What was observed, to be shown over the fans: bound series from the files beside a model."""

import datetime
from pathlib import Path

import msgspec

from sayso.answers.check.measure import Level, Measure, Reading, level_before, measures, reading
from sayso.answers.check.reading import read_series
from sayso.answers.check.series import SeriesId
from sayso.interchange.check_files import BINDINGS, bindings_for, tables_in
from sayso.model.model import Model
from sayso.model.variable import VariableId

TABLES = "data"
"""The folder of tables beside a model file."""


class ObservedPoint(msgspec.Struct, frozen=True, kw_only=True):
    """One observation: weeks after the model's start, the source's value, the level it reads as."""

    date: datetime.date
    week: float
    value: float
    level: float


class ObservedSeries(msgspec.Struct, frozen=True, kw_only=True):
    """Observations of one variable within the model's weeks, in the order of their dates.

    `unit` is that of the values as they were published; the levels are in the variable's unit.
    """

    series: SeriesId
    variable: VariableId
    unit: str
    points: tuple[ObservedPoint, ...]


def observed_beside(path: str, model: Model) -> tuple[ObservedSeries, ...]:
    """Read the tables beside a model file; nothing without tables, bindings or a calendar.

    Raises:
        InputError: a table or a binding has faults, each with its place.
    """
    if model.start is None:
        return ()
    found = (_observed(each, model.start, model.weeks) for each in measured_beside(path, model))
    return tuple(each for each in found if each.points)


def measured_beside(path: str, model: Model) -> tuple[Measure, ...]:
    """Bind the series in the tables beside a model file; nothing without tables or bindings.

    Raises:
        InputError: a table or a binding has faults, each with its place.
    """
    if not is_measured(path):
        return ()
    beside = Path(path).parent
    folder = beside / TABLES
    return measures(model, bindings_for(folder, beside), read_series(tables_in(folder)))


def is_measured(path: str) -> bool:
    """Return whether tables and bindings lie beside a model file."""
    beside = Path(path).parent
    folder = beside / TABLES
    bound = any(each.is_file() for each in (folder / BINDINGS, beside / BINDINGS))
    return bound and any(folder.glob("*.csv"))


def _observed(measure: Measure, start: datetime.date, weeks: int) -> ObservedSeries:
    shown = measure.series.after(start - datetime.timedelta(days=1))
    read = _reading(measure, start)
    return ObservedSeries(
        series=shown.id,
        variable=measure.variable.id,
        unit=measure.binding.unit or shown.unit,
        points=tuple(
            ObservedPoint(
                date=each.date,
                week=round(float(week), 2),
                value=each.value,
                level=round(float(read.offset + read.scale * each.value), 2),
            )
            for each, week in zip(shown.observations, shown.weeks(start), strict=True)
            if read is not None and week <= weeks
        ),
    )


def _reading(measure: Measure, start: datetime.date) -> Reading | None:
    """Return how the series reads; one that is aligned needs a level at the start."""
    level = level_before(measure, start)
    if level is None and measure.binding.align != "none":
        return None
    return reading(measure, level or Level(0.0, 0.0), measure.variable.now.value)
