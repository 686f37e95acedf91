"""Comparisons as tables for spreadsheets: each view, and what each part is worth."""

from sayso.answers.charts.figure import Table
from sayso.answers.matter import Matters
from sayso.answers.views import ViewAnswer, Views, way
from sayso.answers.worth import Worth

_LAST = ("low90", "low50", "median", "high50", "high90")


def views_table(found: Views) -> Table:
    """Return a row a view: which way in which share of futures, and the difference at the end."""
    header = ("view", "way", "lower", "same", "higher", *_LAST)
    return Table(header=header, rows=tuple(_view(each) for each in found.views))


def _view(each: ViewAnswer) -> tuple[str, ...]:
    who = each.speaker or "all together"
    if not each.answer.comparisons:
        return (who, way(each.answer), *("" for _ in range(8)))
    found = each.answer.comparisons[0]
    shares = found.directions.lower, found.directions.same, found.directions.higher
    last = (getattr(found.last, name) for name in _LAST)
    return (who, way(each.answer), *(f"{number:g}" for number in (*shares, *last)))


def matters_table(found: Matters) -> Table:
    """Return a row a claim, speaker, link and report: the mean difference with it and without."""
    worths = (*found.claims, *found.speakers, *found.links, *found.reports)
    header = ("kind", "id", "name", "with it", "without it", "worth")
    return Table(header=header, rows=tuple(_worth(each) for each in worths))


def _worth(each: Worth) -> tuple[str, ...]:
    numbers = each.given.mean, each.otherwise.mean, each.change
    return (each.kind, each.id, each.name, *(f"{number:g}" for number in numbers))
