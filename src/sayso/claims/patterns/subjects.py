"""Of what a verb is said: its subject by the parser, else the phrase before it."""

import re

from sayso.claims.page import Page
from sayso.claims.patterns.clause import left_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_ASIDE = re.compile(r",\s[^,]{3,160},\s*$")
"""What stands between two commas before the verb: "The law, which passed in May, hurts"."""
_RELATIVE = re.compile(r"(?:,[^,]{3,40},|,)?\s+(?:which|that)\s*(?:,[^,]{3,40},\s*)?$")
_CLEFT = re.compile(r"(?:it|this|that)\s+(?:is|was)\s+(?:\w+ly\s+)?(?=\w)", re.IGNORECASE)
_PRONOUN = re.compile(r"(?<!\w)(?:it|this|these|those|they)$", re.IGNORECASE)
_REACH = 800
"""Code points before a verb in which its subject begins."""
_DENIED = re.compile(
    r"\b(?:not\s+even|not\s+all|neither|nor|none\s+of|no|nothing|few)\b\s*", re.IGNORECASE
)

_DENIED_BEFORE = re.compile(rf"{_DENIED.pattern}$", re.IGNORECASE)


def subject_of(page: Page, sentence: Span, start: int, verb: int, parse: Parse) -> Span | None:
    """Return the subject of what begins at `start` and turns on the word at `verb`."""
    text = page.text
    tied = parse.subject(verb, sentence)
    if tied is not None and not text[tied.end : start].strip(' ,—–”"'):
        return trimmed(text, tied)
    sentence = Span(max(sentence.start, start - _REACH), sentence.end)
    relative = _RELATIVE.search(text, max(sentence.start, start - 100), start)
    described = parse.described(verb, sentence) if relative else None
    if described is not None:
        end = relative.start() if relative else described.end
        return trimmed(text, Span(described.start, max(described.start, min(end, described.end))))
    begun = relative or _ASIDE.search(text, max(sentence.start, start - 200), start)
    end = begun.start() if begun else start
    found = _pronoun_alone(text, left_of(text, sentence, end))
    cleft = _CLEFT.match(text, found.start, found.end) if found and begun else None
    return Span(cleft.end(), found.end) if cleft and found else found


def _pronoun_alone(text: str, found: Span | None) -> Span | None:
    """Return the pronoun with which a phrase ends: before a verb it is a subject by itself."""
    last = _PRONOUN.search(text, found.start, found.end) if found else None
    return Span(*last.span()) if last else found


def without_denial(text: str, subject: Span) -> tuple[Span, bool]:
    """Return a subject without "not even", "neither" or "no", and whether it had one."""
    if _DENIED_BEFORE.search(text, max(0, subject.start - 12), subject.start):
        return subject, True
    denied = _DENIED.match(text, subject.start, subject.end)
    kept = trimmed(text, Span(denied.end(), subject.end)) if denied else None
    return (kept, True) if kept else (subject, False)
