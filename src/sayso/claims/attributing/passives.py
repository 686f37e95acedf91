"""Whoever was told something did not say it: "Ann was told by Ray that ..." is Ray's word."""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.page import Page

_TOLD = re.compile(
    r"(?:was|were|is|are|been|being|be|get|got)\s+(?:\w+ly\s+|also\s+|once\s+)?"
    r"(?:told|warned|informed|advised|assured|reminded|notified|asked|briefed)\b"
)
_BY = re.compile(
    r"\s+(?:(?:on|in|at|last|this|yesterday|today|repeatedly)\s[^,;:.“”\"]{0,30}?)?by\s+"
    r"(?P<teller>[^,;:.“”\"]+?)(?=\s+(?:that|not|to|if|whether|about)\b|[,;:.“”\"]|$)"
)


def told_by(page: Page, found: Sequence[ReadAttribution]) -> list[ReadAttribution]:
    """Give what somebody was told to whoever told it; to nobody where the text keeps silent."""
    return [_from_teller(page, item, found) for item in found if not _is_teller(page, item, found)]


def _from_teller(
    page: Page, item: ReadAttribution, found: Sequence[ReadAttribution]
) -> ReadAttribution:
    cue = _passive(page, item)
    if cue is None:
        return item
    by = _BY.match(page.text, cue)
    if by is None:
        return msgspec.structs.replace(item, source=())
    start, end = by.span("teller")
    # Where the content was begun at "by" or before, what follows the teller is told.
    known = next((o for o in found if o.source and o.source[0][0] == start), None)
    source = known.source if known else ((start, end),)
    content = tuple((max(a, end), b) for a, b in item.content if b > end)
    return msgspec.structs.replace(item, source=source, content=content or item.content)


def _is_teller(page: Page, item: ReadAttribution, found: Sequence[ReadAttribution]) -> bool:
    """Tell whether a source that stands alone is the teller of another's passive cue."""
    if item.cue or item.content or not item.source:
        return False
    start = item.source[0][0]
    cues = (cue for other in found if (cue := _passive(page, other)) is not None)
    return any(by and by.start("teller") == start for by in (_BY.match(page.text, c) for c in cues))


def _passive(page: Page, item: ReadAttribution) -> int | None:
    """Return where a passive cue of telling ends."""
    if not item.source or not item.cue:
        return None
    start, end = item.cue[0]
    told = _TOLD.search(page.text, max(0, start - 12), end)
    after = told is not None and told.end() == end and item.source[0][1] <= start
    return end if after else None
