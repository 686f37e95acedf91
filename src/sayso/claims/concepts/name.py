"""A phrase to a short noun that can go up, and how the phrase moves it."""

import re

import msgspec

from sayso.claims.claim import Change
from sayso.claims.concepts.clause import clause, main_verb
from sayso.claims.concepts.noun_phrase import EMPTY, SMALL, noun_phrase, turned
from sayso.claims.concepts.words import Word

_NEGATIONS = frozenset(
    ("not", "n't", "n’t", "no", "never", "without", "cannot", "neither", "nobody", "none")
)
_LONGEST = 6
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "ed", "es",
    "s", "y", "e",
)  # fmt: skip
_FEWEST_LETTERS = 4


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """What a phrase names: the noun, the direction, and the words it is known by."""

    text: str
    change: Change
    keys: frozenset[str]


def name_of(phrase: list[Word]) -> Name:
    """Name a phrase by its verb and object, its state, or its head noun."""
    told = [w for w in phrase if w.text[0] not in "’'" or w.upos == "AUX"]
    kept = [w for w in told if w.lower not in _NEGATIONS and w.upos != "INTJ"]
    place = main_verb(kept)
    parts, change = noun_phrase(kept) if place is None else clause(kept, place)
    if _negated(told, None if place is None else kept[place]):
        change = turned(change)
    text = " ".join(parts) or " ".join(word.text for word in phrase[:_LONGEST])
    return Name(text=text, change=change, keys=keys_of(text))


def _negated(phrase: list[Word], verb: Word | None) -> bool:
    """Tell whether an odd number of negations stand before the verb, or open the phrase."""
    reach = phrase.index(verb) + 2 if verb is not None else 2
    return sum(word.lower in _NEGATIONS for word in phrase[:reach]) % 2 == 1


def keys_of(text: str) -> frozenset[str]:
    """Return the stems of the words that carry the meaning of a name."""
    found = (re.sub(r"[’']s?$", "", word) for word in re.findall(r"[\w’'-]+", text.lower()))
    return frozenset(stem(word) for word in found if word not in SMALL and word not in EMPTY)


def stem(word: str) -> str:
    """Return a crude stem: what is left when common endings go."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST_LETTERS:
            return word[: -len(ending)]
    return word
