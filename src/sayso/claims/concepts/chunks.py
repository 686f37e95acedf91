"""Noun groups of a phrase, by the parts of speech (right for 19 words in 20)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.claims.concepts.verbs import base
from sayso.claims.concepts.word import Word

_NAMING = ("NOUN", "PROPN", "NUM", "SYM", "X", "PRON")
_HEADS = ("NOUN", "PROPN")
_OPENING = ("DET", "PRON")
_DAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday", "today", "tomorrow",
)  # fmt: skip


_YEAR = re.compile(r"[12]\d{3}")


class Chunk(NamedTuple):
    """A noun group: where it starts, its head, and the end (exclusive)."""

    start: int
    head: int
    end: int


def chunks_of(words: Sequence[Word]) -> list[Chunk]:
    """Return the noun groups in order."""
    found: list[Chunk] = []
    at = 0
    while at < len(words):
        end = _run_end(words, at)
        head = _head(words, at, end)
        if head is not None:
            found.append(Chunk(at, head, head + 1))
            at = head + 1
        else:
            at = max(end, at + 1)
    return found


def _run_end(words: Sequence[Word], at: int) -> int:
    """Return where the run of words ends that may make up one group."""
    end = at
    while end < len(words) and _inside(words, end):
        began = end > at
        parted = words[end].broken and not _is_row(words, end) and not _is_year(words, end)
        if began and (parted or _opens(words, at, end)):
            break
        end += 1
        if words[end - 1].upos == "PRON" and not _owns(words[end - 1]):
            break
    return end


def _is_row(words: Sequence[Word], end: int) -> bool:
    """Tell whether a comma only parts adjectives: "costly, slow repairs"."""
    last = end + 1 == len(words) or words[end + 1].broken
    described = words[end].upos == "ADJ" or words[end].relation == "amod"
    return words[end - 1].upos == "ADJ" and described and not last


def _is_year(words: Sequence[Word], end: int) -> bool:
    """Tell whether a comma only parts a year from its day: "the May 7, 2013 vote"."""
    dated = words[end - 1].text.isdecimal() and bool(_YEAR.fullmatch(words[end].text))
    return dated and end + 1 < len(words) and words[end + 1].upos in (*_HEADS, "ADJ")


def _opens(words: Sequence[Word], at: int, end: int) -> bool:
    """Tell whether a word opens a new group after a noun or pronoun."""
    named = any(word.upos in _HEADS for word in words[at:end])
    if words[end].upos in _OPENING:
        owner = words[end - 1].upos == "DET"
        return named or not owner
    return named and (_dates(words, end) or _begins_clause(words, end))


def _dates(words: Sequence[Word], end: int) -> bool:
    """Tell whether a word only says when: "the strike last week", "leave office Monday"."""
    if words[end].lower in ("last", "next"):
        return not _owns(words[end - 1])
    return words[end].lower in _DAYS and words[end - 1].upos == "NOUN"


def _begins_clause(words: Sequence[Word], end: int) -> bool:
    """Tell whether a noun is the subject of a clause on the noun before it: "help ships need"."""
    subject, noun = words[end], words[end - 1]
    after = words[end + 1].upos if end + 1 < len(words) else ""
    told = subject.relation.startswith("nsubj") and after in ("VERB", "AUX")
    told = told and subject.upos in _HEADS and noun.upos == "NOUN" and subject.head != noun.head
    return told and noun.relation in ("obj", "nsubj", "root", "obl", "nmod")


def _inside(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.upos in (*_NAMING, "DET", "ADJ"):
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or after.broken:
        return False
    if word.upos == "CCONJ":  # "old and new rules"
        pair = at > 0 and words[at - 1].upos == "ADJ" and after.upos == "ADJ"
        return pair and at + 2 < len(words) and words[at + 2].upos in _HEADS
    if word.upos == "ADV":
        return after.upos in ("ADJ", "NUM") and word.relation == "advmod"
    return word.upos == "VERB" and describes(words, at)


def describes(words: Sequence[Word], at: int) -> bool:
    """Tell whether a participle describes the noun after it: "rising prices", "the lost city"."""
    if at + 1 >= len(words) or words[at + 1].upos not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    form = words[at].lower
    if form.endswith("s") or (base(form) == form and not form.endswith("ing")):
        return False
    before = words[at - 1].upos if at else ""
    if form.endswith("ing") and before in ("NOUN", "PROPN"):  # "the bank raising rates"
        return False
    owned = at > 0 and _owns(words[at - 1])
    return words[at].relation == "amod" or before in ("DET", "ADJ") or owned


def _owns(word: Word) -> bool:
    return word.relation == "nmod:poss" or word.text.lower().endswith(("'s", "’s", "s'", "s’"))


def _head(words: Sequence[Word], at: int, end: int) -> int | None:
    """Return the last noun of a run; a number or pronoun heads one without nouns."""
    for kinds in (_HEADS, ("PRON",), ("NUM", "SYM", "X")):
        places = [place for place in range(at, end) if words[place].upos in kinds]
        if places:
            return places[-1]
    return None


def role_inside(word: Word) -> str:
    """Return how a word of a group hangs on its head."""
    if word.upos in ("NOUN", "PROPN", "PRON", "X"):
        return "nmod:poss" if _owns(word) or word.upos == "PRON" else "compound"
    kinds = {
        "DET": "det",
        "ADJ": "amod",
        "VERB": "amod",
        "NUM": "nummod",
        "SYM": "nummod",
        "CCONJ": "cc",
    }
    return kinds.get(word.upos, "advmod")
