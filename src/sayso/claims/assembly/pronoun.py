"""What "it" or "they" stands for: the nearest noun that fits it in number and is no actor.

Subjects come before objects: in the pronoun's own sentence the last subject before it, in a
sentence before it the first. Who acts on purpose ("the council says it ...") is passed over,
since causes and effects are things that rise and fall.
"""

import re
from collections.abc import Iterator

from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_MANY = re.compile(r"(?:.*[^sui]s|people|children|women|men|police|cattle|data)$", re.IGNORECASE)
_ONE = re.compile(r"(?:.*ics|news|series|species|gas)$", re.IGNORECASE)
_ACTORS = words("agents", "bodies").union(
    *(words("people", key) for key in ("roles", "titles", "collective", "common"))
)
_ROLES = ("nsubj", "obj")
_SENTENCES = 2
"""Sentences before its own in which a pronoun's noun can stand."""


def noun_meant(page: Page, parse: Parse, pronoun: Span) -> Span | None:
    """Return the noun group that "it" or "they" stands for; None where none fits."""
    many = pronoun.of(page.text).lower() == "they"
    for part, place in _parts(page, pronoun):
        fitting = [
            (role, group)
            for role, head, group in parse.nouns(part)
            if _is_many(head.of(page.text)) == many and not _acts(head.of(page.text).lower())
        ]
        for role in _ROLES:
            of_role = [group for told, group in fitting if told == role]
            if of_role:
                return of_role[place]
    return None


def _parts(page: Page, pronoun: Span) -> Iterator[tuple[Span, int]]:
    """Yield where to look, and whether the first (0) or the last (-1) noun there is meant."""
    here = page.sentence_at(pronoun.start)
    paragraph = page.paragraph_at(pronoun.start)
    yield Span(here.start, pronoun.start), -1
    for _ in range(_SENTENCES):
        before = page.sentence_before(here)
        if before is None or before.start < paragraph.start:
            return
        yield before, 0
        here = before


def _is_many(word: str) -> bool:
    return bool(_MANY.match(word)) and not _ONE.match(word)


def _acts(word: str) -> bool:
    return word in _ACTORS or word.removesuffix("s") in _ACTORS
