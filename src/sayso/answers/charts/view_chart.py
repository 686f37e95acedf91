"""Views side by side: a row a speaker, the spread of the difference under his words alone."""

from sayso.answers.answer import Answer, Band
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.scale import Scale, padded, ticks
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import figure as written
from sayso.answers.clause import of_hundred
from sayso.answers.views import ViewAnswer, Views, way

WIDTH, LABELS, RIGHT, TOP, ROW = 720, 190, 130, 50, 44
HEADER = ("view", "most draws", "higher", "lower", "same", "5 %", "25 %", "median", "75 %", "95 %")
ALL = "all together"


def view_chart(found: Views) -> Figure:
    """Draw each view's difference at the end: thin the middle 90 %, thick 50 %, dot the median."""
    answer = found.views[0].answer
    place = _place(found, answer)
    title = f"{answer.target.name}: {answer.title}, if only one is right"
    unit = answer.target.unit or "points"
    bottom = TOP + ROW * len(found.views)
    described = description(found)
    svg = picture(
        WIDTH, bottom + 48, title, described,
        text(title, 8, 18, class_="head"),
        *(_rule(place, level, bottom) for level in ticks(place.low, place.high, 6)),
        element("path", class_="zero dash", d=path([(place(0.0), TOP - 8), (place(0.0), bottom)])),
        *(_row(row, each, place) for row, each in enumerate(found.views)),
        text(f"difference by {answer.by}, {unit}", LABELS, bottom + 38, class_="soft"),
    )  # fmt: skip
    rows = tuple(_cells(each) for each in found.views)
    return Figure(
        title=title, description=described, svg=svg, table=Table(header=HEADER, rows=rows)
    )


def description(found: Views) -> str:
    """Say which way each view goes."""
    told = "; ".join(f"{each.speaker or ALL}: {way(each.answer)}" for each in found.views)
    return f"Difference in {found.views[0].answer.target.name} under each view alone: {told}."


def _place(found: Views, answer: Answer) -> Scale:
    bands = [band for each in found.views for band in _last(each.answer)]
    low = min([0.0, *(band.low90 for band in bands)])
    high = max([0.0, *(band.high90 for band in bands)])
    low, high = padded(low, high, (answer.target.high - answer.target.low) / 10)
    return Scale(low=low, high=high, first=LABELS, last=WIDTH - RIGHT)


def _last(answer: Answer) -> tuple[Band, ...]:
    return (answer.comparisons[0].last,) if answer.comparisons else ()


def _rule(place: Scale, level: float, bottom: float) -> str:
    x = place(level)
    line = element("path", class_="rule", d=path([(x, TOP - 8), (x, bottom)]))
    return line + text(f"{level:g}", x, bottom + 18, text_anchor="middle", class_="soft")


def _row(row: int, each: ViewAnswer, place: Scale) -> str:
    y = TOP + ROW * row + ROW / 2
    name = "".join(
        text(line, 8, y + 14 * at - 2)
        for at, line in enumerate(wrapped(each.speaker or ALL, 24, 2))
    )
    if not each.answer.comparisons:
        return name + text(_word(each), LABELS + 8, y + 4, class_="soft")
    band = each.answer.comparisons[0].last
    return (
        name
        + _bar(place(band.low90), place(band.high90), y, 4, "a wide")
        + _bar(place(band.low50), place(band.high50), y, 12, "a narrow")
        + element("circle", cx=place(band.median), cy=y, r=5, class_="a")
        + text(_word(each), WIDTH - RIGHT + 12, y - 2)
        + text(_share(each.answer), WIDTH - RIGHT + 12, y + 14, class_="soft")
    )


def _bar(left: float, right: float, y: float, height: float, tone: str) -> str:
    width = max(right - left, 1.0)
    return element("rect", x=left, y=y - height / 2, width=width, height=height, class_=tone)


def _word(each: ViewAnswer) -> str:
    signs = {"rises": "▲ rises", "falls": "▼ falls", "denied": "✕ denied", "silent": "silent"}
    return signs.get(way(each.answer), "■ no change")


def _share(answer: Answer) -> str:
    ways = answer.comparisons[0].directions
    return f"in {of_hundred(max(ways.higher, ways.lower, ways.same))}"


def _cells(each: ViewAnswer) -> tuple[str, ...]:
    head = (each.speaker or ALL, way(each.answer))
    if not each.answer.comparisons:
        return (*head, *("",) * 8)
    ways, last = each.answer.comparisons[0].directions, each.answer.comparisons[0].last
    shares = (f"{share:.3f}" for share in (ways.higher, ways.lower, ways.same))
    levels = (last.low90, last.low50, last.median, last.high50, last.high90)
    return (*head, *shares, *(written(level) for level in levels))
