"""A figure: the picture, the sentence that describes it, and the table that it was drawn from."""

import msgspec


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers behind a picture; every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A self-contained SVG (it needs nothing around it) with what it shows in words and numbers."""

    title: str
    description: str
    svg: str
    table: Table
