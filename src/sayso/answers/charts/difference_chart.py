"""The paired difference over time: each future against its own twin without the change."""

from sayso.answers.answer import Answer, Band, Comparison
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.frame import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Frame,
    axes,
    fan,
    frame,
    when,
)
from sayso.answers.charts.scale import padded
from sayso.answers.charts.svg import element, path, picture, text
from sayso.answers.clause import figure as written
from sayso.answers.clause import of_hundred

ROOM = 30


def difference_chart(answer: Answer, found: Comparison) -> Figure:
    """Draw the bands of the difference around a line at zero."""
    place = _place(answer, found)
    title = f"Difference in {answer.target.name}: {answer.title}"
    unit = answer.target.unit or "points of the index"
    svg = picture(
        WIDTH,
        HEIGHT,
        title,
        _description(answer, found),
        text(title, 8, 18, class_="head"),
        axes(answer, place, unit),
        fan(place, found.difference, "a", dashed=False),
        *(_pair(place, each) for each in _pairs(answer, found)),
        _zero(place, against=found.against),
    )
    table = Table(
        header=("when", "5 %", "25 %", "median", "75 %", "95 %"),
        rows=tuple(_row(answer, band) for band in found.difference),
    )
    return Figure(title=title, description=_description(answer, found), svg=svg, table=table)


def _pairs(answer: Answer, found: Comparison) -> list[tuple[float, ...]]:
    """Return the differences of the real pairs of futures that the answer kept, if of these."""
    if found is not answer.comparisons[0] or len(answer.scenarios) < 2:
        return []
    given, other = (each.examples for each in answer.scenarios[:2])
    return [
        tuple(a - b for a, b in zip(one, twin, strict=True))
        for one, twin in zip(given, other, strict=True)
    ]


def _pair(place: Frame, difference: tuple[float, ...]) -> str:
    points = [(place.weeks(week), place.levels(y)) for week, y in enumerate(difference)]
    return element("path", class_="a one", d=path(points))


def _place(answer: Answer, found: Comparison) -> Frame:
    difference = found.difference
    real = [value for pair in _pairs(answer, found) for value in pair]
    low = min([0.0, *(band.low90 for band in difference), *real])
    high = max([0.0, *(band.high90 for band in difference), *real])
    span = answer.target.high - answer.target.low
    return frame(difference[-1].week, *padded(low, high, span / 10))


def _zero(place: Frame, against: str) -> str:
    """Draw the line at zero, and which way is which where there is room beside it."""
    y, right = place.levels(0.0), WIDTH - RIGHT + 8
    other = "as it goes" if against == "base" else "if it does not"
    drawn = element("path", class_="zero", d=path([(LEFT, y), (WIDTH - RIGHT, y)]))
    drawn += text(f"0: {other}", right, y + 4)
    if y - TOP > ROOM:
        drawn += text("▲ higher", right, y - 20, class_="soft")
    if HEIGHT - BOTTOM - y > ROOM:
        drawn += text("▼ lower", right, y + 28, class_="soft")
    return drawn


def _row(answer: Answer, band: Band) -> tuple[str, ...]:
    levels = (band.low90, band.low50, band.median, band.high50, band.high90)
    return (when(answer.start, band.week), *(written(level) for level in levels))


def _description(answer: Answer, found: Comparison) -> str:
    ways, pairs = found.directions, len(_pairs(answer, found))
    real = f", and {pairs} real pairs" if pairs else ""
    return (
        f"By {answer.by}, {answer.target.name} is higher in {of_hundred(ways.higher)} futures, "
        f"lower in {of_hundred(ways.lower)}, no different in {of_hundred(ways.same)}, the median "
        f"difference is {written(found.last.median)} (bands: the middle 50 and 90 percent{real})."
    )
