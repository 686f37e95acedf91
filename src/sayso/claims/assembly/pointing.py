"""The words of a phrase that point back: "it", the "his" of "his remarks", "such pressure"."""

import re
from typing import Literal, NamedTuple

from sayso.claims.lexicon import alternatives, words
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

Kind = Literal["person", "thing", "clause", "noun"]
"""What is pointed at: somebody, something, what was told, or what a noun names again."""

_SUMS_UP = alternatives(words("clause", "sums_up"))
_WHOLE = re.compile(
    r"(?P<person>he|she|him|her)|(?P<thing>it|they|them)|(?P<clause>this|that|these|those|which|doing\s+so)"
    rf"|(?P<noun>(?:such\s+an?|such|this|that|these|those)\s+(?:[\w-]+\s+)?[\w-]+|the\s+(?:{_SUMS_UP}))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?P<person>he|she|his|her)|(?P<thing>it|they|its|their)|(?P<clause>this|that|these|those))"
    r"(?=[\s’'])",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"it(?:[’']s|(?:\s+\w+){0,3}?\s+(?:is|was|be|been|seems?|appears?|takes?|took))\s+(?:\w+\s+){0,4}?"
    r"(?:to|that|how|what|why|whether|because|when)\b|it\s+(?:\w+\s+)?(?:rain|snow)\w*"
    r"|that\s+(?:is|said)\b,?",
    re.IGNORECASE,
)
"""An "it" that stands for nothing, or only for what follows."""
_TIMES = re.compile(
    rf"(?:this|that|these|those|such)\s+(?:\w+\s+)?(?:{alternatives(words('naming', 'times'))})s?",
    re.I,
)


class Pointer(NamedTuple):
    """Words that point back, and at what."""

    words: Span
    kind: Kind


def pointer(text: str, parse: Parse, phrase: Span) -> Pointer | None:
    """Return the words that point back in a phrase: all of it, its subject, or its owner."""
    if _TIMES.fullmatch(text, phrase.start, phrase.end):
        return None
    whole = _WHOLE.fullmatch(text, phrase.start, phrase.end)
    if whole:
        return Pointer(phrase, _kind(whole))
    opening = _OPENING.match(text, phrase.start, phrase.end)
    if opening is None or _IDLE.match(text, phrase.start, phrase.end):
        return None
    role = parse.relation(phrase.start)
    bound = role.startswith("nsubj") or (role == "nmod:poss" and opening["clause"] is None)
    return Pointer(Span(*opening.span()), _kind(opening)) if bound else None


def _kind(match: re.Match[str]) -> Kind:
    match match.lastgroup:
        case "person" | "thing" | "clause" | "noun":
            return match.lastgroup
        case _:
            raise AssertionError(match)
