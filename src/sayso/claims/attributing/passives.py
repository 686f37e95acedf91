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
_HELPING = 12
"""Code points before a cue in which "had been" may stand."""
_BY = re.compile(
    r"\s+(?:(?:on|in|at|last|this|yesterday|today|repeatedly)\s[^,;:.“”\"]{0,30}?)?by\s+"
    r"(?P<teller>[^,;:.“”\"]+?)(?=\s+(?:that|not|to|if|whether|about)\b|[,;:.“”\"]|$)"
)


def told_by(page: Page, found: Sequence[ReadAttribution]) -> list[ReadAttribution]:
    """Give what somebody was told to whoever told it; to nobody where the text keeps silent."""
    verbs = [_told(page, item) for item in found]
    tellers = [_BY.match(page.text, verb) if verb else None for verb in verbs]
    alone = {by.start("teller") for by in tellers if by}
    return [
        _from_teller(item, by) if verb else item
        for item, verb, by in zip(found, verbs, tellers, strict=True)
        if item.cue or item.content or item.source[0][0] not in alone
    ]


def _from_teller(item: ReadAttribution, by: re.Match[str] | None) -> ReadAttribution:
    """Return it with its teller as the source; the content begins after the teller."""
    if by is None:
        return msgspec.structs.replace(item, source=())
    teller = by.span("teller")
    content = tuple((max(start, teller[1]), end) for start, end in item.content if end > teller[1])
    return msgspec.structs.replace(item, source=(teller,), content=content or item.content)


def _told(page: Page, item: ReadAttribution) -> int | None:
    """Return where the verb of a passive cue ends; None where somebody tells."""
    if not item.cue or (item.source and item.source[0][1] > item.cue[0][0]):
        return None
    start, end = item.cue[0]
    told = _TOLD.search(page.text, max(0, start - _HELPING), end)
    if told is None:
        return None
    by = _BY.match(page.text, told.end())
    whole = told.end() == end or (by is not None and by.end() == end)
    return told.end() if whole else None
