"""Whether words of negation turn a predicate or a noun."""

from collections.abc import Sequence

from sayso.claims.concepts.tree import Tree
from sayso.claims.lexicon import words

NEGATIONS = words("naming", "negations")
_LIMITING = frozenset(("only", "just", "merely", "simply", "necessarily", "even"))
"""Words after "not" that keep what it negates: "not only"."""
_STEPS = 2


def negated(tree: Tree, path: Sequence[int]) -> bool:
    """Tell whether an odd number of negations bear on the predicates that a name went through."""
    bearing = [
        place for place in range(len(tree.words)) if any(_bears_on(tree, place, at) for at in path)
    ]
    return len(bearing) % 2 == 1


def _bears_on(tree: Tree, place: int, at: int) -> bool:
    if not is_negation(tree, place) or (place > at and tree.words[place].lower == "without"):
        return False
    if place == at:
        return True
    if place < at and all(tree.words[i].upos in ("AUX", "ADV", "PART") for i in range(place, at)):
        return True
    for step, above in enumerate(tree.chain(place), 1):
        if above == at:
            return step <= _STEPS
        if tree.words[above].upos == "VERB" or tree.kind(above) in ("nmod", "conj", "obl", "acl"):
            return False
    return False


def is_negation(tree: Tree, place: int) -> bool:
    """Tell whether a word negates: "not", "never", "no one", "hardly", but not "not only"."""
    if tree.words[place].lower not in NEGATIONS:
        return False
    after = tree.words[place + 1].lower if place + 1 < len(tree.words) else ""
    return after not in _LIMITING and not (tree.words[place].lower == "no" and after == "doubt")
