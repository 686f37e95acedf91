"""How a phrase moves what it names: up or there (+1), down or away (-1)."""

import re
from functools import cache

from sayso.claims.claim import Change
from sayso.claims.lexicon import alternatives, table


@cache
def _falls() -> re.Pattern[str]:
    found = frozenset(word.replace("_", " ") for word in table("change")["falls"].split())
    return re.compile(rf"\b(?:{alternatives(found)})\b", re.IGNORECASE)


@cache
def _negations() -> re.Pattern[str]:
    words = [word for word in table("change")["negations"] if word != "n't"]
    return re.compile(rf"\b(?:{alternatives(words)})\b|n[’']t\b", re.IGNORECASE)


def change_of(phrase: str) -> Change:
    """Return the direction told by the words of a phrase; two negatives make a positive."""
    negatives = len(_negations().findall(phrase)) + min(1, len(_falls().findall(phrase)))
    return -1 if negatives % 2 else 1
