"""An ensemble at a glance: one small fan for each variable, on its own range."""

import numpy as np

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.frame import when
from sayso.answers.charts.scale import Scale
from sayso.answers.charts.svg import element, path, picture, shortened, text
from sayso.answers.clause import figure as written
from sayso.futures.ensemble import Ensemble
from sayso.futures.plan import VariablePlan

ACROSS, WIDE, HIGH, GAP, TOP = 4, 168, 92, 12, 40
SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)
EXAMPLES = 3
"""Real futures drawn in each fan."""


def ensemble_chart(found: Ensemble, start: str | None = None) -> Figure:
    """Draw the first scenario: the middle 90 and 50 %, the median and a few real futures."""
    variables, levels = found.plan.variables, found.quantiles(SHARES)[0]
    rows = -(-len(variables) // ACROSS)
    last = when(start, found.plan.horizon.weeks)
    title = f"{len(found.futures):,} futures, to {last}"
    description = (
        f"One fan for each of {len(variables)} variables over its range, {when(start, 0)} to "
        f"{last}: the middle 90 and 50 percent, the median and {EXAMPLES} real futures."
    )
    svg = picture(
        ACROSS * (WIDE + GAP), TOP + rows * (HIGH + GAP), title, description,
        text(title, 4, 18, class_="head"),
        *(_fan(found, place, variable, levels[:, :, place])
          for place, variable in enumerate(variables)),
    )  # fmt: skip
    table = Table(
        header=("variable", *(f"{share * 100:g} %" for share in SHARES)),
        rows=tuple(
            (each.name or each.id, *(written(float(level)) for level in levels[:, -1, place]))
            for place, each in enumerate(variables)
        ),
    )
    return Figure(title=title, description=description, svg=svg, table=table)


def _fan(found: Ensemble, place: int, variable: VariablePlan, levels: np.ndarray) -> str:
    x, y = (place % ACROSS) * (WIDE + GAP), TOP + (place // ACROSS) * (HIGH + GAP)
    weeks = Scale(low=0, high=levels.shape[1] - 1, first=x + 4, last=x + WIDE)
    height = Scale(low=variable.low, high=variable.high, first=y + HIGH, last=y + 18)

    def line(values: np.ndarray) -> list[tuple[float, float]]:
        return [(weeks(week), height(float(value))) for week, value in enumerate(values)]

    def band(low: int, high: int, tone: str) -> str:
        edge = [*line(levels[high]), *reversed(line(levels[low]))]
        return element("path", d=path(edge, closed=True), class_=tone)

    frame = element("rect", x=x + 4, y=y + 18, width=WIDE - 4, height=HIGH - 18, class_="rule")
    real = found.paths[0, :EXAMPLES, :, place] if found.paths.shape[3] else ()
    return (
        frame
        + band(0, 4, "a wide")
        + band(1, 3, "a narrow")
        + "".join(element("path", d=path(line(each)), class_="a one") for each in real)
        + element("path", d=path(line(levels[2])), class_="a line")
        + text(shortened(variable.name or variable.id, 22), x + 4, y + 12)
    )
