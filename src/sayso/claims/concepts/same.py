"""When two phrases name one thing, and why."""

import re
from collections.abc import Callable

import msgspec

from sayso.claims.concepts.name import Name, keys_of
from sayso.claims.lexicon import table, words
from sayso.claims.speakers.names import alike
from sayso.document.span import Span

Closeness = Callable[[Span, Span], float]
"""How close two phrases are in meaning, up to 1."""

_LINK = re.compile(rf" (?:{'|'.join(sorted(words('naming', 'links')))}) ")
_LONG = 6
"""Letters from which two words may be spellings of one name."""
_ENOUGH_SHARED = 0.6
_CLOSE = 0.8
"""Dot product of phrase vectors from which phrases that share a head word are one."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase, its name, and the words it is known by."""

    span: Span
    name: Name
    refers_to: Span | None = None
    definite: bool = False
    """Whether it opens with "the", "this" or "such": told before."""


def reason_to_merge(one: Phrase, other: Phrase, closeness: Closeness | None) -> str | None:
    """Return why two phrases are one concept, or None where they stay apart."""
    if one.span == other.span:
        return "the same words"
    for pointing, told in ((one, other), (other, one)):
        if pointing.refers_to is not None and pointing.refers_to.touches(told.span):
            return "it refers to these words"
    if one.span < other.span:
        return _reason_by_name(one, other, closeness)
    return _reason_by_name(other, one, closeness)


def _reason_by_name(first: Phrase, again: Phrase, closeness: Closeness | None) -> str | None:
    a, b = grouped(first.name.keys), grouped(again.name.keys)
    b = frozenset(_respelled(key, a) for key in b)
    if not a or not b:
        return None
    if a == b:
        return "the same name"
    if len(a & b) / len(a | b) >= _ENOUGH_SHARED:
        return "nearly the same words"
    if again.definite and b == _head(first.name):
        return "told again by its head word"
    if closeness is None or not (a <= b or b <= a):
        return None
    close = closeness(first.span, again.span) >= _CLOSE
    return "one name within the other, and close in meaning" if close else None


def _respelled(key: str, known: frozenset[str]) -> str:
    """Return the other spelling of a long word among known ones, else the word itself."""
    if key in known or len(key) < _LONG:
        return key
    return next((other for other in sorted(known) if alike(key, other)), key)


def _head(name: Name) -> frozenset[str]:
    """Return the key of the noun that a name turns on: what stands before a preposition."""
    before = _LINK.split(name.text, maxsplit=1)[0]
    return grouped(frozenset(keys_of(before.split()[-1])) if before else frozenset())


def grouped(keys: frozenset[str]) -> frozenset[str]:
    """Replace each key by its group of near-synonyms."""
    groups: dict[str, str] = table("synonyms")["stems"]
    return frozenset(groups.get(key, key) for key in keys)
