"""One of the cast: a person, place or organisation that a document names or tells of."""

import re
from typing import Literal

from sayso.claims.lexicon import words
from sayso.document.span import Span

Gender = Literal["he", "she"] | None

ROLES = words("people", "roles") | words("people", "titles")
LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LOOSE_ROLES = words("people", "loose_roles")
_STRICT_ROLES = ROLES - _LOOSE_ROLES
_MALE_WORDS = words("people", "male_words")
_FEMALE_WORDS = words("people", "female_words")
_COMMON = words("people", "common")
_THINGS = words("people", "institutions") | words("people", "countries")
_PLACES = words("people", "places")
_HEAD = re.compile(r"\s(?:of|to|from|at|for|in|with|on|who)\s|,")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHORT_TITLES = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "prof": "professor", "dr": "doctor", "capt": "captain", "lt": "lieutenant",
}  # fmt: skip
_PEOPLE = re.compile(r"(?:ians|icans|crats)$")
"""How names of whole peoples and parties end: "Ukrainians"."""


class Member:
    """One of the cast: fullest name, where it is named, and the words that describe it."""

    def __init__(self, words: tuple[str, ...], *, likely: float | None = None) -> None:
        """`likely` is how likely a nameless one is a person; names tell by what surrounds them."""
        self.words = words
        self.likely = likely
        self.members: tuple[Member, ...] = ()
        self.short: str | None = None
        self.mentions: list[Span] = []
        self.described: set[str] = set()
        self.kinds: set[str] = set()
        """What it is said to be: "brewer" of "the brewer Alder", "Alder, a brewer from Kiel"."""
        self.gender: Gender = None
        self.titled = 0
        self.as_thing = 0

    @property
    def name(self) -> str:
        """The fullest name, and in brackets the short one that the text gives it."""
        full = " ".join(self.words)
        return f"{full} ({self.short})" if self.short else full

    @property
    def person(self) -> float:
        """How likely it is a person and no place or organisation: below 0 it is not."""
        if self.likely is not None:
            return self.likely
        first, last = self.words[0].lower(), self.words[-1].lower()
        if _PEOPLE.search(last):
            return -1.0
        if self.gender is None and (last in _THINGS or first in _PLACES):
            return -1.0
        if self.gender or self.titled:
            return 1.0
        if self.as_thing * 3 >= len(self.mentions) or "".join(self.words).isupper():
            return -1.0
        return 0.5 if self.described & ROLES else 0.0

    @property
    def tells_kind(self) -> bool:
        """Whether its name tells what it is: a ministry, a country, a place."""
        return any(word.lower() in _THINGS | _PLACES for word in self.words)

    def last_before(self, offset: int) -> int:
        """Return where it was last named up to a place; -1 if it was not."""
        return max((s.start for s in self.mentions if s.start <= offset), default=-1)

    def may_be(self, gender: Gender) -> bool:
        """Tell whether *he* or *she* may stand for this one."""
        return self.gender is None or gender is None or self.gender == gender

    def may_hold(self, role: str) -> bool:
        """Tell whether a role may be this one's: no other is known that it does not go with."""
        alone = role in _LOOSE_ROLES or not self.described & _STRICT_ROLES
        return alone and self.may_be(gender_of(role))


def role_of(phrase: str) -> str | None:
    """Return the role at the head of a phrase: "adviser" of "the adviser to the president"."""
    last = _HEAD.split(phrase, maxsplit=1)[0].lower().split()[-1:]
    word = full_title(_POSSESSIVE.sub("", last[0])) if last else ""
    return word if word in ROLES or word in _COMMON else None


def is_common(role: str) -> bool:
    """Tell whether many are that, so that "the employee" is not whoever was named last."""
    return role in _COMMON


def gender_of(word: str) -> Gender:
    """Return the gender that a word tells by itself: "actress"."""
    return "he" if word in _MALE_WORDS else "she" if word in _FEMALE_WORDS else None


def nameless(phrase: str) -> Member:
    """Return one who is known by a phrase alone: "senior member of the club", "officials"."""
    role = role_of(phrase)
    found = Member(tuple(phrase.split()), likely=-1.0 if role is None else 0.5)
    found.gender = gender_of(role) if role else None
    found.described = {word.lower() for word in LETTERS.findall(phrase)}
    return found


def full_title(word: str) -> str:
    """Return the whole word of a short title: "senator" of "sen"."""
    return _SHORT_TITLES.get(word, word)
