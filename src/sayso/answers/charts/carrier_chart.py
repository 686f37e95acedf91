"""What carries a change over time: a strip for each link and loop, all on one calendar."""

from collections.abc import Iterator, Sequence

from sayso.answers.carriers import Carrier, Carriers
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.frame import when
from sayso.answers.charts.scale import Scale, ticks
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import of_hundred
from sayso.answers.dominance import DOMINANT

WIDTH, LABELS, RIGHT, TOP, STRIP, GAP = 720, 236, 96, 58, 40, 14
SHOWN = 12
"""Strips that are drawn, those that carry most; the table has all."""
MARKS = {"link": "link", "back": "own pull", "R": "loop R", "B": "loop B", "?": "loop ?"}
HEADER = (
    "kind", "name", "claims", "week", "when", "at work", "dominates",
    "25 %", "median", "75 %",
)  # fmt: skip


def carrier_chart(found: Carriers) -> Figure:
    """Draw each carrier's relative score: the middle half and the median, dominance dotted."""
    every = (*found.links, *found.loops)
    shown = _heaviest(every)
    title = f"What carries the change in {found.target}, and when"
    last = len(every[0].median) if every else 1
    weeks = Scale(low=0.0, high=float(last), first=LABELS, last=WIDTH - RIGHT)
    bottom = TOP + len(shown) * (STRIP + GAP)
    key = "line: median; band: middle half; up: the same way, or R; down: the other way, or B"
    svg = picture(
        WIDTH, bottom + 30, title, description(found),
        text(title, 8, 18, class_="head"),
        text(f"{key}; dotted: half", 8, 36, class_="soft"),
        *(_strip(row, each, weeks) for row, each in enumerate(shown)),
        *(_week(found, week, weeks, bottom) for week in ticks(0, last, 4)),
    )  # fmt: skip
    return Figure(title=title, description=description(found), svg=svg, table=carrier_table(found))


def description(found: Carriers) -> str:
    """Say in one sentence what carries most, and when."""
    told = [each for each in (*found.links, *found.loops) if each.kind != "back"]
    if not told:
        return f"Nothing told carries a change to {found.target}."
    best = max(told, key=lambda each: max(each.dominates))
    week = best.dominates.index(max(best.dominates)) + 1
    count = f"{len(found.links)} links and ways back, {len(found.loops)} in loops"
    return (
        f"Of what moves {found.target} ({count}), {best.name} carries most: at least half in "
        f"{of_hundred(max(best.dominates))} futures in {when(found.start, week)}."
    )


def carrier_table(found: Carriers) -> Table:
    """Return all scores, a row a carrier and week."""
    return Table(
        header=HEADER,
        rows=tuple(
            _row(found, each, place)
            for each in (*found.links, *found.loops)
            for place in range(len(each.median))
        ),
    )


def _row(found: Carriers, each: Carrier, place: int) -> tuple[str, ...]:
    week = place + 1
    shares = (each.at_work, each.dominates, each.low50, each.median, each.high50)
    numbers = (f"{share[place]:.3g}" for share in shares)
    claims = " ".join(each.claims)
    return (each.kind, each.name, claims, str(week), when(found.start, week), *numbers)


def _heaviest(every: Sequence[Carrier]) -> list[Carrier]:
    """Keep those that carry most, in the order in which they come."""
    ranked = sorted(every, key=lambda each: -sum(each.dominates) - sum(each.at_work) / 1e3)
    kept = ranked[:SHOWN]
    return [each for each in every if each in kept]


def _strip(row: int, each: Carrier, weeks: Scale) -> str:
    top = TOP + row * (STRIP + GAP)
    share = Scale(low=-1.0, high=1.0, first=top + STRIP, last=top)
    there = [(weeks(week), share(high)) for week, high in enumerate(each.high50, 1)]
    back = [(weeks(week), share(low)) for week, low in enumerate(each.low50, 1)]
    middle = [(weeks(week), share(value)) for week, value in enumerate(each.median, 1)]
    tone = "b" if each.kind == "back" else "a"
    rules = "".join(_rule(weeks, share(level), level) for level in (-DOMINANT, 0.0, DOMINANT))
    return (
        rules
        + element("path", d=path([*there, *reversed(back)], closed=True), class_=f"{tone} narrow")
        + element("path", d=path(middle), class_=f"{tone} line{_dash(each)}")
        + "".join(_label(each, top))
        + text("≥ half in", WIDTH - RIGHT + 8, top + 16, class_="soft")
        + text(of_hundred(max(each.dominates)), WIDTH - RIGHT + 8, top + 32)
    )


def _dash(each: Carrier) -> str:
    return " dash" if each.kind == "back" else ""


def _rule(weeks: Scale, y: float, level: float) -> str:
    line = path([(weeks.first, y), (weeks.last, y)])
    return element("path", class_="rule" if level == 0 else "rule dash", d=line)


def _label(each: Carrier, top: float) -> Iterator[str]:
    lines = wrapped(each.name, 34, 2)
    for row, line in enumerate(lines):
        yield text(line, 8, top + 11 + 14 * row)
    refs = ", ".join(each.claims[:4]) + (" …" if len(each.claims) > 4 else "")
    yield text(f"{MARKS[each.kind]} {refs}".strip(), 8, top + 11 + 14 * len(lines), class_="soft")


def _week(found: Carriers, week: float, weeks: Scale, bottom: float) -> str:
    return text(
        when(found.start, week), weeks(week), bottom + 14, text_anchor="middle", class_="soft"
    )
