"""Was it so: a panel a series, what came over what the calibrated futures gave; then verdicts."""

import datetime
from collections.abc import Sequence

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, shortened, text, wrapped
from sayso.answers.charts.verdict_board import LETTER, LINE, tally, verdict_board, verdict_table
from sayso.answers.check.backtest import Row, by_series, standing
from sayso.answers.check.whole import CALIBRATED, Check
from sayso.answers.clause import figure as written

WIDE, HIGH, GAP, TOP = 340, 176, 24, 62
LEFT, LABELS, BELOW = 48, 40, 22
"""Room in a panel: for levels at its left, two lines over it, and the calendar under it."""
HEADER = (
    "series", "date", "observed", "forecaster", "10 %", "median", "90 %", "CRPS", "in middle 80 %",
)  # fmt: skip


def check_chart(found: Check, columns: int = 2, *, reasons: bool = True) -> Figure:
    """Draw every series that was scored, in columns of 340 points, and every verdict below.

    The table is of the forecasts; of the verdicts where nothing was scored. `reasons` spells
    the verdicts out.
    """
    panels, width = by_series(found.rows), columns * (WIDE + GAP) - GAP
    title = f"Was it so? Seen from {found.cutoff:%-d %b %Y}"
    below = TOP + -(-len(panels) // columns) * (HIGH + GAP)
    board, high = verdict_board(found.scored, found.cutoff, width, reasons=reasons)
    svg = picture(
        width, below + high, title, description(found),
        text(title, 4, 18, class_="head"),
        _legend() if panels else _counts(found, width),
        *(element("g", _panel(found.cutoff, own), transform=f"translate({x} {y})")
          for place, own in enumerate(panels.values())
          for x, y in (_corner(place, columns),)),
        element("g", board, transform=f"translate(0 {below})"),
    )  # fmt: skip
    table = _table(found) if found.rows else verdict_table(found.scored)
    return Figure(title=title, description=description(found), svg=svg, table=table)


def description(found: Check) -> str:
    """Say in how many cases the calibrated futures held what came, and how the verdicts stand."""
    inside = [row.within[CALIBRATED][1] for row in found.rows]
    seen = (
        f"Of {len(inside)} observations after the cut-off, {sum(inside)} lie in the middle 80 "
        "percent of the calibrated futures."
        if inside
        else "Nothing that is bound to the model was observed after the cut-off."
    )
    return f"{seen} {tally(found.scored)}".rstrip()


def _legend() -> str:
    words = "observed · futures: median and middle 80 %"
    return element("circle", cx=8, cy=34, r=4, class_="b") + text(words, 18, 38, class_="soft")


def _counts(found: Check, width: int) -> str:
    lines = wrapped(tally(found.scored), int(width / LETTER), 2)
    return "".join(text(line, 4, 38 + LINE * row, class_="soft") for row, line in enumerate(lines))


def _corner(place: int, columns: int) -> tuple[int, int]:
    return (place % columns) * (WIDE + GAP), TOP + (place // columns) * (HIGH + GAP)


def _panel(cutoff: datetime.date, rows: Sequence[Row]) -> str:
    """Draw one series from its level at the cut-off on, each forecast against what came."""
    dates, levels = _scales(cutoff, rows)
    ranges = [(row.date, *row.ranges[CALIBRATED]) for row in rows]
    fan = [(cutoff, rows[0].level, rows[0].level, rows[0].level), *ranges]
    places = [(dates((day - cutoff).days), *map(levels, ends)) for day, *ends in fan]
    band = [(x, low) for x, low, _, _ in places] + [(x, high) for x, *_, high in reversed(places)]
    return (
        _head(rows)
        + _axes(cutoff, dates, levels)
        + element("path", class_="a narrow", d=path(band, closed=True))
        + element("path", class_="a line", d=path([(x, middle) for x, _, middle, _ in places]))
        + "".join(
            element("circle", class_="b", r=4, cx=dates((row.date - cutoff).days),
                    cy=levels(row.observed))
            for row in rows
        )
    )  # fmt: skip


def _scales(cutoff: datetime.date, rows: Sequence[Row]) -> tuple[Scale, Scale]:
    ends = [end for row in rows for end in (row.observed, row.level, *row.ranges[CALIBRATED])]
    low, high = padded(min(ends), max(ends), 0.1 * max(map(abs, ends)) or 1.0)
    days = max((row.date - cutoff).days for row in rows)
    return (
        Scale(low=0.0, high=float(days), first=LEFT, last=WIDE - 8),
        Scale(low=low, high=high, first=HIGH - BELOW, last=LABELS),
    )


def _head(rows: Sequence[Row]) -> str:
    """Name the series and say how it went beside its best simple baseline."""
    found, inside = standing(rows, CALIBRATED), sum(row.within[CALIBRATED][1] for row in rows)
    told = (
        f"{inside} of {len(rows)} inside · CRPS {written(found.crps)}, "
        f"{found.best_baseline} {written(found.best_crps)}"
    )
    name = shortened(rows[0].series.replace("_", " "), 44)
    return text(name, 4, 12, class_="head") + text(told, 4, 28, class_="soft")


def _axes(cutoff: datetime.date, dates: Scale, levels: Scale) -> str:
    rules = "".join(
        element("path", class_="rule", d=path([(LEFT, levels(y)), (WIDE - 8, levels(y))]))
        + text(f"{y:g}", LEFT - 6, levels(y) + 4, text_anchor="end", class_="soft")
        for y in ticks(levels.low, levels.high, 3)
    )
    first, last = cutoff, cutoff + datetime.timedelta(days=dates.high)
    return (
        rules
        + text(f"{first:%b %Y}", LEFT, HIGH - 4, class_="soft")
        + text(f"{last:%b %Y}", WIDE - 8, HIGH - 4, text_anchor="end", class_="soft")
    )


def _table(found: Check) -> Table:
    rows = tuple(
        (row.series, f"{row.date}", f"{row.observed:g}", name, *(f"{end:.4g}" for end in ends),
         f"{row.crps[name]:.4g}", "yes" if row.within[name][1] else "no")
        for row in found.rows
        for name, ends in row.ranges.items()
    )  # fmt: skip
    return Table(header=HEADER, rows=rows)
