"""States to names: "the town is divided" is the division of the town."""

import re

from sayso.claims.concepts.comparatives import positive
from sayso.claims.concepts.named import LONGEST, Named, joined, turned_if
from sayso.claims.concepts.noun_phrase import noun_phrase
from sayso.claims.concepts.tree import NOUNS, Tree
from sayso.claims.concepts.verbs import base, is_known, with_ing
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import table, words

_PLAIN_ENDINGS = ("ful", "less", "ous", "ive", "ish")
_NONE_OF = words("naming", "none_of")
_QUANTITIES = words("naming", "quantities")
_WELL = words("naming", "well")
_ILL = words("naming", "ill")
_ENDINGS = {"ized": "ization", "ated": "ation", "ified": "ification"}
_VERBAL = re.compile(r"(?<=\w\w)(?:ized|ated|ified)$")
"""Endings that only participles have: "isolated" is told of isolation."""
_LONG_Y = re.compile(r"[aeiou].*[^aeiou]y$")
"""Adjectives whose y becomes an i before -ness: "lucky", but not "dry"."""
_SHORT = 5
"""Letters of an adjective up to which it takes -ness as it is: "close", "ripe"."""


def state_name(tree: Tree, at: int, subject: int | None) -> Named | None:
    """Name what an adjective or participle says of its subject; None if it names nothing."""
    if (lacking := _none_of(tree, at)) is not None:
        return turned_if(True, noun_phrase(tree, lacking))
    word = tree.words[at]
    less = bool({"less", "least"} & set(tree.lowers(tree.below(at, "advmod"))))
    about = _about(tree, at, subject)
    told = _by_table(word.lower, about)
    if told is None and word.upos == "VERB":
        return None
    return turned_if(less, told or _described(word, about))


def _by_table(word: str, about: Named) -> Named | None:
    """Name a state by the noun that the tables have for it."""
    naming = table("naming")
    for form in (word, positive(word)):
        for lookup in ("lacking_states", "states"):
            if form in naming[lookup]:
                return turned_if(lookup == "lacking_states", joined(naming[lookup][form], about))
    return None


def _described(word: Word, about: Named) -> Named:
    """Name whose state it is with the adjective before it: "unprofitable breweries"."""
    if word.upos == "ADV" or word.lower in _QUANTITIES:
        return about
    if about.parts and word.lower in _WELL | _ILL:
        return turned_if(word.lower in _ILL, about)
    if not about.parts:  # "Arab" is no quality.
        return Named([] if word.text[:1].isupper() else [quality(word.lower)])
    parts = [word.lower, *about.parts]
    return Named(parts if len(parts) <= LONGEST else about.parts, about.change)


def _none_of(tree: Tree, at: int) -> int | None:
    """Return what there is none of: "short of cash", "rid of the tax"."""
    if tree.words[at].lower not in _NONE_OF:
        return None
    return next((i for i in tree.below(at, "obl") if i > at and tree.case(i) == "of"), None)


def _about(tree: Tree, at: int, subject: int | None) -> Named:
    """Name whose state it is, else what it is towards ("rid of the tax")."""
    if subject is not None and tree.words[subject].upos in NOUNS:
        return noun_phrase(tree, subject)
    towards = [i for i in tree.below(at, "obl") if i > at and tree.case(i) == "of"]
    return noun_phrase(tree, towards[0]) if towards else Named([])


def quality(word: str) -> str:
    """Return the noun of an adjective by its ending, else the word itself: "ripe", "ripeness"."""
    if (verbal := _VERBAL.search(word)) is not None and not word.startswith("un"):
        return word[: verbal.start()] + _ENDINGS[verbal[0]]
    if word.endswith("ed") and is_known(word):
        noun: str = table("naming")["nouns"].get(base(word), "")
        return noun.partition(" ")[0] or with_ing(word)
    if word.endswith(("able", "ible")):
        return word[:-2] + "ility"
    if word.endswith(("ent", "ant")) and len(word) > _SHORT:
        return word[:-1] + "ce"
    if _LONG_Y.search(word) and not word.endswith("ity"):
        return word[:-1] + "iness"
    return word + "ness" if word.endswith(_PLAIN_ENDINGS) or len(word) <= _SHORT else word
