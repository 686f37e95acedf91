"""What a file format gives: the text to keep and what it says about itself."""

import datetime

import msgspec

from sayso.document.document import Markup


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one file with its metadata, before it is kept."""

    text: str
    title: str | None = None
    date: datetime.date | None = None
    author: str | None = None
    publisher: str | None = None
    markup: Markup = "none"
    notes: tuple[str, ...] = ()


def plain_line(value: object) -> str | None:
    """Return a metadata value as one line, or None where it says nothing."""
    line = " ".join(str(value).split()) if value is not None else ""
    return line or None


def day(value: object) -> datetime.date | None:
    """Return the ISO day that a metadata value begins with, or None."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None
