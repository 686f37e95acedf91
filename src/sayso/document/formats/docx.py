"""Word documents: paragraphs and table cells in order, one a line."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.document.content import Content, day, plain_line
from sayso.errors import input_error

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def read(data: bytes, name: str) -> Content:
    """Read a .docx file with its core properties."""
    import docx  # noqa: PLC0415

    try:
        found = docx.Document(io.BytesIO(data))
    except Exception as error:  # the library lets its parsers' errors through, of many kinds
        raise input_error("damaged", f"{name} is no Word document that can be read") from error
    properties = found.core_properties
    return Content(
        text="\n\n".join(_paragraphs(found)),
        title=plain_line(properties.title),
        date=day(properties.created),
        author=plain_line(properties.author),
    )


def _paragraphs(found: "WordDocument") -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415

    for block in found.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield from (cell.text for cell in row.cells if cell.text.strip())
        elif block.text.strip():
            yield block.text
