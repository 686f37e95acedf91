"""A statement that tells no effect, as a pattern finds it."""

from typing import Literal

import msgspec

from sayso.claims.attribution import Attribution
from sayso.document.span import Span

Kind = Literal["state", "forecast", "aim", "doubt", "act"]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What is said to be so, wanted, doubted or done; `holder` is who wants, doubts or does."""

    kind: Kind
    subject: Span
    holder: Span | None = None
    negated: bool = False
    confidence: float
    attribution: Attribution | None = None
    """The attribution it is the content of, where it is one."""
