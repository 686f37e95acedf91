"""By which ways an effect comes: "both by X and Y", "through X"."""

import re

from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.document.span import Span

_BOTH = re.compile(
    r"\bboth\s+(?:by|from|through|via)\s+(?P<one>[^,;.–—“”\"]{2,80}?)\s+and\s+"
    r"(?:by\s+|from\s+|through\s+|via\s+)?(?P<other>[^,;.–—“”\"]{2,80})",
    re.IGNORECASE,
)


def ways(page: Page, effect: Span) -> tuple[Span, ...]:
    """Return the channels named in or after the effect, in its sentence."""
    sentence = page.sentence_at(effect.start)
    found = _BOTH.search(page.text, effect.start, sentence.end)
    if found is None:
        return ()
    parts = (trimmed(page.text, Span(*found.span(name))) for name in ("one", "other"))
    return tuple(part for part in parts if part is not None)
