"""The phrases of all findings, whole and with nothing beside them."""

from collections.abc import Sequence

import msgspec

from sayso.claims.edges.subject import bare_subject
from sayso.claims.edges.words import Words
from sayso.claims.encoder.readings import ReadToken
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.document.span import Span


def with_edges(
    page: Page, tokens: Sequence[ReadToken], found: Sequence[Finding]
) -> list[Finding]:
    """Return the findings with the edges of their phrases set right; as they are without words."""
    if not tokens:
        return list(found)
    words = Words(page.text, tokens)
    return [_mended(words, item) for item in found]


def _mended(words: Words, item: Finding) -> Finding:
    cause = _kept(item.cause, bare_subject(words, item.cause, item.effect), item.effect)
    effect = _kept(item.effect, bare_subject(words, item.effect, cause), cause)
    return msgspec.structs.replace(item, cause=cause, effect=effect)


def _kept(old: Span, new: Span | None, other: Span) -> Span:
    """Return the new phrase if there is one and it leaves the other one alone."""
    return old if new is None or not new or new.touches(other) else new
