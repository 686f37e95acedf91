"""What the small parser says about single words: parts of speech and subjects.

Both are looked up by place in the text, and both are unknown where no parser ran.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from sayso.claims.encoder.readings import ReadToken
from sayso.document.span import Span

_LONGEST = 40
"""Words of a subject; a longer one is a slip of the parser."""
_OUTSIDE = ("acl", "advcl", "appos", "cc", "conj", "parataxis", "punct")
"""Ties of what stands behind a noun and is told of it, not part of its name."""
_WITHIN_NOUN = ("nmod", "flat", "compound", "conj")
"""Ties of what closes a noun's phrase to that noun."""
_BEFORE_NOUN = ("det", "amod", "compound", "nummod", "nmod:poss", "flat")
_NO_SUBJECTS = ("which", "that", "who", "it", "what", "there")


class Noun(NamedTuple):
    """A word that names or points: its part of speech, its role, and all that belongs to it."""

    part: str
    role: str
    head: Span
    group: Span
    joined: bool
    """Whether others are joined to it by "and"."""


class Parse:
    """Words by place; `tokens` are those of the reading, none where no parser ran."""

    def __init__(self, text: str, tokens: Sequence[ReadToken] = ()) -> None:
        self.text = text
        self._tokens = tokens
        self._starts = [token.span[0] for token in tokens]

    def part(self, offset: int) -> str | None:
        """Return the part of speech of the word that begins at a place."""
        at = self._at(offset)
        return None if at is None else self._tokens[at].upos

    def relation(self, offset: int) -> str:
        """Return how the word that begins at a place hangs on another; "" if unknown."""
        at = self._at(offset)
        return "" if at is None else self._tokens[at].relation

    def after(self, offset: int, count: int) -> list[str]:
        """Return the parts of speech of the words from a place on."""
        at = bisect_left(self._starts, offset)
        return [token.upos for token in self._tokens[at : at + count]]

    def between(self, start: int, end: int) -> list[str]:
        """Return the parts of speech of the words that begin between two places."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [token.upos for token in self._tokens[first : min(last, first + _LONGEST)]]

    def until_verb(self, span: Span | None) -> Span | None:
        """Return a span up to its first verb, where it has words before that."""
        if span is None:
            return None
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        verbs = (t for t in self._tokens[first:last] if t.upos in ("VERB", "AUX"))
        verb = next(verbs, None)
        end = verb.span[0] if verb else span.end
        return Span(span.start, end) if end > span.start else span

    def before(self, offset: int) -> str | None:
        """Return the part of speech of the word before a place."""
        at = bisect_left(self._starts, offset) - 1
        return self._tokens[at].upos if at >= 0 else None

    def subject(self, verb: int, within: Span) -> Span | None:
        """Return the subject tied to the verb at a place, with all that hangs on it."""
        at = self._at(verb)
        tied = [] if at is None else [i for i in self._below[at] if self._is_subject(i)]
        words = self._all_below(tied[0]) if tied else []
        if not words or len(words) > _LONGEST:
            return None
        span = Span(self._starts[min(words)], self._tokens[max(words)].span[1])
        return span if within.start <= span.start and span.end <= verb else None

    def governs_clause(self, verb: int) -> bool:
        """Tell whether a clause hangs on the verb at a place: "say" in "say that dust hurts"."""
        at = self._at(verb)
        tied = () if at is None else (i for i in self._below[at] if i > at)
        return any(self._tokens[i].relation == "ccomp" for i in tied)

    def described(self, participle: int, within: Span) -> Span | None:
        """Return the noun that a participle after it describes, with what stands before it."""
        at = self._at(participle)
        if at is None or not self._tokens[at].relation.startswith("acl"):
            return None
        head = self._tokens[at].head
        words = [i for i in self._all_below(head) if i < at] if head < at else []
        if not words or len(words) > _LONGEST:
            return None
        span = Span(self._starts[min(words)], self._tokens[max(words)].span[1])
        return span if within.start <= span.start and span.end <= participle else None

    def noun_before(self, offset: int) -> Span | None:
        """Return the noun that ends right before a place, with what tells of it before it."""
        last = bisect_left(self._starts, offset) - 1
        if last < 0 or self._tokens[last].upos not in ("NOUN", "PROPN"):
            return None
        noun = last
        while self._tokens[noun].relation in _WITHIN_NOUN and self._tokens[noun].head >= 0:
            noun = self._tokens[noun].head
        first = min(noun, last)
        while first > 0 and self._tokens[first - 1].relation in _BEFORE_NOUN:
            first -= 1
        return Span(self._starts[first], self._tokens[last].span[1])

    def nouns(self, within: Span) -> Iterator[Noun]:
        """Yield the nouns, names, pronouns and clauses as subjects of a span."""
        first = bisect_left(self._starts, within.start)
        for at in range(first, bisect_left(self._starts, within.end)):
            token = self._tokens[at]
            role = token.relation.partition(":")[0]
            doing = role == "csubj" and self._word(at).endswith("ing")
            if doing or (token.upos in ("NOUN", "PROPN", "PRON") and not self._is_told_of(at)):
                joined = [i for i in self._below[at] if i > at and self._is_joined(i)]
                yield Noun(
                    part=token.upos,
                    role=role,
                    head=Span(*token.span),
                    group=self._group(at, joined),
                    joined=bool(joined),
                )

    def verb_of(self, word: int) -> str:
        """Return the word that the one at a place hangs on, in small letters; "" if unknown."""
        at = self._at(word)
        head = -1 if at is None else self._tokens[at].head
        return self._word(head) if head >= 0 else ""

    def _group(self, at: int, joined: Sequence[int]) -> Span:
        words = self._all_below(at)
        after = max(joined, default=at)
        ends = [i for i in words if i > after and self._is_outside(i)]
        last = max(i for i in words if i < min(ends, default=len(self._tokens)))
        first = min(words)
        # "to" and "in" before a noun tie it and are no part of it.
        first += self._tokens[first].relation == "case" and first < at
        return Span(self._starts[first], self._tokens[last].span[1])

    def _is_outside(self, at: int) -> bool:
        """Tell whether a word hangs on a noun loosely; the full stop of "Mr." does not."""
        return self._tokens[at].relation.startswith(_OUTSIDE) and self._word(at) != "."

    def _is_told_of(self, at: int) -> bool:
        """Tell whether a noun is what its clause says of a subject: "the dam is a success"."""
        return any(self._tokens[i].relation.startswith(("nsubj", "cop")) for i in self._below[at])

    def _is_joined(self, at: int) -> bool:
        token = self._tokens[at]
        return token.relation == "conj" and token.upos in ("NOUN", "PROPN")

    def _word(self, at: int) -> str:
        start, end = self._tokens[at].span
        return self.text[start:end].lower()

    def _is_subject(self, at: int) -> bool:
        told = self._tokens[at].relation.startswith(("nsubj", "csubj"))
        return told and self._word(at) not in _NO_SUBJECTS

    def _all_below(self, at: int) -> list[int]:
        found, queue = [at], [at]
        while queue and len(found) <= _LONGEST:
            below = [i for i in self._below[queue.pop()] if i not in found]
            found += below
            queue += below
        return found

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = defaultdict(list)
        for place, token in enumerate(self._tokens):
            if token.head >= 0:
                below[token.head].append(place)
        return below

    def _at(self, offset: int) -> int | None:
        at = bisect_left(self._starts, offset)
        return at if at < len(self._starts) and self._starts[at] == offset else None
