"""What makes something so: A made B stronger."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import left_of
from sayso.claims.patterns.verb_group import GROUP, negated
from sayso.document.span import Span

_STATE = (
    r"(?:(?:much\s+|far\s+|even\s+)?(?:more|less)\s+\w+|stronger|weaker|harder|easier|worse|better|safer"
    r"|poorer|richer|cheaper|dearer|possible|impossible|difficult|vulnerable|dependent|united|divided)"
)
_MAKING = re.compile(
    rf"(?P<group>{GROUP})\b(?:make|makes|made|making|leave|leaves|left|render|renders|rendered)\s+"
    rf"(?P<effect>(?:[\w’'-]+\s+){{1,6}}?{_STATE})\b",
    re.IGNORECASE,
)


def making(page: Page, sentence: Span) -> Iterator[Finding]:
    """A makes B stronger."""
    for match in _MAKING.finditer(page.text, sentence.start, sentence.end):
        cause = left_of(page.text, sentence, match.start())
        if cause is None or not match["effect"].strip():
            continue
        yield Finding(
            cause=cause,
            effect=Span(*match.span("effect")),
            link=Span(match.start(), match.start("effect")),
            sign="+",
            negated=negated(match["group"]),
            confidence=0.6,
            family="making",
        )
