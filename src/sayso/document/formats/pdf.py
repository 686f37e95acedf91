"""PDF with text: lines are put together to paragraphs, words that were broken made whole."""

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence

from sayso.document.content import Content, day, plain_line
from sayso.errors import input_error

_BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z]+(?!-)\b)")
_BROKEN_AT_HYPHEN = re.compile(r"(?<=[a-z]-)\n(?=[a-z])")
"""In "rank-and-file" the hyphen stays."""
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d+(?:\s*(?:/|of)\s*\d+)?\W*", re.IGNORECASE)
_ENDS_PARAGRAPH = re.compile(r"[.!?:][\"”’')]*$")
_SHORT = 0.75
"""A line that ends a sentence and is shorter than this share of the longest ends a paragraph."""
_HEADING = 0.6
"""A line shorter than this share of the longest, with a capital at its start and at the next
line's, is a heading."""
_EDGE = 2
"""Lines at the top and the bottom of a page where running heads and page numbers stand."""


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
    text = unwrapped([line for page in without_running_lines(pages) for line in page])
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


def without_running_lines(pages: Sequence[str]) -> list[list[str]]:
    """Return the lines of the pages without heads and feet that most pages share."""
    lines = [[line.strip() for line in _whole_words(page).strip().split("\n")] for page in pages]
    shared = Counter(key for page in lines for key in {_key(line) for line in _edges(page)})
    most = max(2, len(pages) / 2)
    return [
        [
            line
            for i, line in enumerate(page)
            if not (_is_edge(i, page) and _runs(line, shared, most))
        ]
        for page in lines
    ]


def _whole_words(page: str) -> str:
    return _BROKEN_AT_HYPHEN.sub("", _BROKEN_WORD.sub("", page))


def _edges(page: Sequence[str]) -> list[str]:
    return [line for i, line in enumerate(page) if _is_edge(i, page)]


def _is_edge(place: int, page: Sequence[str]) -> bool:
    return place < _EDGE or place >= len(page) - _EDGE


def _key(line: str) -> str:
    """A line with its numbers made alike."""
    return re.sub(r"\d+", "#", line)


def _runs(line: str, shared: Counter[str], most: float) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line)) or shared[_key(line)] >= most


def unwrapped(lines: Sequence[str]) -> str:
    """Join lines to paragraphs; one that runs over a page's end stays whole."""
    longest = max(map(len, lines), default=0)
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        ended = bool(_ENDS_PARAGRAPH.search(line)) and len(line) < _SHORT * longest
        ended = ended or not line or _is_heading(line, following, longest)
        parts.append(line + ("\n\n" if ended else " "))
    return re.sub(r" *\n[ \n]*", "\n\n", "".join(parts)).strip()


def _is_heading(line: str, following: str, longest: int) -> bool:
    short = 0 < len(line) < _HEADING * longest and not line.endswith((",", ";", "-"))
    return short and line[:1].isupper() and following[:1].isupper()
