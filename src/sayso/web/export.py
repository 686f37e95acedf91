"""Exports: what the page hands out as a file."""

from typing import Literal

import msgspec

from sayso.web.asking import Asked

ExportForm = Literal[
    "html",
    "json",
    "csv",
    "views-json",
    "views-csv",
    "matters-json",
    "matters-csv",
    "model",
]
"""The answer (`json`, `csv`) or all of it (`html`), each view, what matters; model, packed with its claims and review."""


class ExportWish(msgspec.Struct, frozen=True, kw_only=True):
    """Which file is wanted, of which question."""

    form: ExportForm
    asked: Asked


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A file to hand out."""

    name: str
    media_type: str
    content: bytes
