"""A file in, the document out: format by name or by its first bytes, then its reader."""

import importlib
from pathlib import PurePath

from sayso.document.content import Content
from sayso.document.document import Document, keep
from sayso.document.language import other_language
from sayso.errors import input_error

LARGEST = 25_000_000
"""Bytes; some four million words of plain text, beyond any report."""

_READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
}


def load(data: bytes, name: str, *, force: bool = False) -> Document:
    """Return the document in `data`; `name` tells its format and stands in diagnostics.

    Raises:
        InputError: empty, too large, binary or damaged, without text, or (unless `force`) in
            another language than English.
    """
    if len(data) > LARGEST:
        size = f"{len(data) / 1e6:.0f} MB"
        raise input_error(
            "too-large",
            f"{name} has {size}; sayso reads up to {LARGEST // 1_000_000} MB",
            hint="split it, or give the report alone",
        )
    module = importlib.import_module(f"sayso.document.formats.{format_of(data, name)}")
    content: Content = module.read(data, name)
    if not content.text.strip():
        raise input_error("empty", f"{name} holds no text")
    language = other_language(content.text)
    if language is not None and not force:
        raise input_error(
            "language",
            f"{name} seems to be in {language}; sayso reads English",
            hint="give --force to read it all the same",
        )
    return keep(**{field: getattr(content, field) for field in Content.__struct_fields__})


def format_of(data: bytes, name: str) -> str:
    """Return the name of the module in `formats` that reads the file."""
    start = data[:1000].lstrip()
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    suffix = PurePath(name).suffix.lower()
    if suffix in _READERS:
        return _READERS[suffix]
    return "html" if start[:15].lower().startswith((b"<!doctype html", b"<html")) else "plain"
