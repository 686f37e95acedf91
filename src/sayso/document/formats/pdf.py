"""PDF with text: lines are put together to paragraphs, words that were broken made whole."""

import io
import logging
import re

from sayso.document.content import Content, day, plain_line
from sayso.errors import input_error

_BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")
_ENDS_PARAGRAPH = re.compile(r"[.!?:][\"”’')]*$")
_SHORT = 0.75
"""A line that ends a sentence and is shorter than this share of the longest ends a paragraph."""


def read(data: bytes, name: str) -> Content:
    """Read the text of a .pdf file; a scan without text is said to be one."""
    import pypdf  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        found = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in found.pages]
        about = found.metadata
    except Exception as error:  # the library lets its parsers' errors through, of many kinds
        raise input_error("damaged", f"{name} is no PDF that can be read") from error
    text = "\n\n".join(unwrapped(page) for page in pages if page.strip())
    if not text:
        raise input_error(
            "no-text",
            f"{name} holds pictures of pages, but no text",
            hint="run text recognition (OCR) over it first",
        )
    return Content(
        text=text,
        title=plain_line(about.title) if about else None,
        date=day(_creation_date(about)),
        author=plain_line(about.author) if about else None,
    )


def _creation_date(about: object) -> object:
    try:
        return getattr(about, "creation_date", None)
    except ValueError:
        return None


def unwrapped(page: str) -> str:
    """Join the lines of a page to paragraphs."""
    lines = [line.strip() for line in _BROKEN_WORD.sub("", page).split("\n")]
    longest = max(map(len, lines), default=0)
    parts: list[str] = []
    for line in lines:
        ended = bool(_ENDS_PARAGRAPH.search(line)) and len(line) < _SHORT * longest
        parts.append(line + ("\n\n" if ended or not line else " "))
    return re.sub(r" *\n[ \n]*", "\n\n", "".join(parts)).strip()
