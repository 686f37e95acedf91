"""The frame that charts over time share: calendar below, levels at the left."""

import datetime

import msgspec

from sayso.answers.answer import Answer, Band
from sayso.answers.charts.scale import Scale, ticks
from sayso.answers.charts.svg import element, path, text

WIDTH, HEIGHT = 720, 340
LEFT, RIGHT, TOP, BOTTOM = 52, 150, 44, 40


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Where weeks and levels lie in the picture."""

    weeks: Scale
    levels: Scale


def frame(last_week: float, low: float, high: float) -> Frame:
    """Lay out a picture for weeks 0 to `last_week` and levels `low` to `high`."""
    return Frame(
        weeks=Scale(low=0.0, high=max(last_week, 1.0), first=LEFT, last=WIDTH - RIGHT),
        levels=Scale(low=low, high=high, first=HEIGHT - BOTTOM, last=TOP),
    )


def axes(answer: Answer, place: Frame, unit: str) -> str:
    """Draw round levels with thin rules, and the calendar."""
    rules = [
        element("path", class_="rule", d=path([(LEFT, y), (WIDTH - RIGHT, y)]))
        + text(f"{level:g}", LEFT - 8, y + 4, text_anchor="end", class_="soft")
        for level in ticks(place.levels.low, place.levels.high)
        for y in (place.levels(level),)
    ]
    weeks = [
        text(
            when(answer.start, week),
            place.weeks(week),
            HEIGHT - 16,
            text_anchor="middle",
            class_="soft",
        )
        for week in ticks(0, place.weeks.high, 4)
    ]
    return "".join([*rules, *weeks, text(unit, LEFT, TOP - 10, class_="soft")])


def when(start: str | None, week: float) -> str:
    """Write a week for an axis: the month where there is a calendar (`start`, an ISO date)."""
    if start is None:
        return f"week {week:g}"
    date = datetime.date.fromisoformat(start) + datetime.timedelta(weeks=week)
    return f"{date:%b %Y}"


def fan(place: Frame, bands: tuple[Band, ...], tone: str, *, dashed: bool) -> str:
    """Draw the 90 % and 50 % bands and the median over them."""
    wide = _area(place, [(b.week, b.low90, b.high90) for b in bands])
    narrow = _area(place, [(b.week, b.low50, b.high50) for b in bands])
    middle = path([(place.weeks(b.week), place.levels(b.median)) for b in bands])
    dash = " dash" if dashed else ""
    return (
        element("path", d=wide, class_=f"{tone} wide")
        + element("path", d=narrow, class_=f"{tone} narrow")
        + element("path", d=middle, class_=f"{tone} line{dash}")
    )


def _area(place: Frame, edges: list[tuple[float, float, float]]) -> str:
    there = [(place.weeks(week), place.levels(high)) for week, _, high in edges]
    back = [(place.weeks(week), place.levels(low)) for week, low, _ in reversed(edges)]
    return path(there + back, closed=True)
