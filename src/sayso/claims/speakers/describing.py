"""What a text says beside a name about who bears it."""

import re
import unicodedata

from sayso.claims.concepts.words import Syntax
from sayso.claims.lexicon import words
from sayso.claims.speakers.member import LETTERS, Member, full_title
from sayso.claims.speakers.names import Name

_MALE = words("people", "male_names")
_FEMALE = words("people", "female_names")
_MALE_WORDS = words("people", "male_words")
_FEMALE_WORDS = words("people", "female_words")
_INSTITUTIONS = words("people", "institutions")
_BEFORE = 150
"""Code points before a name that may describe who bears it."""
_AFTER = re.compile(r",\s+([^,.;“”\"]{3,90})[,.]")
_KIND_AFTER = re.compile(
    r",\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<kind>[\w-]+)"
    r"(?:[,.]|\s(?:of|that|which|in|from|for|with|based|at|by|to|on)\b)"
)
_KIND_BEFORE = re.compile(
    r"\b(?:the|an?)\s+(?:[\w’'-]+\s+){0,3}?(?P<kind>[\w-]+),\s+$", re.IGNORECASE
)
_THING = re.compile(r"\b(?:the|in|at|from|to|into|across|near|inside|outside)\s+$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,.;:?!()“”\"\n]")
_DESCRIBING = 5


def describe(member: Member, name: Name, text: str, syntax: Syntax) -> None:
    """Learn from the words around a name who bears it."""
    start = syntax.phrase_before(name.span.start)
    before = text[max(0, name.span.start - _BEFORE) : name.span.start]
    member.kinds |= _kinds(name, text, start)
    as_thing = bool(_THING.search(before)) and not syntax.is_modifier(name.span)
    member.as_thing += as_thing or (name.possessive and not member.gender)
    if len(name.words) > 1 or name.titles:
        *_, apposed, clause = ["", *_CLAUSE_ENDS.split(before)]
        telling = LETTERS.findall(clause[max(0, len(clause) + start - name.span.start) :])[
            -_DESCRIBING:
        ]
        if not telling and text[name.span.end : name.span.end + 1] == ",":
            telling = LETTERS.findall(apposed)
        member.described |= {word.lower() for word in telling}
        after = _AFTER.match(text, name.span.end)
        if after:
            member.described |= {word.lower() for word in LETTERS.findall(after[1])}
    titles = {full_title(title) for title in name.titles}
    member.titled += bool(set(name.titles))
    if member.gender is None:
        first, *_ = _without_accents(member.words[0].lower()).split("-")
        if first in _MALE or _MALE_WORDS & set(name.titles):
            member.gender = "he"
        elif first in _FEMALE or _FEMALE_WORDS & set(name.titles):
            member.gender = "she"
    member.described |= titles


def _kinds(name: Name, text: str, start: int) -> set[str]:
    """Return what a name is said to be, by the noun before it and the head of an apposition."""
    first = name.span.start
    before = LETTERS.findall(text[start:first])[-1:]
    closed = text.startswith(",", name.span.end)
    set_off = _KIND_BEFORE.search(text, max(0, first - _BEFORE), first) if closed else None
    after = _KIND_AFTER.match(text, name.span.end)
    told = (*before, *(found["kind"] for found in (set_off, after) if found))
    return {word.lower() for word in told if word.islower() or word.lower() in _INSTITUTIONS}


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
