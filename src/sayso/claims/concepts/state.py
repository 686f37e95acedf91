"""States to names: "the town is divided" is the division of the town."""

from sayso.claims.concepts.named import LONGEST, Named, joined, turned_if
from sayso.claims.concepts.noun_phrase import noun_phrase
from sayso.claims.concepts.tree import NOUNS, Tree
from sayso.claims.concepts.verbs import base, is_known, with_ing
from sayso.claims.lexicon import table

_PLAIN_ENDINGS = ("ful", "less", "ous", "ive", "ish")
_SHORT = 5
"""Letters of an adjective up to which it takes -ness as it is: "close", "ripe"."""


def state_name(tree: Tree, at: int, subject: int | None) -> Named | None:
    """Name what an adjective or participle says of its subject; None if it names nothing."""
    naming = table("naming")
    word = tree.words[at]
    less = "less" in tree.lowers(tree.below(at, "advmod")) or "least" in tree.lowers(
        tree.below(at, "advmod")
    )
    about = _about(tree, at, subject)
    for form in positives(word.lower):
        if form in naming["lacking_states"]:
            return turned_if(not less, joined(naming["lacking_states"][form], about))
        if form in naming["states"]:
            return turned_if(less, joined(naming["states"][form], about))
    if word.upos == "VERB":
        return None
    if word.upos == "ADV":
        return about
    if not about.parts:
        return turned_if(less, Named([quality(word.lower)]))
    parts = [word.lower, *about.parts]
    return turned_if(less, Named(parts if len(parts) <= LONGEST else about.parts, about.change))


def _about(tree: Tree, at: int, subject: int | None) -> Named:
    """Name whose state it is, else what it is towards ("rid of the tax")."""
    if subject is not None and tree.words[subject].upos in NOUNS:
        return noun_phrase(tree, subject)
    towards = [i for i in tree.below(at, "obl") if i > at and tree.case(i) == "of"]
    return noun_phrase(tree, towards[0]) if towards else Named([])


def quality(word: str) -> str:
    """Return the noun of an adjective by its ending, else the word itself: "ripe", "ripeness"."""
    if word.endswith("ed") and is_known(word):
        noun: str = table("naming")["nouns"].get(base(word), "")
        return noun.partition(" ")[0] or with_ing(word)
    if word.endswith(("able", "ible")):
        return word[:-2] + "ility"
    if word.endswith("y") and len(word) > _SHORT:
        return word[:-1] + "iness"
    return word + "ness" if word.endswith(_PLAIN_ENDINGS) or len(word) <= _SHORT else word


def positives(word: str) -> tuple[str, ...]:
    """Return what an adjective may be the comparative of, itself first: "safer", "safe"."""
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            single = stem[:-1] if stem[-1] == stem[-2] else stem
            return word, stem, stem + "e", single, stem[:-1] + "y" if stem[-1] == "i" else stem
    return (word,)
