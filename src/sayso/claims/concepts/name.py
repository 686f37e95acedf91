"""A phrase to a short noun that can go up, and how the phrase moves it."""

from collections.abc import Sequence

import msgspec

from sayso.claims.claim import Change
from sayso.claims.concepts.amounts import without_amount
from sayso.claims.concepts.clause import Clause
from sayso.claims.concepts.insertions import uninterrupted
from sayso.claims.concepts.named import EMPTY, LONGEST, SMALL, Named, turned_if
from sayso.claims.concepts.negation import NEGATIONS, negated
from sayso.claims.concepts.noun_phrase import noun_phrase
from sayso.claims.concepts.ties import mended
from sayso.claims.concepts.tree import Tree
from sayso.claims.concepts.verbs import with_ing
from sayso.claims.concepts.word import Word, lowered
from sayso.claims.lexicon import words

_LINKS = words("naming", "links")
_PARTICLES = words("naming", "particles") - _LINKS
_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
_WHERE = ("away", "back", "out", "off")
_FEW = 4
"""Words of a name that is no more than the phrase's own words."""
_FARTHEST = 60
"""Words of a phrase that a name looks at; a list of thousands is named by its first."""


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """What a phrase names: the noun, and the direction."""

    text: str
    change: Change
    is_noun: bool
    """Whether its head is a noun, so far as one can tell."""


def name_of(phrase: list[Word]) -> Name:
    """Name a phrase by its verb and object, its state, or its head noun."""
    named = _named(Tree(mended(without_amount(uninterrupted(phrase[:_FARTHEST])))))
    parts = named.parts or _own_words(phrase) or [word.text for word in phrase[:LONGEST]]
    return Name(text=" ".join(parts), change=named.change, is_noun=_is_noun(parts, phrase))


def head_of(parts: Sequence[str]) -> str:
    """Return the word that a name turns on: the last one before a preposition, or ""."""
    if not parts:
        return ""
    full = [part for place, part in enumerate(parts) if not _is_particle(parts, place)]
    links = [place for place, part in enumerate(full) if place and part in _LINKS]
    return full[links[0] - 1 if links else -1].lower()


def _is_particle(parts: Sequence[str], place: int) -> bool:
    """Tell whether a word only belongs to the verb before it: "weeding out"."""
    return place > 0 and parts[place - 1].endswith("ing") and parts[place] in _PARTICLES


def _is_noun(parts: Sequence[str], phrase: Sequence[Word]) -> bool:
    """Tell whether a name's head is tagged as a noun, or was made one by the tables."""
    head = head_of(parts)
    tags = {word.upos for word in phrase if word.lower == lowered(head)}
    return not tags or "NOUN" in tags or "PROPN" in tags or head.endswith("ing")


def _named(tree: Tree) -> Named:
    top = tree.top()
    if top is None:
        return Named([])
    clause = Clause(tree)
    named = clause.named(top)
    if not named.parts:
        noun = tree.first_noun()
        named = _doing(tree, clause.path) if noun is None else noun_phrase(tree, noun)
    return turned_if(negated(tree, clause.path), named)


def _doing(tree: Tree, path: Sequence[int]) -> Named:
    """Name a phrase of verbs that say little by the last of them: "want to go" is going."""
    last, after = tree.words[path[-1]], tree.words[path[-1] + 1 : path[-1] + 2]
    if last.upos != "VERB" or not last.lower.isalpha():
        return Named([])
    further = [word.lower for word in after if word.upos == "ADV" and word.lower in _WHERE]
    return Named([with_ing(last.lower), *further] if further or len(path) > 1 else [])


def _own_words(phrase: list[Word]) -> list[str]:
    """Return the words of a phrase that carry meaning, else all of them, at most a few."""
    full = [w.text for w in phrase if w.upos in _CONTENT and w.lower not in SMALL | EMPTY]
    # What negates is told by the change.
    whole = [word.text for word in phrase if word.lower not in NEGATIONS]
    return full[:_FEW] if len(full) > 1 or len(whole) > LONGEST else whole
