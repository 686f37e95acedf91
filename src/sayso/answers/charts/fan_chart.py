"""The fan chart: where the target goes with the change and without, and a few real futures."""

from sayso.answers.answer import Answer, Band, Futures
from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.frame import HEIGHT, RIGHT, WIDTH, Frame, axes, fan, frame, when
from sayso.answers.charts.scale import padded
from sayso.answers.charts.svg import element, path, picture, text, wrapped
from sayso.answers.clause import figure as written

SHOWN_ROWS = 9


def fan_chart(answer: Answer) -> Figure:
    """Draw the scenarios of an answer (at most two) as fans."""
    shown = answer.scenarios[:2]
    place = _place(answer, shown)
    title = f"{answer.target.name}: {answer.title}"
    drawn = [
        fan(place, each.bands, tone, dashed=dashed) + _examples(place, each, tone, dashed=dashed)
        for each, tone, dashed in zip(shown, "ab", (False, True), strict=False)
    ]
    unit = answer.target.unit or f"index {answer.target.low:g} to {answer.target.high:g}"
    svg = picture(
        WIDTH,
        HEIGHT,
        title,
        _description(answer, shown),
        text(title, 8, 18, class_="head"),
        axes(answer, place, unit),
        *drawn,
        _labels(place, shown),
    )
    return Figure(
        title=title, description=_description(answer, shown), svg=svg, table=_table(answer, shown)
    )


def _place(answer: Answer, shown: tuple[Futures, ...]) -> Frame:
    paths = [level for each in shown for path in each.examples for level in path]
    low = min([band.low90 for each in shown for band in each.bands] + paths)
    high = max([band.high90 for each in shown for band in each.bands] + paths)
    span = answer.target.high - answer.target.low
    return frame(shown[0].bands[-1].week, *padded(low, high, span / 4))


def _examples(place: Frame, each: Futures, tone: str, *, dashed: bool) -> str:
    kind = f"{tone} one dash" if dashed else f"{tone} one"
    return "".join(
        element(
            "path",
            class_=kind,
            d=path([(place.weeks(week), place.levels(y)) for week, y in enumerate(levels)]),
        )
        for levels in each.examples
    )


def _labels(place: Frame, shown: tuple[Futures, ...]) -> str:
    """Name each fan at its right end, moved apart where the ends are close."""
    ends = sorted(
        ((place.levels(each.bands[-1].median), each.scenario, tone)
         for each, tone in zip(shown, "ab", strict=False)),
    )  # fmt: skip
    written_at, labels = -100.0, ""
    for y, name, tone in ends:
        written_at = max(y + 4, written_at + 34)
        lines = wrapped(name, 20, 2)
        labels += "".join(
            text(line, WIDTH - RIGHT + 8, written_at + 15 * row, class_=tone)
            for row, line in enumerate(lines)
        )
    return labels


def _description(answer: Answer, shown: tuple[Futures, ...]) -> str:
    ends = "; ".join(f"{each.scenario}: {_said(each.bands[-1])}" for each in shown)
    return (
        f"Fans with the middle 50 and 90 percent of {answer.futures:,} futures, and "
        f"{len(shown[0].examples)} real futures each; at the end, {ends}."
    )


def _said(last: Band) -> str:
    return (
        f"median {written(last.median)}, half between {written(last.low50)} and "
        f"{written(last.high50)}"
    )


def _table(answer: Answer, shown: tuple[Futures, ...]) -> Table:
    rows = tuple(
        (when(answer.start, band.week), each.scenario, *_cells(band))
        for each in shown
        for band in _thinned(each.bands)
    )
    return Table(header=("when", "scenario", "5 %", "25 %", "median", "75 %", "95 %"), rows=rows)


def _thinned(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    step = max(1, (len(bands) - 1) // (SHOWN_ROWS - 1))
    kept = bands[::step]
    return kept if kept[-1] is bands[-1] else (*kept, bands[-1])


def _cells(band: Band) -> tuple[str, ...]:
    levels = (band.low90, band.low50, band.median, band.high50, band.high90)
    return tuple(written(level) for level in levels)
