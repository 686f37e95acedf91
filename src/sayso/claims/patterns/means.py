"""Means: in "the town cut thefts by hiring guards" the hiring is what cut them."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.claims.assembly.sign import forms_of_sign
from sayso.claims.claim import Sign
from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_NAMING = ("NOUN", "PROPN", "PRON")


@cache
def _by_doing() -> re.Pattern[str]:
    raising, lowering = (alternatives(forms_of_sign(sign)) for sign in ("+", "-"))
    return re.compile(
        rf"\b(?:(?P<plus>{raising})|(?P<minus>{lowering}))\s+(?P<effect>(?:[^\s,;:.!?“”\"()]+\s+){{1,14}}?),?"
        r"(?:[a-z]+ly\s+)?by\s+(?:\w+ly\s+|not\s+)?(?P<doing>[a-z]{2,}ing)\b",
        re.IGNORECASE,
    )


def means(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """V O by doing Z: Z leads to O with the sign of V, whoever does it."""
    text = page.text
    for match in _by_doing().finditer(text, sentence.start, sentence.end):
        cause = right_of(text, sentence, match.start("doing"))
        effect = trimmed(text, Span(*match.span("effect")))
        if cause is None or effect is None or not _does(match, effect, parse):
            continue
        group = group_before(text, sentence, match.start())
        sign: Sign = "+" if match["plus"] else "-"
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.end("effect"), match.start("doing")),
            sign=sign,
            negated=negated(group.of(text)),
            confidence=0.6,
            family="means",
        )


def _does(match: re.Match[str], effect: Span, parse: Parse) -> bool:
    """Tell whether verb, object and doing are what they look like, where a parser ran."""
    verb, doing = parse.part(match.start()), parse.part(match.start("doing"))
    if verb not in (None, "VERB") or doing not in (None, "VERB"):
        return False
    if match["doing"].lower() in _saying():
        return False
    parts = parse.between(effect.start, effect.end)
    named = set(parts) & set(_NAMING) and "AUX" not in parts and parts[0] not in ("ADP", "SCONJ")
    return not parts or bool(named)


@cache
def _saying() -> frozenset[str]:
    """Return the doings that only say something: "ended the meeting by announcing"."""
    return frozenset(forms(verb.replace("_", " "))["ing"] for verb in words("speech", "verbs"))
