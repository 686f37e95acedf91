"""Lists: "drought, beetles and mild winters killed it" tells of three causes.

Lists of effects stay one phrase: on annotated news, splitting them was wrong nine times in ten.
"""

import re
from collections.abc import Iterator

import msgspec

from sayso.claims.finding import Finding
from sayso.claims.patterns.clause import trimmed
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_LAST = re.compile(r",?\s+(?:and|or)\s+")
_COMMA = re.compile(r",\s+")
_FURTHER = re.compile(r"(?:,\s[^,;:.!?]{2,60}?){1,6},?\s+(?:and|or)\s+[^,;:.!?]{2,80}(?=[,;:.!?])")
_LONGEST_MEMBER = 9
"""Words; a longer part is a clause of its own."""
_OPENS = ("DET", "NOUN", "ADJ", "NUM", "PROPN", "SYM")
_CLAUSAL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|who|which|that|said|says)\b"
)


def spread(text: str, finding: Finding, parse: Parse) -> Iterator[Finding]:
    """Yield one finding for each member of a list of causes."""
    further = _FURTHER.match(text, finding.cause.end)
    whole = Span(finding.cause.start, further.end()) if further else finding.cause
    if whole.touches(finding.effect):
        whole = finding.cause
    listed = members(text, whole, parse)
    for cause in listed if len(listed) > 1 else members(text, finding.cause, parse):
        yield msgspec.structs.replace(finding, cause=cause)


def members(text: str, span: Span, parse: Parse) -> tuple[Span, ...]:
    """Return the members of a list of three or more nouns, or else the phrase itself."""
    last = next(iter(_LAST.finditer(text, span.start, span.end)), None)
    commas = list(_COMMA.finditer(text, span.start, last.start() if last else span.start))
    if last is None or not commas:
        return (span,)
    borders = [span.start, *(comma.end() for comma in commas), last.end()]
    ends = [*(comma.start() for comma in commas), last.start(), span.end]
    parts = [Span(start, end) for start, end in zip(borders, ends, strict=True)]
    if not all(_is_member(text, part, parse) for part in parts):
        return (span,)
    kept = (trimmed(text, part) for part in parts)
    return tuple(part for part in kept if part is not None)


def _is_member(text: str, part: Span, parse: Parse) -> bool:
    words = part.of(text)
    if not words or len(words.split()) > _LONGEST_MEMBER or _CLAUSAL.search(words):
        return False
    return parse.part(part.start) in _OPENS
