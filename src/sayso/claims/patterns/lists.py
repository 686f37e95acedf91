"""Lists: "drought, beetles and mild winters killed it" tells of three causes."""

import re
from collections.abc import Iterator

import msgspec

from sayso.claims.finding import Finding
from sayso.claims.patterns.clause import trimmed
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_JOINT = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_LAST = re.compile(r",?\s+(?:and|or)\s+")
_LONGEST_MEMBER = 9
"""Words; a longer part is a clause of its own."""
_OPENS = ("DET", "NOUN", "ADJ", "NUM", "PROPN", "SYM")
_CLAUSAL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|who|which|that|said|says)\b"
)


def spread(text: str, finding: Finding, parse: Parse) -> Iterator[Finding]:
    """Yield one finding for each member of a list of causes and of a list of effects."""
    for cause in members(text, finding.cause, parse):
        for effect in members(text, finding.effect, parse):
            yield msgspec.structs.replace(finding, cause=cause, effect=effect)


def members(text: str, span: Span, parse: Parse) -> tuple[Span, ...]:
    """Return the members of a list of three or more nouns, or else the phrase itself."""
    joints = list(_JOINT.finditer(text, span.start, span.end))
    if len(joints) < 2 or not _LAST.fullmatch(joints[-1][0]):
        return (span,)
    borders = [span.start, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), span.end]
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
