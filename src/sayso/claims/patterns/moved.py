"""Moved to act: "Angered by the toll, drivers blocked the bridge"."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_RELATIVE = re.compile(r"(?:which|who|whose|that)\b")
_AFTER = re.compile(r",\s+(?=\S+\s+\S)")


@cache
def _moved() -> re.Pattern[str]:
    felt = frozenset(forms(verb)["participle"] for verb in words("moved", "verbs"))
    adjectives = words("moved", "adjectives")
    return re.compile(
        rf"[\s“\"‘']*(?:(?:deeply|\w+ly)\s+)?(?:{alternatives(felt | adjectives)})\s+"
        r"(?:in\s+part\s+|\w+ly\s+)?(?:by|at|about|over|for|of|with)\s+(?=\S)",
        re.IGNORECASE,
    )


def moved(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """What somebody feels first in the sentence leads to what they do in it."""
    text = page.text
    match = _moved().match(text, sentence.start, sentence.end)
    commas = list(_AFTER.finditer(text, match.end(), sentence.end)) if match else []
    cause = trimmed(text, Span(match.end(), commas[0].start())) if match and commas else None
    for comma in commas:
        effect = right_of(text, sentence, comma.end())
        if cause is None or effect is None or not _is_clause(text, effect, parse):
            continue
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(sentence.start, cause.start),
            sign="+",
            confidence=0.7,
            family="moved",
        )
        return


def _is_clause(text: str, span: Span, parse: Parse) -> bool:
    """Tell whether a phrase tells what is done, and nothing about what stands before it."""
    parts = parse.between(span.start, span.end)
    return not _RELATIVE.match(text, span.start) and (
        not parts or bool({"VERB", "AUX"} & set(parts))
    )
