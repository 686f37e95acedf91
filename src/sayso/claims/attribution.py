"""Attributions: source, cue and content of everything that is said in a report."""

from typing import Literal, NewType

import msgspec

from sayso.claims.speaker import SpeakerId
from sayso.document.span import Span

AttributionId = NewType("AttributionId", str)

Quotation = Literal["direct", "indirect", "mixed", "narration"]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who (source) says (cue) what (content); parts may be discontinuous or absent."""

    id: AttributionId
    speaker: SpeakerId
    quotation: Quotation
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
