"""The report as it is kept: one text, never changed, and what is known about it."""

import datetime
import hashlib
from typing import Literal, NewType

import msgspec

DocumentId = NewType("DocumentId", str)

Markup = Literal["none", "markdown"]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One kept text with its metadata; every offset in sayso points into `text`.

    `markup` says whether the text holds marks that are not prose; `notes` tell what had to be
    guessed on the way in (the encoding, say).
    """

    id: DocumentId
    title: str | None
    date: datetime.date | None
    text: str
    characters: int
    sha256: str
    author: str | None = None
    publisher: str | None = None
    markup: Markup = "none"
    notes: tuple[str, ...] = ()


def keep(  # noqa: PLR0913 (the record has as many fields)
    text: str,
    *,
    title: str | None = None,
    date: datetime.date | None = None,
    author: str | None = None,
    publisher: str | None = None,
    markup: Markup = "none",
    notes: tuple[str, ...] = (),
) -> Document:
    """Make the document of a text; its id and sha256 come from the text alone."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=DocumentId(f"d-{digest[:10]}"),
        title=title,
        date=date,
        text=text,
        characters=len(text),
        sha256=digest,
        author=author,
        publisher=publisher,
        markup=markup,
        notes=notes,
    )
