"""Exports: what the page hands out as a file."""

from typing import Literal

import msgspec

from sayso.web.asking import Asked

ExportForm = Literal[
    "html",
    "json",
    "csv",
    "carriers-json",
    "carriers-csv",
    "carriers-svg",
    "views-json",
    "views-csv",
    "views-svg",
    "matters-json",
    "matters-csv",
    "matters-svg",
    "check-json",
    "check-csv",
    "check-svg",
    "model",
]
"""The whole as a report; the answer, what carries it, each view, what it hangs on, and whether it
was so, each as data and picture; the model."""


class ExportWish(msgspec.Struct, frozen=True, kw_only=True):
    """Which file is wanted, of which question."""

    form: ExportForm
    asked: Asked


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """A file to hand out."""

    name: str
    media_type: str
    content: bytes
