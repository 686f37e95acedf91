"""Signs of effects: a row a cause, a column an effect; in each cell the sign and how often."""

from collections.abc import Sequence

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.svg import element, picture, shortened, text
from sayso.answers.robustness import Effect, sign_of

ROW, COLUMN, LABELS, TOP = 26, 44, 270, 176
HEADER = ("cause", "effect", "sign", "higher", "lower", "same")


def sign_matrix(found: Sequence[Effect]) -> Figure:
    """Draw every effect of a press upwards, or of an event; an empty cell: nothing leads there."""
    causes = list(dict.fromkeys(_cause(each) for each in found))
    names = list(dict.fromkeys(each.effect_name for each in found))
    title = "Which way each thing moves the others, whatever the strengths"
    description = (
        f"{len(causes)} causes by {len(names)} effects; in each cell + raises, − lowers, ± either "
        "way, with the draws of 100 that go that way; empty where nothing told leads."
    )
    svg = picture(
        LABELS + COLUMN * len(names) + 110, TOP + ROW * len(causes) + 16, title, description,
        text(title, 8, 18, class_="head"),
        *(_head(column, name) for column, name in enumerate(names)),
        *(text(shortened(cause, 38), 8, TOP + ROW * row + 17) for row, cause in enumerate(causes)),
        *(_cell(causes.index(_cause(each)), names.index(each.effect_name), each) for each in found),
    )  # fmt: skip
    rows = tuple(_row(each) for each in found)
    return Figure(
        title=title, description=description, svg=svg, table=Table(header=HEADER, rows=rows)
    )


def _cause(each: Effect) -> str:
    return each.cause_name if each.event else f"more of {each.cause_name}"


def _head(column: int, name: str) -> str:
    x = LABELS + COLUMN * column + COLUMN // 2
    return text(
        shortened(name, 24), x, TOP - 10, transform=f"rotate(-40 {x} {TOP - 10})", class_="soft"
    )


def _cell(row: int, column: int, each: Effect) -> str:
    x, y, sign = LABELS + COLUMN * column, TOP + ROW * row, sign_of(each.directions)
    tone = {"+": "a narrow", "−": "b narrow"}.get(sign, "rule")
    share = max(each.directions.higher, each.directions.lower)
    meaning = element("title", f"{_cause(each)}: {each.effect_name} {sign}")
    box = element("rect", meaning, x=x, y=y, width=COLUMN - 2, height=ROW - 2, class_=tone)
    return box + text(f"{sign} {share * 100:.0f}", x + COLUMN / 2 - 1, y + 17, text_anchor="middle")


def _row(each: Effect) -> tuple[str, ...]:
    ways = each.directions
    shares = (f"{share:.3f}" for share in (ways.higher, ways.lower, ways.same))
    return (_cause(each), each.effect_name, sign_of(ways), *shares)
