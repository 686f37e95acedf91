"""What only interrupts a phrase: "this rule, critics say, hurts trade"."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from sayso.claims.concepts.verbs import base
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import words

_SAYING = words("naming", "saying")
_SUBJECTS = ("NOUN", "PROPN", "PRON")
_MOST = 5
"""Words of an interruption at most."""


def uninterrupted(phrase: Sequence[Word]) -> list[Word]:
    """Return the words of a phrase without a teller and a verb of saying between commas."""
    breaks = [place for place, word in enumerate(phrase) if word.broken]
    for start, end in pairwise(breaks):
        if end - start <= _MOST and _is_told(phrase[start:end]):
            return uninterrupted(_without(phrase, start, end))
    return list(phrase)


def _is_told(inside: Sequence[Word]) -> bool:
    """Tell whether words are a subject and a verb of saying, in this order or the other."""
    verbs = [word for word in inside if base(word.lower) in _SAYING]
    tellers = [word for word in inside if word.upos in _SUBJECTS]
    ends = verbs and verbs[0] in (inside[0], inside[-1])
    return len(verbs) == 1 and bool(ends) and len(tellers) > (verbs[0] in tellers)


def _without(phrase: Sequence[Word], start: int, end: int) -> list[Word]:
    """Return the words outside of start to end, with the places of their heads moved along."""

    def moved(head: int) -> int:
        inside = start <= head < end
        return -1 if inside else head - (end - start) * (head >= end)

    kept = [*phrase[:start], msgspec.structs.replace(phrase[end], broken=False), *phrase[end + 1 :]]
    return [msgspec.structs.replace(word, head=moved(word.head)) for word in kept]
