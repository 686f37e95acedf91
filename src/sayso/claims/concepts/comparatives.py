"""Comparatives to the adjective that they compare: "warmer" is warm, "drier" dry."""

from functools import lru_cache

from sayso.claims.concepts.verbs import restored
from sayso.claims.lexicon import words

_NO_COMPARATIVES = words("naming", "no_comparatives")


@lru_cache(maxsize=20_000)
def positive(word: str) -> str:
    """Return what an adjective compares, itself where no rule tells."""
    if word in _NO_COMPARATIVES:
        return word
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            return stem[:-1] + "y" if stem.endswith("i") else restored(stem)
    return word
