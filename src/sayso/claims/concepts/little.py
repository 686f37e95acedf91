"""Whether a noun is told to be few: "fewer friends", "only a handful"; and what only counts."""

from sayso.claims.concepts.comparatives import positive
from sayso.claims.concepts.tree import Tree
from sayso.claims.concepts.verbs import base
from sayso.claims.lexicon import words

_MEASURES = words("naming", "measures")
_LESS = words("naming", "less")
_LOWER_VERBS = words("naming", "lower_verbs")

_SPANS = ("last", "next", "past")
"""Words before "few" that make it a span of time."""


def measures(noun: str) -> bool:
    """Tell whether a noun before "of" only counts or measures what follows."""
    return noun in _MEASURES or noun.removesuffix("s") in _MEASURES


def is_little(tree: Tree, at: int) -> bool:
    """Tell whether a noun is told to be few or not enough: "fewer friends", "only two weeks"."""
    beside = [i for i in tree.below(at, "amod", "nummod", "advmod", "det", "compound") if i < at]
    for place in beside:
        word = tree.words[place].lower
        if compares(tree, place, at):
            continue
        if lessens(word) and not _keeps(tree, place, at):
            return True
        if tree.words[place].upos == "NUM" and _only_before(tree, place):
            return True
        falling = tree.words[place].upos == "VERB" and word.endswith("ing")
        if falling and base(word) in _LOWER_VERBS:
            return True
    counts = tree.words[at].upos == "NUM" or measures(tree.words[at].lower)
    return counts and any(_only_before(tree, place) for place in (*beside[:1], at))


def compares(tree: Tree, place: int, at: int) -> bool:
    """Tell whether "less" belongs to the adjective of what one counts: "less wealthy buyers"."""
    adjective = place + 1 < at and tree.words[place + 1].upos == "ADJ"
    several = tree.words[at].lower.endswith("s") and not tree.words[at].lower.endswith("ss")
    return adjective and several and tree.words[place].lower in ("less", "least")


def lessens(word: str) -> bool:
    """Tell whether a word beside a noun says that there is little of it."""
    return word in _LESS or positive(word) in _LESS


def _keeps(tree: Tree, place: int, at: int) -> bool:
    """Tell whether "few" or "little" does not lessen: "a few", "the little girl"."""
    first = place - 1
    while first > 0 and tree.words[first].upos == "ADJ" and tree.words[first].lower not in _SPANS:
        first -= 1
    before = tree.words[first].lower if place else ""
    if tree.words[place].lower in ("few", "little"):
        return before in (*_SPANS, "a", "an", "the", "these", "every") or (
            tree.words[place].lower == "little" and tree.words[at].lower.endswith("s")
        )
    return tree.words[place].lower == "limited" and tree.words[at].upos == "PROPN"


def _only_before(tree: Tree, place: int) -> bool:
    return place > 0 and tree.words[place - 1].lower in ("only", "just", "merely")
