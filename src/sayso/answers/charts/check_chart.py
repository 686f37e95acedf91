"""Was it so: a panel a series, what came over what the calibrated futures gave; then verdicts."""

import datetime
from collections.abc import Sequence

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, shortened, text, wrapped
from sayso.answers.check.backtest import Row, by_series, standing
from sayso.answers.check.score_card import Scored
from sayso.answers.check.whole import CALIBRATED, Check
from sayso.answers.clause import figure as written

WIDE, HIGH, GAP, TOP = 340, 176, 24, 62
LEFT, LABELS, BELOW = 48, 40, 22
"""Room in a panel: for levels at its left, two lines over it, and the calendar under it."""
LETTERS, LINE = 48, 17
"""A verdict is broken into lines of some 48 letters for each column, 17 points apart."""
HEADER = (
    "series", "date", "observed", "forecaster", "10 %", "median", "90 %", "CRPS", "in middle 80 %",
)  # fmt: skip


def check_chart(found: Check, columns: int = 2, *, verdicts: bool = True) -> Figure:
    """Draw every series that was scored, in columns of 340 points; `verdicts` stand below."""
    panels, width = by_series(found.rows), columns * (WIDE + GAP) - GAP
    title = f"Was it so? Seen from {found.cutoff:%-d %b %Y}"
    below = TOP + -(-len(panels) // columns) * (HIGH + GAP)
    scored = found.scored if verdicts else ()
    lines = [line for each in scored for line in _verdict(each, LETTERS * columns)]
    svg = picture(
        width, below + LINE * len(lines) + 8, title, description(found),
        text(title, 4, 18, class_="head"),
        element("circle", cx=8, cy=34, r=4, class_="b"),
        text("observed · futures: median and middle 80 %",
             18, 38, class_="soft"),
        *(element("g", _panel(found.cutoff, own), transform=f"translate({x} {y})")
          for place, own in enumerate(panels.values())
          for x, y in (_corner(place, columns),)),
        *(text(words, 4 + indent, below + LINE * (row + 1), class_=kind)
          for row, (words, indent, kind) in enumerate(lines)),
    )  # fmt: skip
    return Figure(title=title, description=description(found), svg=svg, table=_table(found))


def description(found: Check) -> str:
    """Say in how many cases the calibrated futures held what came, and how the verdicts stand."""
    inside = [row.within[CALIBRATED][1] for row in found.rows]
    told = [each.verdict.verdict for each in found.scored]
    counts = ", ".join(f"{told.count(word)} {word}" for word in dict.fromkeys(told))
    seen = (
        f"Of {len(inside)} observations after the cut-off, {sum(inside)} lie in the middle 80 "
        "percent of the calibrated futures."
        if inside
        else "Nothing that is bound to the model was observed after the cut-off."
    )
    return f"{seen} Verdicts: {counts}." if told else seen


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


def _verdict(scored: Scored, letters: int) -> list[tuple[str, int, str]]:
    """Lay out one verdict as lines, each with its indent and kind."""
    verdict = scored.verdict
    head = f"{verdict.verdict.upper()}: {', '.join(verdict.claims)}"
    lines = wrapped(verdict.because, letters, 4)
    return [("", 0, "soft"), (head, 0, "head"), *((line, 12, "soft") for line in lines)]


def _table(found: Check) -> Table:
    rows = tuple(
        (row.series, f"{row.date}", f"{row.observed:g}", name, *(f"{end:.4g}" for end in ends),
         f"{row.crps[name]:.4g}", "yes" if row.within[name][1] else "no")
        for row in found.rows
        for name, ends in row.ranges.items()
    )  # fmt: skip
    return Table(header=HEADER, rows=rows)
