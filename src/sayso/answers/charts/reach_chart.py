"""What would have to be true: condition by condition, how many futures get there.

Left is what is true, in the middle how many futures of that kind get there (density), right
how many of those that get there are of that kind (coverage): the trade that one makes with
every condition more.
"""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from sayso.answers.box import Rating
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import hundredths, of_hundred
from sayso.answers.condition import Condition, Range, written_limit
from sayso.answers.discovery import Discovery, counted, steps

WIDTH, LINE, GAP, BAR = 720, 16, 18, 14
LETTERS = 40
THERE = Scale(low=0.0, high=1.0, first=300, last=480)
COVERED = Scale(low=0.0, high=1.0, first=560, last=680)
HEADS = {
    THERE: ("of 100 futures like this,", "so many get there"),
    COVERED: ("of 100 that get there,", "so many are like this"),
}
STRIP = (48, 230)
"""Where the range of a number begins and ends."""
HEADER = (
    "condition", "at least", "at most", "5 %", "95 %", "density", "coverage", "support",
    "density alone", "coverage alone", "support alone",
)  # fmt: skip
KEY = (
    "▬ with this condition and those above   ○ with this condition alone   ┆ all futures",
    "under a number: the middle 90 % that it takes in all futures, thick where the condition holds",
)
NO_KEY = ("no condition makes it likelier",)


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the picture: the wrapped words, and what is drawn of it."""

    label: list[str]
    rating: Rating
    condition: Condition | None = None

    @property
    def height(self) -> int:
        below = 0 if self.condition is None else 2 if self.condition.range else 1
        return LINE * (len(self.label) + below) + GAP


def reach_chart(found: Discovery) -> Figure:
    """Draw all futures, then each condition as it is added to those before it."""
    title = wrapped(found.title, 96, 2)
    rows = [_Row(label=["all futures"], rating=found.every), *_rows(found)]
    first = LINE * len(title) + 66
    *tops, bottom = itertools.accumulate((row.height for row in rows), initial=first)
    panels = (THERE, COVERED) if found.conditions else (THERE,)
    below = (*(KEY if found.conditions else NO_KEY), counted(found))
    svg = picture(
        WIDTH, bottom + 30 + 18 * len(below), found.title, found.sentence,
        *(text(line, 8, 18 + LINE * at, class_="head") for at, line in enumerate(title)),
        *(_panel(panel, first, bottom) for panel in panels),
        _all_futures(THERE(found.every.density), first, bottom),
        *(_drawn(row, top, panels) for row, top in zip(rows, tops, strict=True)),
        *(text(line, 8, bottom + 42 + 18 * at, class_="soft") for at, line in enumerate(below)),
    )  # fmt: skip
    return Figure(title=found.title, description=found.sentence, svg=svg, table=_table(found))


def _rows(found: Discovery) -> Iterator[_Row]:
    for step, each in zip(steps(found), found.conditions, strict=True):
        yield _Row(label=wrapped(step, LETTERS, 5), rating=each.together, condition=each)


def _panel(panel: Scale, first: float, bottom: float) -> str:
    of, many = HEADS[panel]
    rules = (
        element("path", class_="rule", d=path([(x, first - 4), (x, bottom)]))
        + text(f"{share * 100:g}", x, bottom + 16, text_anchor="middle", class_="soft")
        for share in (0.0, 0.5, 1.0)
        for x in (panel(share),)
    )
    return (
        text(of, panel.first, first - 30, class_="soft")
        + text(many, panel.first, first - 14)
        + "".join(rules)
    )


def _all_futures(x: float, first: float, bottom: float) -> str:
    return element("path", class_="zero dash", d=path([(x, first - 4), (x, bottom)]))


def _drawn(row: _Row, top: float, panels: Sequence[Scale]) -> str:
    words = (text(line, 8, top + 13 + LINE * at) for at, line in enumerate(row.label))
    middle, below = top + LINE * len(row.label) / 2, top + LINE * len(row.label)
    shares = (row.rating.density, row.rating.coverage)
    bars = (_bar(panel, share, middle) for panel, share in zip(panels, shares, strict=False))
    return "".join([*words, *bars, _alone(row.condition, middle, below) if row.condition else ""])


def _bar(panel: Scale, share: float, middle: float) -> str:
    tone = "a" if panel is THERE else "b"
    end, top = panel(share), middle - BAR / 2
    return (
        element("rect", x=panel.first, y=top, width=end - panel.first, height=BAR,
                class_=f"{tone} narrow")
        + element("path", class_=f"{tone} line", d=path([(end, top), (end, top + BAR)]))
        + text(hundredths(share), panel.last + 8, middle + 4.5)
    )  # fmt: skip


def _alone(each: Condition, middle: float, below: float) -> str:
    ring = element("circle", cx=THERE(each.alone.density), cy=middle, r=5, class_="a hollow")
    true = text(f"true in {of_hundred(each.alone.support)} futures", 8, below + 13, class_="soft")
    return ring + true + (_strip(each.range, below + LINE) if each.range else "")


def _strip(taken: Range, top: float) -> str:
    """Draw the middle 90 % of a number as a line, and what the condition keeps of it thick."""
    first, last = STRIP
    least, most = padded(taken.low90, taken.high90, 1e-6)
    place = Scale(low=least, high=most, first=first, last=last)
    low = place(least if taken.low is None else min(max(taken.low, least), most))
    high = place(most if taken.high is None else min(max(taken.high, least), most))
    y = top + LINE / 2
    return (
        text(written_limit(taken.low90), first - 6, y + 4.5, text_anchor="end", class_="soft")
        + element("rect", x=first, y=y - 3, width=last - first, height=6, class_="a wide")
        + element("rect", x=low, y=y - 3, width=max(high - low, 1.0), height=6, class_="a")
        + text(written_limit(taken.high90), last + 6, y + 4.5, class_="soft")
    )


def _table(found: Discovery) -> Table:
    first = ("all futures", "", "", "", "", *_shares(found.every), "", "", "")
    rows = (
        (step, *_limits(each.range), *_shares(each.together), *_shares(each.alone))
        for step, each in zip(steps(found), found.conditions, strict=True)
    )
    return Table(header=HEADER, rows=(first, *rows))


def _limits(taken: Range | None) -> tuple[str, ...]:
    if taken is None:
        return ("", "", "", "")
    levels = (taken.low, taken.high, taken.low90, taken.high90)
    return tuple("" if level is None else f"{level:.3g}" for level in levels)


def _shares(rating: Rating) -> tuple[str, ...]:
    return tuple(f"{share:.3f}" for share in (rating.density, rating.coverage, rating.support))
