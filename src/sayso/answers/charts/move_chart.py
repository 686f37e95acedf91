"""The best changes: a row a change or pair, the spread of what it does to the target."""

from collections.abc import Sequence

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import changed, of_hundred
from sayso.answers.clause import figure as written
from sayso.answers.contradiction import variable_of
from sayso.answers.search import Found, Goal, Move
from sayso.answers.timeline import written_week
from sayso.model.model import Model

WIDTH, LABELS, RIGHT, TOP, ROW = 720, 300, 110, 50, 40
SHOWN = 6
HEADER = ("changes", "change", "25 %", "median", "75 %", "higher", "lower", "same")


def move_chart(model: Model, goal: Goal, found: Found) -> Figure:
    """Draw the best single changes and pairs: bar the middle 50 %, dot the median."""
    shown = (*found.singles[:SHOWN], *found.pairs[:SHOWN])
    on, by = variable_of(model, goal.on), written_week(model, goal.by)
    title = f"What {'raises' if goal.wanted > 0 else 'lowers'} {on.name} most by {by}"
    place, bottom = _place(shown, on.high - on.low), TOP + ROW * len(shown)
    described = _description(model, found, title)
    svg = picture(
        WIDTH, bottom + 48, title, described,
        text(title, 8, 18, class_="head"),
        *(_rule(place, level, bottom) for level in ticks(place.low, place.high, 6)),
        element("path", class_="zero dash", d=path([(place(0.0), TOP - 8), (place(0.0), bottom)])),
        *(_row(model, row, move, place, goal) for row, move in enumerate(shown)),
        text(f"difference, {on.unit or 'points'}", LABELS, bottom + 38, class_="soft"),
    )  # fmt: skip
    rows = tuple(_cells(model, each) for each in (*found.singles, *found.pairs))
    return Figure(
        title=title, description=described, svg=svg, table=Table(header=HEADER, rows=rows)
    )


def _description(model: Model, found: Found, title: str) -> str:
    if not found.singles:
        return f"{title}: nothing told does."
    best = found.singles[0]
    return (
        f"{title}: of {len(found.singles)} single changes it is that "
        f"{changed(model, best.interventions)}, with a median difference of {written(best.median)}."
    )


def _place(shown: Sequence[Move], width: float) -> Scale:
    low = min([0.0, *(each.low50 for each in shown)])
    high = max([0.0, *(each.high50 for each in shown)])
    low, high = padded(low, high, width / 10)
    return Scale(low=low, high=high, first=LABELS, last=WIDTH - RIGHT)


def _rule(place: Scale, level: float, bottom: float) -> str:
    x = place(level)
    line = element("path", class_="rule", d=path([(x, TOP - 8), (x, bottom)]))
    return line + text(f"{level:g}", x, bottom + 18, text_anchor="middle", class_="soft")


def _row(model: Model, row: int, move: Move, place: Scale, goal: Goal) -> str:
    y = TOP + ROW * row + ROW / 2
    lines = wrapped(changed(model, move.interventions), 44, 2)
    left, right = place(move.low50), place(move.high50)
    share = move.directions.higher if goal.wanted > 0 else move.directions.lower
    sign = "▲" if goal.wanted > 0 else "▼"
    return (
        "".join(text(line, 8, y + 14 * at - 2) for at, line in enumerate(lines))
        + element("rect", x=left, y=y - 6, width=max(right - left, 1.0), height=12,
                  class_="a narrow")
        + element("circle", cx=place(move.median), cy=y, r=5, class_="a")
        + text(f"{sign} {of_hundred(share)}", WIDTH - RIGHT + 10, y + 4)
    )  # fmt: skip


def _cells(model: Model, move: Move) -> tuple[str, ...]:
    ways = move.directions
    levels = (written(level) for level in (move.low50, move.median, move.high50))
    shares = (f"{share:.3f}" for share in (ways.higher, ways.lower, ways.same))
    return (str(len(move.interventions)), changed(model, move.interventions), *levels, *shares)
