"""Nouns of time with no preposition: whether they tell when, or what is spent."""

from collections.abc import Sequence

from sayso.claims.concepts.chunks import Chunk
from sayso.claims.concepts.verbs import base
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import words

_TIMES = words("naming", "times")
_WHICH = ("last", "next", "this", "that", "every", "each", "one", "all", "full")
"""Words before a noun of time by which it tells when: "last week"."""
_FROM_NOW = ("later", "earlier", "ago", "before", "after")
_RELATIONS = ("obl", "obl:tmod", "nmod:tmod")
_SPENDING = ("be", "spend", "waste", "save", "take", "lose", "need", "cost")
"""Verbs that take a time as what they are told of: "take a day", "it is time"."""


def tells_when(phrase: Sequence[Word], chunk: Chunk, verb: int | None) -> bool:
    """Tell whether a noun group tells when; `verb` is the predicate right before it, if any."""
    head = phrase[chunk.head]
    if head.lower not in _TIMES or chunk.end - chunk.start == len(phrase):
        return False
    after = phrase[chunk.end] if chunk.end < len(phrase) else None
    if after is not None and after.lower in _FROM_NOW:
        return True
    if verb is not None and base(phrase[verb].lower) in _SPENDING:
        return False
    told_of = after is not None and after.upos in ("VERB", "AUX")  # "last year was hard"
    told_of = told_of and not phrase[chunk.end].lower.endswith("ing")
    told = phrase[chunk.start].lower in _WHICH or head.relation in _RELATIONS
    return told and not told_of and not phrase[chunk.start].broken
