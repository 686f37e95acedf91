"""What "it" or "they" stands for: the nearest noun that fits it in number.

Subjects come before objects: in the pronoun's own sentence the last subject before it, in a
sentence before it the first. Causes and effects are things that rise and fall, so who acts on
purpose ("the council says it ...") is meant only where no thing is told of; who thinks, says or
hurts is somebody. Another pronoun of the same number stands for what that one stands for.
"""

import re
from collections.abc import Callable, Iterator

from sayso.claims.concepts.verbs import base
from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.patterns.clause import trimmed
from sayso.claims.patterns.parse import Noun, Parse
from sayso.claims.speakers.cast import Cast
from sayso.document.span import Span

_MANY = re.compile(r"(?:.*[^sui]s|people|children|women|men|police|cattle|data)$", re.IGNORECASE)
_ONE = re.compile(r"(?:.*ics|news|series|species|gas)$", re.IGNORECASE)
_BODIES = words("agents", "bodies")
_PEOPLE = frozenset[str]().union(
    *(words("people", key) for key in ("roles", "titles", "collective", "common"))
)
_SPEAKING = words("speech", "verbs")
_MINDED = _SPEAKING | words("speech", "minded")
_OF_MANY = frozenset(("they", "them", "their", "these", "those"))
_OF_ONE = frozenset(("it", "its"))
_ANYONE = re.compile(
    r"\b(?:(?:any|some|every)(?:one|body)|no\s+one|nobody|whoever)\b", re.IGNORECASE
)
"""Whom a "they" in the same sentence may stand for: nobody told of."""
_ROLES = ("nsubj", "csubj", "obj")
_SENTENCES = 3
"""Sentences before its own in which a pronoun's noun can stand."""


def noun_meant(page: Page, parse: Parse, cast: Cast, pronoun: Span) -> Span | None:
    """Return the noun group that "it" or "they" stands for; None where none fits."""
    many = pronoun.of(page.text).lower() in _OF_MANY
    if many and _ANYONE.search(page.text, page.sentence_at(pronoun.start).start, pronoun.start):
        return None

    def is_any(noun: Noun) -> bool:
        return many or not _is_person(page, cast, noun)

    def is_thing(noun: Noun) -> bool:
        return not _acts(page, cast, noun)

    def is_actor(noun: Noun) -> bool:
        return is_any(noun) and not is_thing(noun)

    owns = parse.relation(pronoun.start) == "nmod:poss"
    minded = base(parse.verb_of(pronoun.start)) in (_MINDED if many else _SPEAKING)
    for fits in (is_any,) if owns else (is_actor,) if minded else (is_thing, is_actor):
        found = _nearest(page, parse, pronoun, many=many, fits=fits)
        if found is not None:
            if found.part == "PRON":
                return noun_meant(page, parse, cast, found.head)
            return trimmed(page.text, found.group)
    return None


def _nearest(
    page: Page, parse: Parse, pronoun: Span, *, many: bool, fits: Callable[[Noun], bool]
) -> Noun | None:
    for part, place in _parts(page, pronoun):
        fitting = [
            noun
            for noun in parse.nouns(part)
            if noun.group.end <= pronoun.start
            and _agrees(page.text, noun, many=many)
            and (noun.part == "PRON" or fits(noun))
        ]
        for roles in (_ROLES[:2], _ROLES[2:]):
            of_role = [noun for noun in fitting if noun.role in roles]
            if of_role:
                return of_role[place]
    return None


def _parts(page: Page, pronoun: Span) -> Iterator[tuple[Span, int]]:
    """Yield where to look, and whether the first (0) or the last (-1) noun there is meant."""
    here = page.sentence_at(pronoun.start)
    yield Span(here.start, pronoun.start), -1
    for _ in range(_SENTENCES):
        before = page.sentence_before(here)
        if before is None:
            return
        yield before, 0
        here = before


def _agrees(text: str, noun: Noun, *, many: bool) -> bool:
    word = noun.head.of(text).lower()
    if noun.part == "PRON":
        return word in (_OF_MANY if many else _OF_ONE)
    if noun.joined:
        return many
    if noun.part == "PROPN":
        return not many or _is_many(word)
    return _is_many(word) == many


def _is_many(word: str) -> bool:
    return bool(_MANY.match(word)) and not _ONE.match(word)


def _acts(page: Page, cast: Cast, noun: Noun) -> bool:
    word = noun.head.of(page.text).lower()
    listed = {word, word.removesuffix("s")} & (_BODIES | _PEOPLE)
    return noun.part == "PROPN" or bool(listed) or _is_person(page, cast, noun)


def _is_person(page: Page, cast: Cast, noun: Noun) -> bool:
    """Tell whether a noun or name is somebody, whom "it" never stands for."""
    word = noun.head.of(page.text).lower()
    if noun.part != "PROPN":
        return bool({word, word.removesuffix("s")} & _PEOPLE) and not noun.joined
    named = next(cast.before(noun.head.end), None)
    return named is not None and named[0].touches(noun.head) and named[1].person > 0
