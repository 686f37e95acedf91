"""By how much something moves, which is no part of what moves: "incomes by a third"."""

from collections.abc import Sequence

from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import words

_AMOUNTS = words("naming", "amounts")
_COUNTING = ("NUM", "DET", "SYM", "ADV", "ADJ", "ADP")


def without_amount(phrase: Sequence[Word]) -> list[Word]:
    """Return the words of a phrase without the "by" and the amount that close it."""
    at = next((i for i in range(len(phrase) - 2, 0, -1) if phrase[i].lower == "by"), 0)
    *counting, last = phrase[at + 1 :] or [None]
    closes = at and last is not None and last.lower in _AMOUNTS
    if closes and all(word.upos in _COUNTING or word.lower in _AMOUNTS for word in counting):
        return list(phrase[:at])
    return list(phrase)
