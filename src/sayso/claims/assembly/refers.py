"""What a pronoun, "this" or "such pressure" stands for: words told shortly before."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.claims.assembly.pronoun import noun_meant
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_left_of
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_SUMS_UP = alternatives(words("clause", "sums_up"))
"""Nouns that take up what was just told as a whole: "the decision"."""
_POINTS_BACK = re.compile(
    r"(?:this|that|it|these|those|they|which|doing so|such an? \w+|such \w+|this \w+|that \w+"
    rf"|these \w+|those \w+|the (?:{_SUMS_UP}))$",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    rf"(?:{_POINTS_BACK.pattern[:-1]}|us|we|you|he|she|him|her|them|me|I|our \w+|everyone)$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(\w+)$")
_JOINED = re.compile(r"[,;:—–]\s*(?:(?:and|but|so)\s+)?$")
"""What stands between a clause and "this", which sums it up."""
_PERSONAL = re.compile(r"(?:it|they)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"[“\"]?(?:(?:And|But|At\s+the\s+same\s+time|However|Meanwhile)\b,?\s+)?"
    r"(?P<subject>(?:The|A|An|Our|His|Her|Their|Its|My)?\s?[\w’'-]+(?:\s+(?:of\s+|in\s+)?[\w’'-]+){0,4}?)"
    r"\s+(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should)\b"
)
_REACH = 600
_NEAR = 40
"""Phrases to look back over."""


def antecedent(page: Page, parse: Parse, span: Span, phrases: Sequence[Span]) -> Span | None:
    """Return what the words in `span` stand for, among the claims' phrases or before them.

    `phrases` are the claims' phrases in order; those that only point back themselves do not
    count.
    """
    words = " ".join(span.of(page.text).split())
    if not _POINTS_BACK.match(words) or words.lower() in ("that is", "this year"):
        return None
    until = bisect_left(phrases, span)
    near = phrases[max(0, until - _NEAR) : until]
    before = [p for p in near if p.end <= span.start and span.start - p.end <= _REACH]
    full = [p for p in before if not _EMPTY.match(" ".join(p.of(page.text).split()))]
    if " " in words and words.lower() != "doing so":
        return _by_its_noun(page, span, words, full)
    here = page.sentence_at(span.start)
    if _PERSONAL.match(words):
        noun = noun_meant(page, parse, span)
        return noun or _from_sentence_before(page, here, full, personal=True)
    told = _told_in_sentence(page, span, here, full)
    return told or _from_sentence_before(page, here, full, personal=False)


def _by_its_noun(page: Page, span: Span, words: str, full: Sequence[Span]) -> Span | None:
    """Return the last phrase or word of the noun that "such pressure" or "the decision" has."""
    head = _HEAD.search(words)
    stem = head[1].lower()[:5] if head else ""
    begun = _begun_by(stem)
    same = [p for p in full if stem and begun.search(page.text, p.start, p.end)]
    if same:
        return same[-1]
    told = _told_before(page, span, stem)
    sums_up = head is not None and re.fullmatch(_SUMS_UP, head[1].lower())
    return _summed_up(page, span, told) if sums_up else told


def _told_in_sentence(page: Page, span: Span, here: Span, full: Sequence[Span]) -> Span | None:
    """Return the last phrase of the sentence before "this", else the clause that it joins."""
    inside = [p for p in full if page.sentence_at(p.start) == here]
    if inside:
        return inside[-1]
    joined = _JOINED.search(page.text, here.start, span.start)
    return clause_left_of(page.text, here, joined.start()) if joined else None


def _summed_up(page: Page, span: Span, told: Span | None) -> Span | None:
    """Return the clause that has the word told before, else the sentence before."""
    here = page.sentence_at(span.start)
    sentence = page.sentence_at(told.start) if told else page.sentence_before(here)
    if sentence is None or sentence == here:
        return told
    return clause_left_of(page.text, sentence, sentence.end - 1)


def _from_sentence_before(
    page: Page, here: Span, full: Sequence[Span], *, personal: bool
) -> Span | None:
    """Return the subject of the sentence before for "it", its last phrase or clause for "this"."""
    before = page.sentence_before(here)
    if before is None:
        return None
    if personal:
        subject = _SUBJECT.match(page.text, before.start, before.end)
        if subject:
            return Span(*subject.span("subject"))
    inside = [p for p in full if page.sentence_at(p.start) == before]
    return inside[-1] if inside else clause_left_of(page.text, before, before.end - 1)


def _told_before(page: Page, span: Span, stem: str) -> Span | None:
    """Return the last word with this stem before the span."""
    if len(stem) < 4:
        return None
    told = [*_begun_by(stem).finditer(page.text, max(0, span.start - _REACH), span.start)]
    return Span(*told[-1].span()) if told else None


def _begun_by(stem: str) -> re.Pattern[str]:
    """Return what finds the words that begin with a stem."""
    return re.compile(rf"\b{re.escape(stem)}\w*", re.IGNORECASE)
