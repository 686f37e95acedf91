"""Who says what: a row a link, a column a speaker, a sign in each cell."""

from sayso.answers.charts.figure import Figure, Table
from sayso.answers.charts.svg import element, picture, text
from sayso.answers.vocabulary import written_link
from sayso.model.link import Link
from sayso.model.model import Model

ROW, COLUMN, LABELS, TOP = 24, 56, 330, 120
SILENT, DENIED = "·", "✕"
WORDS = {"+": "raises", "−": "lowers", "?": "no clear sign", DENIED: "denies", SILENT: "silent"}


def speaker_matrix(model: Model) -> Figure:
    """Draw what each speaker says of each link, one sign a cell (see `WORDS`)."""
    speakers = tuple(dict.fromkeys(v.speaker for link in model.links for v in link.voices))
    rows = tuple(
        (written_link(model, link), *(stance(link, speaker) for speaker in speakers))
        for link in model.links
    )
    title = "Who says what leads to what"
    description = (
        f"{len(model.links)} links by {len(speakers)} speakers; in each cell + raises, "
        "− lowers, ? leaves the sign open, ✕ denies the link, · says nothing of it."
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


def stance(link: Link, speaker: str) -> str:
    """Return what a speaker says of a link, as one character; several, if he is of two minds."""
    said = [
        DENIED if voice.stance == "denies" else voice.sign.replace("-", "−")
        for voice in link.voices
        if voice.speaker == speaker
    ]
    return "".join(dict.fromkeys(said)) or SILENT


def _head(column: int, speaker: str) -> str:
    x = LABELS + COLUMN * column + COLUMN // 2
    turn = f"rotate(-40 {x} {TOP - 12})"
    return text(_short(speaker, 22), x, TOP - 12, transform=turn, class_="soft")


def _row(index: int, row: tuple[str, ...]) -> str:
    y = TOP + ROW * index + 16
    name = text(_short(row[0], 48), 8, y)
    return name + "".join(_cell(column, y, said) for column, said in enumerate(row[1:]))


def _cell(column: int, y: float, said: str) -> str:
    x = LABELS + COLUMN * column
    tone = {"+": "a narrow", "−": "b narrow"}.get(said, "rule")
    shown = SILENT if said == SILENT else said
    meaning = element("title", ", ".join(WORDS[each] for each in said))
    box = element("rect", meaning, x=x, y=y - 16, width=COLUMN - 2, height=ROW - 2, class_=tone)
    return box + text(shown, x + COLUMN // 2 - 1, y, text_anchor="middle")


def _short(name: str, length: int) -> str:
    return name if len(name) <= length else f"{name[: length - 1]}…"
