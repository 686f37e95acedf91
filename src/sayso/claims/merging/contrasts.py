"""What is told against something else: not by A but by B; by A, not B.

The one beside "not" is negated, the other is not, whatever the encoder says of both.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sayso.claims.finding import Finding
from sayso.claims.patterns.clause import right_of
from sayso.document.span import Span

_TIE = (
    r"(?:(?:because\s+of|due\s+to|thanks\s+to|as\s+a\s+result\s+of|by|from|with|through|on|to|for"
    r"|of|because)\s+)?"
)
_THE = r"(?:the|an?|its|their|his|her)?\s*"
_NOT = re.compile(rf"\bnot\s+{_TIE}{_THE}$", re.IGNORECASE)
_BUT_BEHIND = re.compile(r"[^.;:!?]{0,80}?,?\s+but\s+(?!also\b)", re.IGNORECASE)
_BUT = re.compile(
    rf"\bnot\s+[^.;:!?]{{2,120}}?,?\s+but\s+(?:rather\s+|instead\s+|also\s+)?{_TIE}{_THE}$",
    re.IGNORECASE,
)
_REACH = 160
_AND_NOT = re.compile(
    rf",\s+(?:and\s+)?not\s+(?!only\b|just\b|merely\b|because\s+(?!of\b)|to\b|that\b|if\b|when\b"
    r"|least\b|much\b|all\b|every|many\b|always\b|yet\b|even\b|surprisingly\b)"
    rf"(?P<tie>{_TIE})(?=\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did)\b")
_MOST = 8
"""Words of what is set aside; more are a clause of their own."""


def contrasted(text: str, sentence: Span, item: Finding) -> Iterator[Finding]:
    """Yield a finding, negated or not as its contrast tells, and the cause that is set aside."""
    if _NOT.search(text, sentence.start, item.cause.start) and _BUT_BEHIND.match(
        text, item.cause.end, sentence.end
    ):
        yield replace(item, negated=True)
        return
    start = max(sentence.start, item.cause.start - _REACH)
    if _BUT.search(text, start, item.cause.start):
        yield replace(item, negated=False)
        return
    parted = _AND_NOT.search(text, item.cause.start, sentence.end)
    aside = parted and right_of(text, sentence, parted.end())
    if parted is None or aside is None or not _is_set_aside(text, item, parted, aside):
        yield item
    elif not item.effect.touches(aside):
        cause = Span(item.cause.start, min(item.cause.end, parted.start()))
        yield replace(item, cause=cause, negated=False)
        yield replace(item, cause=aside, negated=True)


def _is_set_aside(text: str, item: Finding, parted: re.Match[str], aside: Span) -> bool:
    """Tell whether a short noun, not a clause, is set against the cause right before it."""
    words = aside.of(text)
    return (
        item.cause.start < parted.start() <= item.cause.end
        and len(words.split()) <= _MOST
        and not _CLAUSE.search(words)
    )
