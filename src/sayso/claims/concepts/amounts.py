"""By how much something moves, which is no part of what moves: "incomes by a third"."""

from collections.abc import Sequence

from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import words

_AMOUNTS = words("naming", "amounts")
_COUNTING = ("NUM", "DET", "SYM", "ADV", "ADJ", "ADP")


def without_amount(phrase: Sequence[Word]) -> list[Word]:
    """Return the words of a phrase without the "by" and the amount that close it."""
    at = next((i for i in range(len(phrase) - 2, 0, -1) if phrase[i].lower == "by"), len(phrase))
    amount = phrase[at + 1 :]
    counted = all(word.upos in _COUNTING or word.lower in _AMOUNTS for word in amount)
    closes = amount and counted and amount[-1].lower in _AMOUNTS
    return list(phrase[:at] if closes else phrase)
