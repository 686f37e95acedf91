"""What is put into a sentence between marks: brackets, an inner quotation, a pair of dashes."""

import re
from collections.abc import Iterator

from sayso.document.span import Span

_INSERTION = re.compile(
    r"\([^()\n]{1,200}\)|\[[^\[\]\n]{1,80}\]|“[^“”\n]{1,80}”|(?<=\s)\"[^\"\n]{1,80}\"(?=[\s,])"
    r"|\s[—–-]+\s[^—–;.:!?\n]{2,80}\s[—–-]+\s"
)


def outside(text: str, pattern: re.Pattern[str], within: Span) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds in a span, but not in what is put in between marks."""
    inserted = [found.span() for found in _INSERTION.finditer(text, within.start, within.end)]
    for found in pattern.finditer(text, within.start, within.end):
        if not any(start <= found.start() < end for start, end in inserted):
            yield found
