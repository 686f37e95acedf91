"""Means: in "the town cut thefts by hiring guards" the hiring is what cut them."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.claims.assembly.sign import forms_of_sign
from sayso.claims.claim import Sign
from sayso.claims.finding import Finding
from sayso.claims.lexicon import words
from sayso.claims.lexicon.inflection import forms
from sayso.claims.page import Page
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_BY_DOING = re.compile(
    r",?\s(?:[a-z]+ly\s+)?by\s+(?:\w+ly\s+|not\s+)?(?P<doing>[a-z]{2,}ing)\b", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:[^\s,;:.!?“”\"()]+\s+){0,15}[^\s,;:.!?“”\"()]+$")
"""The words of a clause that end at a place."""
_WORD = re.compile(r"[A-Za-z-]+(?=\s)")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_REACH = 160
_NAMING = ("NOUN", "PROPN", "PRON")


def means(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """V O by doing Z: Z leads to O with the sign of V, whoever does it."""
    text = page.text
    for match in _BY_DOING.finditer(text, sentence.start, sentence.end):
        if not _is_doing(match, parse):
            continue
        cause = right_of(text, sentence, match.start("doing"))
        verb = _verb(text, sentence, match.start(), parse)
        effect = trimmed(text, Span(verb.end, match.start())) if verb else None
        if cause is None or verb is None or effect is None or not _is_object(effect, parse):
            continue
        group = group_before(text, sentence, verb.start).of(text)
        if _PASSIVE.search(group):
            continue
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.start(), match.start("doing")),
            sign=_signs()[verb.of(text).lower()],
            negated=negated(group),
            confidence=0.6,
            family="means",
        )


def _verb(text: str, sentence: Span, end: int, parse: Parse) -> Span | None:
    """Return the first verb of the clause before a place that raises or lowers its object."""
    before = _BEFORE.search(text, max(sentence.start, end - _REACH), end)
    for word in _WORD.finditer(text, before.start(), end) if before else ():
        if word[0].lower() in _signs() and parse.part(word.start()) in (None, "VERB"):
            return Span(*word.span())
    return None


def _is_doing(match: re.Match[str], parse: Parse) -> bool:
    """Tell whether something is done, not only said: "ended the meeting by announcing"."""
    is_verb = parse.part(match.start("doing")) in (None, "VERB")
    return is_verb and match["doing"].lower() not in _saying()


def _is_object(effect: Span, parse: Parse) -> bool:
    """Tell whether a phrase names what the verb moves, and no passive: "a loss felt by"."""
    parts = parse.between(effect.start, effect.end)
    named = set(parts) & set(_NAMING) and "AUX" not in parts and parts[0] not in ("ADP", "SCONJ")
    return not parts or bool(named)


@cache
def _signs() -> dict[str, Sign]:
    """Return the sign of each verb form that only raises or only lowers."""
    signs: tuple[Sign, ...] = ("+", "-")
    return {form: sign for sign in signs for form in forms_of_sign("+" if sign == "+" else "-")}


@cache
def _saying() -> frozenset[str]:
    """Return the doings that only say something."""
    return frozenset(forms(verb.replace("_", " "))["ing"] for verb in words("speech", "verbs"))
