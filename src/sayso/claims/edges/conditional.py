"""A condition with a list in it: "if they took Ohio, Iowa and Maine, however, they'd win"."""

import msgspec

from sayso.claims.edges.words import VERBS, Words
from sayso.claims.finding import Finding
from sayso.claims.lexicon import words

_FILLERS = words("edges", "fillers")
_LOOSE = ("ADP", "ADV", "INTJ")
"""What opens no member of a list: "if it rains, at that point, we leave"."""
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
    effect_now = page.span(comma + 1, page.clause_end(comma + 1, item.cause))
    if page.part(effect.start) in _LOOSE:
        return msgspec.structs.replace(item, effect=effect_now)
    last = comma - 1 - (page.word(comma - 1) in _FILLERS)
    cause_now = page.span(cause.start, last - (page.word(last) == ","))
    return msgspec.structs.replace(item, cause=cause_now, effect=effect_now)


def _comma_before_clause(page: Words, after: int) -> int | None:
    """Return the next comma after which a subject stands with its verb."""
    for at in range(after, after + _LONGEST):
        if page.word(at) in ("", ".", ";"):
            return None
        if page.word(at) == "," and page.word(at + 1) not in _FILLERS:
            end = page.clause_end(at + 1, page.span(at, at))
            if page.has_finite(range(at + 1, end + 1)):
                return at
    return None
