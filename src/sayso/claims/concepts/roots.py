"""What words that name one thing have in common: "sold", "sells" and "sale" are one root."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sayso.claims.concepts.named import EMPTY, SMALL
from sayso.claims.concepts.verbs import base, is_known
from sayso.claims.lexicon import table

_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "ed", "es",
    "s", "y", "e",
)  # fmt: skip
_LASTING = re.compile(r"-(?:day|week|month|year)s?(?:-long)?$")
"""How long something takes does not make it another thing: "the nine-month siege"."""
_FEWEST_LETTERS = 4


def roots_of(text: str) -> frozenset[str]:
    """Return the roots of the words that carry the meaning of a name."""
    return roots(re.findall(r"[\w’'-]+", text))


def roots(words: Iterable[str]) -> frozenset[str]:
    """Return the roots of the words that are not small or empty."""
    plain = (re.sub(r"[’']s?$", "", word.lower()) for word in words)
    told = (word for word in plain if word not in SMALL and word not in EMPTY)
    return frozenset(root(word) for word in told if not _LASTING.search(word))


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Return a word's root: of near-synonyms one, of a verb's noun the verb."""
    plain = base(word) if is_known(word) else word
    plain = _verb_of().get(plain) or _verb_of().get(plain.removesuffix("s")) or plain
    return _groups().get(_stem(plain), _stem(plain))


@cache
def _verb_of() -> dict[str, str]:
    """Return for a noun the verb that it names (of several the first), or who one is by it."""
    nouns: dict[str, str] = table("naming")["nouns"]
    roles: dict[str, str] = table("naming")["roles"]
    told = {noun: person for person, noun in roles.items()}
    return told | {noun.partition(" ")[0]: verb for verb, noun in reversed(nouns.items())}


@cache
def _groups() -> dict[str, str]:
    """Return for the stem of a word the group of near-synonyms that it belongs to."""
    groups: dict[str, str] = table("synonyms")["groups"]
    return {_stem(word): name for name, words in groups.items() for word in words.split()}


def _stem(word: str) -> str:
    """Return a crude stem: what is left when common endings go."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST_LETTERS:
            return word[: -len(ending)]
    return word
