"""Markdown: the file's text is kept whole; what is markup is known to `prose`."""

import re

from sayso.document.content import Content, day, plain_line
from sayso.document.decoding import decode

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)[ #]*$", re.MULTILINE)


def read(data: bytes, name: str) -> Content:
    """Read a .md file with its front matter (title, author, date, publisher)."""
    text, notes = decode(data, name)
    fields = _fields(text)
    heading = _HEADING.search(text)
    return Content(
        text=text,
        title=fields.get("title") or (plain_line(heading[1]) if heading else None),
        date=day(fields.get("date")),
        author=fields.get("author") or fields.get("by"),
        publisher=fields.get("publisher") or fields.get("source"),
        markup="markdown",
        notes=notes,
    )


def _fields(text: str) -> dict[str, str]:
    """Return the one-line fields of the front matter; nested ones are not ours to know."""
    front = FRONT_MATTER.match(text)
    found: list[tuple[str, str]] = _FIELD.findall(front[1] or "") if front else []
    return {name.lower(): value.strip("\"'") for name, value in found if value.strip("\"'")}
