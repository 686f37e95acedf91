"""The quantile dot plot: twenty equally likely outcomes, each a dot, to be counted."""

from collections.abc import Iterator

from sayso.answers.answer import Answer, Comparison
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, text
from sayso.answers.clause import figure as written
from sayso.answers.difference import UNMOVED

WIDTH, HEIGHT, MARGIN = 720, 270, 24
BASELINE, RADIUS = 210, 8.0


def dot_chart(answer: Answer, found: Comparison) -> Figure:
    """Draw the difference at the end: filled dots are higher, rings lower, squares the same."""
    place = _place(answer, found.outcomes)
    title = f"Twenty equally likely outcomes for {answer.target.name}"
    unit = answer.target.unit or "points"
    svg = picture(
        WIDTH,
        HEIGHT,
        title,
        _description(answer, found),
        text(title, 8, 18, class_="head"),
        text("● higher   ○ lower   ■ no different   (each 1 of 20)", 8, 38, class_="soft"),
        _axis(place, f"difference by {answer.by}, {unit}"),
        *_dots(answer, place, found.outcomes),
    )
    rows = tuple((str(rank), written(each)) for rank, each in enumerate(found.outcomes, 1))
    table = Table(header=("outcome", "difference"), rows=rows)
    return Figure(title=title, description=_description(answer, found), svg=svg, table=table)


def _place(answer: Answer, outcomes: tuple[float, ...]) -> Scale:
    span = answer.target.high - answer.target.low
    low, high = padded(min(0.0, *outcomes), max(0.0, *outcomes), span / 10)
    return Scale(low=low, high=high, first=MARGIN, last=WIDTH - MARGIN)


def _axis(place: Scale, label: str) -> str:
    line = element("path", class_="rule", d=path([(MARGIN, BASELINE), (WIDTH - MARGIN, BASELINE)]))
    zero = place(0.0)
    marks = [
        text(f"{value:g}", place(value), BASELINE + 18, text_anchor="middle", class_="soft")
        for value in ticks(place.low, place.high, 8)
    ]
    upright = element("path", class_="zero dash", d=path([(zero, 54), (zero, BASELINE)]))
    return "".join([line, upright, *marks, text(label, MARGIN, BASELINE + 42, class_="soft")])


def _dots(answer: Answer, place: Scale, outcomes: tuple[float, ...]) -> Iterator[str]:
    """Stack the dots in columns as wide as a dot."""
    piled: dict[int, int] = {}
    step = min(2 * RADIUS, (BASELINE - 54) / _tallest(place, outcomes))
    for outcome in outcomes:
        column = round(place(outcome) / (2 * RADIUS))
        piled[column] = piled.get(column, 0) + 1
        y = BASELINE - RADIUS - step * (piled[column] - 1)
        yield _dot(outcome, column * 2 * RADIUS, y, answer.target.high - answer.target.low)


def _tallest(place: Scale, outcomes: tuple[float, ...]) -> int:
    columns = [round(place(outcome) / (2 * RADIUS)) for outcome in outcomes]
    return max(map(columns.count, columns))


def _dot(outcome: float, x: float, y: float, span: float) -> str:
    if abs(outcome) <= UNMOVED * span:
        return element("rect", x=x - 5.5, y=y - 5.5, width=11, height=11, class_="b")
    if outcome > 0:
        return element("circle", cx=x, cy=y, r=RADIUS - 1, class_="a")
    return element("circle", cx=x, cy=y, r=RADIUS - 2, class_="a hollow")


def _description(answer: Answer, found: Comparison) -> str:
    last = found.last
    return (
        f"Twenty equally likely differences in {answer.target.name} by {answer.by}: half lie "
        f"between {written(last.low50)} and {written(last.high50)}, the median is "
        f"{written(last.median)}."
    )
