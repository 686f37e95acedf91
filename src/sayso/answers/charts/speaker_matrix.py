"""Who says what: a row a link, a column a speaker, a sign in each cell."""

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.svg import element, picture, shortened, text
from sayso.answers.vocabulary import written_link
from sayso.model.model import Model
from sayso.model.view import Cell, matrix

ROW, COLUMN, LABELS, TOP = 24, 56, 330, 120
SIGNS: dict[Cell, str] = {
    "+": "+",
    "-": "−",
    "?": "?",
    "mixed": "±",
    "denied": "✕",
    "silent": "·",
}
WORDS = {
    "+": "raises",
    "−": "lowers",
    "?": "no clear sign",
    "±": "both",
    "✕": "denied",
    "·": "silent",
}


def speaker_matrix(model: Model) -> Figure:
    """Draw what each speaker says of each told link, one sign a cell (see `WORDS`)."""
    told = matrix(model)
    speakers = told.speakers
    named = {link.id: written_link(model, link) for link in model.links}
    rows = tuple((named[row.link], *(SIGNS[cell] for cell in row.cells)) for row in told.rows)
    title = "Who says what leads to what"
    description = (
        f"{len(rows)} links by {len(speakers)} speakers; in each cell + raises, "
        "− lowers, ? leaves the sign open, ± is both, ✕ is a denial, · is silence."
    )
    svg = picture(
        LABELS + COLUMN * len(speakers) + 90,
        TOP + ROW * len(rows) + 16,
        title,
        description,
        text(title, 8, 18, class_="head"),
        *(_head(column, speaker) for column, speaker in enumerate(speakers)),
        *(_row(index, row) for index, row in enumerate(rows)),
    )
    return Figure(
        title=title,
        description=description,
        svg=svg,
        table=Table(header=("link", *speakers), rows=rows),
    )


def _head(column: int, speaker: str) -> str:
    x = LABELS + COLUMN * column + COLUMN // 2
    turn = f"rotate(-40 {x} {TOP - 12})"
    return text(shortened(speaker, 22), x, TOP - 12, transform=turn, class_="soft")


def _row(index: int, row: tuple[str, ...]) -> str:
    y = TOP + ROW * index + 16
    name = text(shortened(row[0], 48), 8, y)
    return name + "".join(_cell(column, y, said) for column, said in enumerate(row[1:]))


def _cell(column: int, y: float, said: str) -> str:
    x = LABELS + COLUMN * column
    tone = {"+": "a narrow", "−": "b narrow"}.get(said, "rule")
    meaning = element("title", WORDS[said])
    box = element("rect", meaning, x=x, y=y - 16, width=COLUMN - 2, height=ROW - 2, class_=tone)
    return box + text(said, x + COLUMN // 2 - 1, y, text_anchor="middle")
