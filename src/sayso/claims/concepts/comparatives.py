"""Comparatives to the adjective that they compare: "warmer" is warm, "drier" dry."""

from functools import lru_cache

from sayso.claims.concepts.verbs import restored
from sayso.claims.lexicon import table, words

_NO_COMPARATIVES = words("naming", "no_comparatives")


@lru_cache(maxsize=20_000)
def positive(word: str) -> str:
    """Return what an adjective compares, itself where it compares nothing."""
    irregular: dict[str, str] = table("naming")["comparatives"]
    if word in irregular or word in _NO_COMPARATIVES:
        return irregular.get(word, word)
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            return stem[:-1] + "y" if stem.endswith("i") else restored(stem)
    return word
