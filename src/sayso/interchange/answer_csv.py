"""An answer as a table for spreadsheets: one row a week and series."""

import csv
import io
from collections.abc import Iterator

from sayso.answers.answer import Answer, Band
from sayso.answers.timeline import calendar_week

HEADER = ("series", "week", "date", "low90", "low50", "median", "high50", "high90")


def answer_csv(answer: Answer) -> str:
    """Write the bands of all scenarios and differences; the sentence stands in a comment line."""
    out = io.StringIO()
    out.write(f"# {answer.sentence}\n# {answer.futures} paired futures, seed {answer.seed}\n")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEADER)
    for name, bands in _series(answer):
        rows.writerows(_row(answer, name, band) for band in bands)
    return out.getvalue()


def _series(answer: Answer) -> Iterator[tuple[str, tuple[Band, ...]]]:
    for each in answer.scenarios:
        yield each.scenario, each.bands
    for found in answer.comparisons:
        yield f"difference against {found.against}", found.difference


def _row(answer: Answer, name: str, band: Band) -> tuple[str | float, ...]:
    date = calendar_week(answer.start, band.week)
    levels = (band.low90, band.low50, band.median, band.high50, band.high90)
    return (name, f"{band.week:g}", date, *levels)
