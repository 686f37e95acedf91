"""Phrases gathered to concepts: each joins the concept that most speaks for, if enough does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from sayso.claims.claim import Change
from sayso.claims.concept import Merge
from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.name import Name
from sayso.claims.concepts.named import turned
from sayso.claims.concepts.phrase import Phrase
from sayso.claims.concepts.same import FARTHEST, SURE, Likeness, likeness, never_one
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_MOST = 30
"""Earlier phrases that one is compared with: those closest in meaning, and those of its name."""
_SHORT = 4
"""Words of a name that is short enough."""
_REFERS = Likeness(SURE + 1, "it refers to these words")


class Group:
    """The phrases of one concept in the making."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrases = [phrase]
        self.merges: list[Merge] = []
        self.change: dict[Span, Change] = {phrase.span: phrase.name.change}
        self.naming = [phrase]

    def add(self, phrase: Phrase, why: Likeness, first: Phrase) -> None:
        """Take in a phrase; where its name is not the thing's, it moves it as the first does."""
        own = phrase.name.change
        turns = not why.by_its_own_name and self.change[first.span] == -1
        self.change[phrase.span] = turned(own) if turns else own
        self.phrases.append(phrase)
        self.merges.append(Merge(span=phrase.span, reason=why.reason))
        if why.by_its_own_name and phrase.refers_to is None:
            self.naming.append(phrase)

    @property
    def spans(self) -> list[Span]:
        """Where the phrases stand."""
        return [phrase.span for phrase in self.phrases]

    @property
    def name(self) -> Name:
        """The name whose words most phrases have; of equals a short one, then the first."""
        return max(self.naming, key=lambda phrase: (self._weight(phrase), -_excess(phrase))).name

    def _weight(self, named: Phrase) -> float:
        """Return how many phrases go by a name, counting a share of its words as a share."""
        if not named.keys or not named.name.is_noun:
            return 0.0
        kept = [len(named.keys & (p.keys | p.words)) / len(named.keys) for p in self.phrases]
        return sum(kept) + sum(p.keys == named.keys for p in self.phrases)


def gather(
    phrases: Sequence[Phrase], apart: set[frozenset[Span]], closeness: Closeness
) -> list[Group]:
    """Group phrases; those `apart` are cause and effect of one claim, which are never one."""
    gathering = _Gathering(phrases, closeness)
    for place, phrase in enumerate(phrases):
        gathering.place(place, phrase, apart)
    return gathering.groups


def _excess(phrase: Phrase) -> int:
    """Return the words by which a name is longer than short."""
    return max(0, len(phrase.name.text.split()) - _SHORT)


_Candidate = tuple[Likeness, Phrase, Group]
"""What speaks for joining, the phrase that one is like, and its concept."""


class _Gathering:
    def __init__(self, phrases: Sequence[Phrase], closeness: Closeness) -> None:
        self.phrases = phrases
        self.closeness = closeness
        self.groups: list[Group] = []
        self._of: list[Group] = []
        self._named: dict[frozenset[str], list[int]] = defaultdict(list)
        self._spans: SpanIndex[Group] = SpanIndex()
        self._vectors = closeness.vectors([phrase.text for phrase in phrases])

    def place(self, at: int, phrase: Phrase, apart: set[frozenset[Span]]) -> None:
        """Let a phrase join what it is most like, or begin a concept."""
        best: tuple[Likeness, Phrase, Group] | None = None
        for found, first, group in self._candidates(at, phrase):
            better = best is None or found.score > best[0].score
            if better and not self._parted(phrase, found, group, apart):
                best = found, first, group
        if best is None:
            group = Group(phrase)
            self.groups.append(group)
        else:
            group = best[2]
            group.add(phrase, best[0], best[1])
        self._of.append(group)
        if phrase.refers_to is None:
            self._spans.add(phrase.span, group)
        if phrase.keys:
            self._named[phrase.keys].append(at)

    def _parted(
        self, phrase: Phrase, why: Likeness, group: Group, apart: set[frozenset[Span]]
    ) -> bool:
        """Tell whether something in a concept keeps a phrase from it, whatever the likeness."""
        if any(frozenset((phrase.span, other.span)) in apart for other in group.phrases):
            return True
        return why is not _REFERS and any(never_one(o, phrase) for o in group.naming)

    def _candidates(self, at: int, phrase: Phrase) -> Iterator[_Candidate]:
        if phrase.refers_to is not None:
            for group in self._spans.touching(phrase.refers_to):
                yield _REFERS, group.phrases[0], group
        close = self._vectors[:at] @ self._vectors[at]
        nearest = np.argsort(-close, kind="stable")[:_MOST]
        near = [int(place) for place in nearest if close[place] >= FARTHEST]
        for place in dict.fromkeys((*near, *self._named[phrase.keys])):
            found = likeness(self.phrases[place], phrase, float(close[place]), self.closeness)
            if found.score > 0:
                yield found, self.phrases[place], self._of[place]
