"""Sources that are nobody: in "few believe that A leads to B" no speaker says so."""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.finding import Finding
from sayso.document.span import Span

_NOBODY = re.compile(
    r"[“\"]?(?:[Nn]obody|[Nn]o[\s-]one|[Nn]one|[Nn]o\s+[a-z]\w+|[Ff]ew|[Hh]ardly\s+any\w*"
    r"|[Nn]ot\s+(?:every\w*|all|many))\b"
)
_HOLDING = re.compile(
    r"\b(?:believ\w+|think\w*|thought|agree\w*|expect\w*|say\w*|said|accept\w*|claim\w*|argu\w+|predict\w*"
    r"|suppos\w+|imagin\w+|convinced|persuaded)\b",
    re.IGNORECASE,
)


def is_nobody(text: str, item: ReadAttribution) -> bool:
    """Tell whether a source names no one who could say it: "not everyone", "few"."""
    return bool(item.source) and bool(_NOBODY.match(text, item.source[0][0]))


def unheld(
    text: str, found: Sequence[Finding], attributions: Sequence[ReadAttribution]
) -> list[Finding]:
    """Return the findings, as denied those that nobody holds, says or agrees with."""
    contents = [
        Span(*part)
        for item in attributions
        if is_nobody(text, item) and any(_HOLDING.search(text, *cue) for cue in item.cue)
        for part in item.content
    ]
    return [
        msgspec.structs.replace(item, denied=True)
        if any(part.holds(item.cause) and part.holds(item.effect) for part in contents)
        else item
        for item in found
    ]
