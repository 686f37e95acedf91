"""A condition with a list in it: "if they took Ohio, Iowa and Maine, however, they'd win"."""

import msgspec

from sayso.claims.edges.words import VERBS, Words
from sayso.claims.finding import Finding
from sayso.claims.lexicon import words

_FILLERS = words("edges", "fillers")
_LONGEST = 60
"""Words in which the consequence begins."""


def reparted(page: Words, item: Finding) -> Finding:
    """Return a condition parted anew where its consequence has no verb: that is a list member."""
    cause, effect = page.places(item.cause), page.places(item.effect)
    listed = item.conditional and cause and effect and cause.stop + 1 == effect.start
    if not listed or any(page.part(at) in VERBS for at in effect):
        return item
    comma = _comma_before_clause(page, effect.stop)
    if comma is None:
        return item
    first = comma + 1
    last = page.clause_end(first, item.cause)
    kept = comma - 2 if page.word(comma - 1) in _FILLERS else comma - 1
    return msgspec.structs.replace(
        item, cause=page.span(cause.start, kept - (page.word(kept) == ",")), effect=page.span(first, last)
    )


def _comma_before_clause(page: Words, after: int) -> int | None:
    """Return the next comma after which a subject stands with its verb."""
    for at in range(after, after + _LONGEST):
        if page.word(at) in ("", ".", ";"):
            return None
        if page.word(at) == "," and page.word(at + 1) not in _FILLERS:
            end = page.clause_end(at + 1, page.span(at, at))
            if any(True for _ in page.finite(range(at + 1, end + 1))):
                return at
    return None
