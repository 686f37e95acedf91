"""What does nothing, little or much to bring something about: A does nothing to defeat B."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.claims.patterns.verb_table import verbs_by_form
from sayso.document.span import Span

_DOES = re.compile(
    r"\b(?:do|does|did|done)\s+(?:(?P<none>nothing|little|precious\s+little|not\s+much)|much|a\s+lot|more|plenty)"
    r"\s+to\s+(?P<verb>[a-z]+)\b(?=\s+\S)",
    re.IGNORECASE,
)


def doing_much(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """A verb that links by itself is read as such; of any other the whole deed is the effect."""
    text = page.text
    for match in _DOES.finditer(text, sentence.start, sentence.end):
        if match["verb"].lower() in verbs_by_form():
            continue
        group = group_before(text, sentence, match.start())
        cause = subject_of(page, sentence, group.start, match.start(), parse)
        effect = right_of(text, sentence, match.start("verb"))
        if cause is None or effect is None or cause.touches(effect):
            continue
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.start(), match.start("verb")),
            sign="+",
            negated=negated(group.of(text)) != (match["none"] is not None),
            confidence=0.6,
            family="doing much",
        )
