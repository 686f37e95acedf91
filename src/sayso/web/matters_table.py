"""What an answer hangs on, as a table for spreadsheets."""

from sayso.answers.charts.figure import Table
from sayso.answers.matter import Matters
from sayso.answers.worth import Worth

HEADER = ("kind", "id", "name", "with it", "without it", "worth")


def matters_table(found: Matters) -> Table:
    """Return a row a claim, speaker, link and report: the mean difference with it and without."""
    worths = (*found.claims, *found.speakers, *found.links, *found.reports)
    return Table(header=HEADER, rows=tuple(_row(each) for each in worths))


def _row(each: Worth) -> tuple[str, ...]:
    numbers = each.given.mean, each.otherwise.mean, each.change
    return (each.kind, each.id, each.name, *(f"{number:g}" for number in numbers))
