"""A phrase as a tree: what it turns on, and what hangs on each word.

The parser is right for about four ties in five, so that each look-up also takes what position
makes plain: a subject stands before its verb, an object after it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.concepts.word import Word

NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "X")
_FULL = (*NOUNS, "VERB", "ADJ", "PRON")
_SUBJECTS = ("nsubj", "csubj")


class Tree:
    """The words of a phrase and their ties; places are indices of `words`."""

    def __init__(self, words: Sequence[Word]) -> None:
        heads = [word.head for word in words]
        self.words = tuple(
            msgspec.structs.replace(word, head=-1) if _is_cyclic(heads, place) else word
            for place, word in enumerate(words)
        )
        self._below: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            if word.head >= 0:
                self._below[word.head].append(place)

    def below(self, at: int, *relations: str) -> list[int]:
        """Return what hangs on a word by one of these relations (all without any), in order."""
        kinds = self._below.get(at, [])
        if not relations:
            return kinds
        return [
            i for i in kinds if self.kind(i) in relations or self.words[i].relation in relations
        ]

    def first(self, at: int, *relations: str) -> int | None:
        """Return the first of what hangs on a word by one of these relations."""
        return next(iter(self.below(at, *relations)), None)

    def kind(self, at: int) -> str:
        """Return a word's relation without its subtype."""
        return self.words[at].relation.partition(":")[0]

    def lowers(self, places: Sequence[int]) -> list[str]:
        """Return words in lower case."""
        return [self.words[place].lower for place in places]

    def chain(self, at: int) -> Iterator[int]:
        """Yield what a word hangs on, and what that hangs on, up to the top."""
        while (at := self.words[at].head) >= 0:
            yield at

    def top(self) -> int | None:
        """Return the word that the phrase turns on: its clause's predicate, or its head noun."""
        tops = [i for i, word in enumerate(self.words) if word.head < 0]
        full = [i for i in tops if self.words[i].upos in _FULL]
        for place in tops:
            if self.below(place, *_SUBJECTS, "cop", "aux"):
                return place
        if full and self.kind(full[0]) in _SUBJECTS:  # The tie to its verb was missed.
            verbs = [i for i in full[1:] if self.words[i].upos in ("VERB", "ADJ")]
            return verbs[0] if verbs else full[0]
        if full:
            return full[0]
        below = [i for i, word in enumerate(self.words) if word.upos in _FULL]
        return next(iter([*below, *tops]), None)

    def first_noun(self) -> int | None:
        """Return the first noun that belongs to no other one."""
        for place, word in enumerate(self.words):
            if word.upos in ("NOUN", "PROPN") and self.kind(place) not in ("compound", "nmod"):
                return place
        return None

    def subject(self, at: int) -> int | None:
        """Return the subject of a predicate: the one tied to it, else a top before it."""
        tied = self.first(at, *_SUBJECTS)
        if tied is not None:
            return tied
        before = [
            i
            for i in range(at)
            if self.words[i].head < 0 and self.words[i].upos in (*NOUNS, "PRON")
        ]
        return before[-1] if before and self.words[at].head < 0 else None

    def is_passive(self, at: int) -> bool:
        """Tell whether a verb stands in the passive: "was banned", "got fired"."""
        if self.below(at, "nsubj:pass", "aux:pass"):
            return True
        helping = self.lowers(self.below(at, "aux", "cop"))
        form = self.words[at].lower
        be = {"be", "is", "are", "was", "were", "been", "being"}
        return bool(be & set(helping)) and not form.endswith("ing")

    def nouns_of(self, at: int, *relations: str) -> list[int]:
        """Return the nouns and pronouns among what hangs on a word by these relations."""
        found = self.below(at, *relations)
        return [i for i in found if self.words[i].upos in (*NOUNS, "PRON", "DET", "ADJ")]

    def case(self, at: int) -> str:
        """Return the preposition of a noun, or ""."""
        return next(iter(self.lowers(self.below(at, "case"))), "")


def _is_cyclic(heads: Sequence[int], at: int) -> bool:
    """Tell whether a word hangs on itself by way of others (the parser allows it)."""
    above, steps = heads[at], 0
    while above >= 0 and steps <= len(heads):
        if above == at:
            return True
        above, steps = heads[above], steps + 1
    return False
