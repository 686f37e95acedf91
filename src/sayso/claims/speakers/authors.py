"""Whose a letter, suit or report is: an earlier mention of it tells who sent or filed it."""

import re
from collections.abc import Iterator

from sayso.claims.concepts.words import Syntax
from sayso.claims.lexicon import alternatives, table, words
from sayso.claims.page import Page
from sayso.claims.speakers.names import Name, names
from sayso.document.span import Span

_MADE = rf"(?:{alternatives(words('speech', 'made'))})"
_BY = re.compile(
    rf"\s+(?:(?:was|were|is|has|had|been|\w+ly|that|which)\s+)*(?:{_MADE}\s+)?(?:by|from)\s+"
)
_MAKING = re.compile(rf"\b{_MADE}\s+(?:an?|the|his|her|their|its|this)\s+(?:[\w-]+\s+){{0,3}}$")
_OWN = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,2}")
_POLLSTER = re.compile(r"\s+(?:[\w-]+\s+){0,2}")
"""Between a name and its message: "Ray’s first letter", but "an Alder poll"."""
_NEW = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
_REACH = 90
"""Code points after "by" in which the author is named."""


def author_before(page: Page, syntax: Syntax, message: str, place: int) -> Name | None:
    """Return who is told to have made a message, by the nearest mention of it before `place`.

    "A poll" is a new one: only of "the letter", "her post" has been told before.
    """
    if _NEW.match(message):
        return None
    mentions = re.compile(rf"\b(?:{alternatives(_alike(message))})\b", re.IGNORECASE)
    for found in reversed(list(mentions.finditer(page.text, 0, place))):
        # In "her poll numbers" no poll is meant.
        whole = not syntax.is_modifier(Span(*found.span()))
        author = next(_authors(page, found), None) if whole else None
        if author is not None:
            return author
    return None


def _alike(message: str) -> frozenset[str]:
    """Return what the same message may be called: the suit is the lawsuit."""
    noun = message.lower().split()[-1]
    kinds = map(frozenset[str], table("speech")["messages"])
    return next((kind for kind in kinds if noun in kind), frozenset((noun,)))


def _authors(page: Page, found: re.Match[str]) -> Iterator[Name]:
    sentence = page.sentence_at(found.start())
    before = list(names(page.text, Span(sentence.start, found.start())))
    own = _POLLSTER if found[0].lower() in ("poll", "survey") else _OWN
    if before and own.fullmatch(page.text, before[-1].span.end, found.start()):
        yield before[-1]
    link = _BY.match(page.text, found.end(), sentence.end)
    if link is not None:
        after = list(names(page.text, Span(link.end(), min(sentence.end, link.end() + _REACH))))
        yield from sorted(after, key=lambda name: len(name.words) == 1)
    making = _MAKING.search(page.text, sentence.start, found.start())
    if making is not None:
        yield from (name for name in before if name.span.end <= making.start())
