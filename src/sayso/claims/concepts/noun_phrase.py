"""Noun phrases to names: words of rise and fall go, what they are about stays."""

import re

from sayso.claims.claim import Change
from sayso.claims.concepts.verbs import base
from sayso.claims.concepts.words import Word
from sayso.claims.lexicon import table, words

Named = tuple[list[str], Change]
"""The words of a name, and how the phrase moves what it names."""

CLAUSE_WORDS = frozenset(
    ("who", "which", "that", "when", "while", "because", "if", "where", "as", "since")
)
SMALL = words("naming", "small")
EMPTY = words("naming", "empty")
RAISE_VERBS = words("naming", "raise_verbs")
LOWER_VERBS = words("naming", "lower_verbs")
_LONGEST = 6
_RISE = words("naming", "rise")
_FALL = words("naming", "fall")
_LESS = frozenset(("reduced", "lower", "fewer", "less"))
_ABOUT = frozenset(("of", "in", "to", "for", "from"))
_EDGE_PARTS = frozenset(("DET", "ADV", "AUX", "SCONJ", "CCONJ", "PART"))


def turned(change: Change) -> Change:
    """Return the other direction."""
    return 1 if change == -1 else -1


def noun_phrase(kept: list[Word]) -> Named:
    """Name a noun phrase; each word of fall at its head turns the direction."""
    change: Change = 1
    rest = without_edge(kept)
    opposites: dict[str, str] = table("naming")["opposites"]
    while rest:
        head = rest[0].lower
        about = len(rest) > 2 and rest[1].lower in _ABOUT
        if head in opposites and (len(rest) == 1 or about):
            of = core(rest[2:])
            return [opposites[head], *(["of", *of] if of else [])], turned(change)
        direction = _direction(rest, about=about)
        if direction is None:
            break
        change = turned(change) if direction == -1 else change
        nouns = head in _FALL or head in _RISE
        rest = without_edge(rest[2:] if about and nouns else rest[1:])
    return core(rest), change


def _direction(rest: list[Word], *, about: bool) -> Change | None:
    """Return how the first word moves what follows it, None where it does not."""
    head = rest[0].lower
    if about and head in _FALL:
        return -1
    if about and head in _RISE:
        return 1
    if len(rest) == 1:
        return None
    if head in _LESS:
        return -1
    if head.endswith("ing") and base(head) in LOWER_VERBS:
        return -1
    return 1 if head.endswith("ing") and base(head) in RAISE_VERBS else None


def without_edge(kept: list[Word]) -> list[Word]:
    """Return the words from the first that carries meaning."""
    start = 0
    while start + 1 < len(kept) and _is_edge(kept[start]):
        start += 1
    return kept[start:]


def _is_edge(word: Word) -> bool:
    if word.lower in _LESS or (word.lower in CLAUSE_WORDS and word.upos != "DET"):
        return False
    return word.lower in SMALL or word.lower in EMPTY or word.upos in _EDGE_PARTS


def core(kept: list[Word]) -> list[str]:
    """Return the head of a noun phrase with what belongs to it, at most a few words."""
    found: list[str] = []
    for word in without_edge(kept):
        if (word.lower in CLAUSE_WORDS and word.upos != "DET") or (
            word.upos in ("VERB", "AUX") and found
        ):
            break
        if word.upos in ("DET", "PRON", "ADV") or word.lower in EMPTY:
            continue
        found.append(re.sub(r"[’']s?$", "", word.text))
        if len(found) == _LONGEST:
            break
    while found and found[-1].lower() in SMALL:
        found.pop()
    return found
