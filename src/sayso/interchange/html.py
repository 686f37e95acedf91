"""HTML pieces; every word from outside is escaped here, and nowhere else."""

from collections.abc import Iterable, Sequence
from html import escape

from sayso.answers.charts.figure import Figure, Table


def words(text: str) -> str:
    """Return text as markup that shows exactly this text."""
    return escape(text)


def tag(name: str, *content: str, **attributes: object) -> str:
    """Write an element around `content` (markup); a trailing `_` in attribute names is dropped."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(content)}</{name}>"


def table(header: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> str:
    """Write a table; cells are markup, header and caption are plain text."""
    head = "".join(tag("th", words(each), scope="col") for each in header)
    body = "".join(tag("tr", *(tag("td", cell) for cell in row)) for row in rows)
    inner = tag("caption", words(caption)) + tag("thead", tag("tr", head)) + tag("tbody", body)
    return tag("div", tag("table", inner), class_="scroll", tabindex="0", role="region",
               aria_label=caption)  # fmt: skip


def figure(drawn: Figure) -> str:
    """Write a picture with its description and, folded away, its table."""
    rows = ([words(cell) for cell in row] for row in drawn.table.rows)
    numbers = table(drawn.table.header, rows, drawn.title)
    folded = tag("details", tag("summary", "The numbers of this picture"), numbers)
    return tag("figure", drawn.svg, tag("figcaption", words(drawn.description), folded))


def plain_table(found: Table, caption: str) -> str:
    """Write a table of plain text."""
    return table(found.header, ([words(cell) for cell in row] for row in found.rows), caption)
