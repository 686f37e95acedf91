"""What an answer hangs on: with and without each claim, speaker, link and report."""

from collections.abc import Sequence

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import figure as written
from sayso.answers.matter import Matters
from sayso.answers.worth import Worth

WIDTH, LABELS, RIGHT, TOP, ROW = 720, 300, 90, 62, 36
SHOWN = 6
"""Rows drawn of each kind, the weightiest; the table has all."""
HEADER = ("kind", "id", "name", "difference with it", "difference without it", "worth", "rerun")


def worth_chart(found: Matters) -> Figure:
    """Draw the mean difference with something (dot) and without it (ring), a row each."""
    kinds = (found.claims, found.speakers, found.links, found.reports)
    shown = [each for kind in kinds for each in kind[:SHOWN]]
    title = f"What {found.target} hangs on if {found.title}"
    place, bottom = _place(shown), TOP + ROW * len(shown)
    described = _description(found)
    svg = picture(
        WIDTH, bottom + 48, title, described,
        text(title, 8, 18, class_="head"),
        text("● mean difference with it   ○ without it", 8, 38, class_="soft"),
        *(_rule(place, level, bottom) for level in ticks(place.low, place.high, 6)),
        element("path", class_="zero dash", d=path([(place(0.0), TOP - 6), (place(0.0), bottom)])),
        *(_row(row, each, place) for row, each in enumerate(shown)),
        text("worth", WIDTH - RIGHT + 12, TOP - 10, class_="soft"),
    )  # fmt: skip
    rows = tuple(_cells(each) for kind in kinds for each in kind)
    return Figure(
        title=title, description=described, svg=svg, table=Table(header=HEADER, rows=rows)
    )


def _description(found: Matters) -> str:
    if not found.links:
        return f"{found.target} hangs on no link that anybody tells."
    first = (found.claims or found.speakers or found.links)[0]
    return (
        f"Mean difference in {found.target} with and without each voice: {first.kind} "
        f"{first.name} is worth most, {written(first.given.mean)} with and "
        f"{written(first.otherwise.mean)} without."
    )


def _place(shown: Sequence[Worth]) -> Scale:
    means = [mean for each in shown for mean in (each.given.mean, each.otherwise.mean)]
    low, high = padded(min([0.0, *means]), max([0.0, *means]), 1.0)
    return Scale(low=low, high=high, first=LABELS, last=WIDTH - RIGHT)


def _rule(place: Scale, level: float, bottom: float) -> str:
    x = place(level)
    line = element("path", class_="rule", d=path([(x, TOP - 6), (x, bottom)]))
    return line + text(f"{level:g}", x, bottom + 18, text_anchor="middle", class_="soft")


def _row(row: int, each: Worth, place: Scale) -> str:
    y = TOP + ROW * row + ROW / 2
    lines = wrapped(f"{each.kind} {each.name}", 40, 2)
    given, otherwise = place(each.given.mean), place(each.otherwise.mean)
    return (
        "".join(text(line, 8, y + 13 * at - 2) for at, line in enumerate(lines))
        + element("path", class_="a one", d=path([(otherwise, y), (given, y)]))
        + element("circle", cx=otherwise, cy=y, r=5, class_="a hollow")
        + element("circle", cx=given, cy=y, r=6, class_="a")
        + text(written(each.change), WIDTH - RIGHT + 12, y + 4)
    )


def _cells(each: Worth) -> tuple[str, ...]:
    numbers = (each.given.mean, each.otherwise.mean, each.change)
    return (each.kind, each.id, each.name, *(f"{number:.3f}" for number in numbers),
            "yes" if each.reran else "no")  # fmt: skip
