"""Plain text: kept as it is."""

from sayso.document.content import Content
from sayso.document.decoding import decode


def read(data: bytes, name: str) -> Content:
    """Read a .txt file."""
    text, notes = decode(data, name)
    return Content(text=text, notes=notes)
