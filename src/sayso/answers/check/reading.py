"""Series from tidy tables: `series,date,value` and, if there, `unit,error,source`."""

import csv
import datetime
import io
import math
from collections.abc import Iterable, Mapping

from sayso.answers.check.series import Observation, Series, SeriesId
from sayso.errors import Diagnostic, InputError, Place

NEEDED = ("series", "date", "value")

Row = Mapping[str | None, str | None]
"""Cells by column; under None what is beyond the last column."""


def read_series(texts: Mapping[str, str]) -> dict[SeriesId, Series]:
    """Read tables by their names into series, in the order of the dates.

    Raises:
        InputError: a column is missing, a date or number cannot be read, a date comes twice;
            all problems together, each with file, line and the cell.
    """
    problems: list[Diagnostic] = []
    found: dict[SeriesId, dict[datetime.date, Observation]] = {}
    about: dict[SeriesId, Row] = {}
    for name, text in texts.items():
        lines = text.splitlines()
        table = csv.DictReader(io.StringIO(text))
        problems += _missing_columns(name, lines, table.fieldnames or ())
        for row in table if not problems else ():
            place = _Place(name, table.line_num, lines)
            try:
                _enter(row, place, found, about)
            except InputError as error:
                problems += error.diagnostics
    if problems:
        raise InputError(*problems)
    return {series: _series(series, dated, about[series]) for series, dated in found.items()}


class _Place:
    """One row of one file, for what is wrong with it."""

    def __init__(self, source: str, line: int, lines: list[str]) -> None:
        self.source, self.line = source, line
        self.excerpt = lines[line - 1] if line <= len(lines) else ""

    def wrong(self, code: str, message: str, cell: str, hint: str) -> InputError:
        """Build the error that points at a cell."""
        column = max(0, self.excerpt.find(cell)) + 1
        place = Place(
            source=self.source, line=self.line, column=column, width=max(1, len(cell)),
            excerpt=self.excerpt,
        )  # fmt: skip
        return InputError(Diagnostic(code=code, message=message, place=place, hint=hint))


def _missing_columns(name: str, lines: list[str], columns: Iterable[str]) -> list[Diagnostic]:
    missing = [each for each in NEEDED if each not in columns]
    if not missing:
        return []
    first = lines[0] if lines else ""
    return [
        Diagnostic(
            code="no-column",
            message=f"no column {', '.join(missing)}",
            place=Place(source=name, line=1, column=1, width=max(1, len(first)), excerpt=first),
            hint="separate cells by commas, and write 1.5 for one and a half"
            if ";" in first or "\t" in first
            else "the first line names the columns: series,date,value,unit,error,source",
        )
    ]


def _enter(
    row: Row,
    place: _Place,
    found: dict[SeriesId, dict[datetime.date, Observation]],
    about: dict[SeriesId, Row],
) -> None:
    if None in row:
        raise place.wrong(
            "too-many-cells", "the row has more cells than there are columns", place.excerpt,
            "write 1.5, not 1,5, and put text with a comma in quotation marks",
        )  # fmt: skip
    series = SeriesId((row["series"] or "").strip())
    if not series:
        raise place.wrong("no-series", "the row names no series", "", "fill the first column")
    date = _date(row["date"] or "", place)
    dated = found.setdefault(series, {})
    if date in dated:
        raise place.wrong(
            "date-twice", f"{series} has a second value on {date}", date.isoformat(),
            "keep one, or name the second view a series of its own",
        )  # fmt: skip
    dated[date] = Observation(
        date=date, value=_value(series, row["value"] or "", place), error=_error(row, place)
    )
    about.setdefault(series, row)


def _date(cell: str, place: _Place) -> datetime.date:
    try:
        return datetime.date.fromisoformat(cell.strip())
    except ValueError:
        raise place.wrong(
            "bad-date", f"{cell!r} is not a date", cell, "write dates as 2023-03-31"
        ) from None


def _value(series: SeriesId, cell: str, place: _Place) -> float:
    if not cell.strip():
        raise place.wrong(
            "no-value", f"{series} has no value in this row", place.excerpt,
            "leave the row out where nothing was observed",
        )  # fmt: skip
    return _number(cell, place)


def _error(row: Row, place: _Place) -> float | None:
    cell = row.get("error") or ""
    if not cell.strip():
        return None
    error = _number(cell, place)
    if error <= 0:
        raise place.wrong(
            "bad-error", f"the error {cell} is not above 0", cell,
            "it is the standard deviation of the value; leave it empty to use the binding's",
        )  # fmt: skip
    return error


def _number(cell: str, place: _Place) -> float:
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise place.wrong("bad-number", f"{cell!r} is not a number", cell, "write 12.5, not 12,5")
    return number


def _series(name: SeriesId, dated: dict[datetime.date, Observation], about: Row) -> Series:
    return Series(
        id=name,
        unit=about.get("unit") or "",
        observations=tuple(dated[date] for date in sorted(dated)),
        source=about.get("source") or "",
    )
