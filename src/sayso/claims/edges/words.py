"""The words of a page by place, and which of them are finite verbs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.claims.encoder.readings import ReadToken
from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.document.span import Span

NOUNS = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
VERBS = ("VERB", "AUX")
_HELPING = ("ADV", "AUX", "PART")
_UNTENSED = ("be", "being", "been")
_CLIMB = 30
"""Ties followed upwards from a verb; the parser may give a cycle."""
_FORMS = words("edges", "finite")
_MARKS = ',;:.!?—–()[]”“"»'
"""What a clause ends at; the words of a page are single marks or runs of letters."""
_RELATIVES = ("who", "which", "that")


class Words:
    """The words of a page; places are numbers of words, none where no parser ran."""

    def __init__(self, page: Page, tokens: Sequence[ReadToken]) -> None:
        self.text = page.text
        self._page = page
        self.tokens = tokens
        self._starts = [token.span[0] for token in tokens]

    def places(self, span: Span) -> range:
        """Return the numbers of the words that begin in a span."""
        first = bisect_left(self._starts, span.start)
        return range(first, bisect_left(self._starts, span.end, lo=first))

    def word(self, at: int) -> str:
        """Return a word in lower case; "" beyond the last."""
        return self.text[slice(*self.tokens[at].span)].lower() if 0 <= at < len(self.tokens) else ""

    def part(self, at: int) -> str:
        """Return the part of speech of a word; "" beyond the last."""
        return self.tokens[at].upos if 0 <= at < len(self.tokens) else ""

    def end(self, at: int) -> int:
        """Return where a word ends."""
        return self.tokens[at].span[1]

    def span(self, first: int, last: int) -> Span:
        """Return the span of the words from one to another."""
        return Span(self.start_of(first), self.end(last))

    def clause_end(self, first: int, other: Span) -> int:
        """Return the last word from one on before a mark, the other phrase or the end."""
        limit = (
            self.places(other).start if other.start >= self.start_of(first) else len(self.tokens)
        )
        for at in range(first, limit):
            if self.word(at)[:1] in _MARKS:
                return at - 1
        return limit - 1

    def ends_sentence(self, at: int) -> bool:
        """Tell whether a sentence ends with a word or mark."""
        return self._page.sentence_at(self.start_of(at)).end == self.end(at)

    def runs_into(self, last: int, other: Span) -> bool:
        """Tell whether the other phrase begins right after a word."""
        return last + 1 == self.places(other).start

    def start_of(self, at: int) -> int:
        """Return where a word begins, or the end of the text beyond the last."""
        return self._starts[at] if at < len(self._starts) else len(self.text)

    def finite(self, within: range) -> Iterator[int]:
        """Yield the finite verbs among some words that tell of no noun among them.

        "the man who won" and "the terrace she fell onto" have none; "the man won" has one. A
        verb counts only with its subject before it among the words.
        """
        for at in within:
            if not self.is_finite(at) or self._is_relative(at) or self._is_nested(at, within):
                continue
            clause = self._clause(at)
            if any(self._is_subject(i, clause) for i in range(within.start, at)):
                yield at

    def has_finite(self, within: range) -> bool:
        """Tell whether some words hold a clause: a finite verb with its subject."""
        return any(True for _ in self.finite(within))

    def is_finite(self, at: int) -> bool:
        """Tell whether a word is a verb with a tense: no "to do", "doing", "done by"."""
        if self.part(at) not in VERBS:
            return False
        word, before = self.word(at), self.word(at - 1)
        if word in _FORMS:
            return True
        if word.lstrip("’'‘") == "s":  # "it's", but no "Ann's"
            return self.part(at - 1 - (word == "s")) == "PRON"
        return not (before in ("to", "not", "-") or word.endswith("ing") or word in _UNTENSED)

    def subject(self, verb: int) -> int | None:
        """Return the noun that a verb or predicate after it is said of, or None."""
        near = range(max(0, verb - _CLIMB), max(0, verb))
        return next((i for i in near if self.part(i) in NOUNS and self._is_subject(i, verb)), None)

    def subject_start(self, verb: int) -> int | None:
        """Return the first word of the subject of a verb, or None where it has none."""
        subject = self.subject(verb)
        if subject is None:
            return None
        first = subject
        while first and self._hangs_on(first - 1, subject) and self.part(first - 1) != "PUNCT":
            first -= 1
        return first

    def _hangs_on(self, at: int, head: int) -> bool:
        """Tell whether a word is tied to another one, at once or by words between."""
        for _ in range(_CLIMB):
            if at == head or at < 0:
                return at == head
            at = self.tokens[at].head
        return False

    def tells_of_noun(self, at: int) -> bool:
        """Tell whether a verb describes a noun: "used" in "bulbs used at home"."""
        return self.tokens[at].relation.startswith(("acl", "amod"))

    def _clause(self, at: int) -> int:
        """Return the word that a finite verb's clause turns on: "ready" of "is" ready."""
        head = self.tokens[at].head
        return head if self.part(at) == "AUX" and head >= 0 else at

    def _is_subject(self, at: int, clause: int) -> bool:
        token = self.tokens[at]
        return token.head == clause and token.relation.startswith(("nsubj", "csubj", "expl"))

    def _is_relative(self, at: int) -> bool:
        at -= 1
        while self.part(at) in _HELPING:
            at -= 1
        return self.word(at) in _RELATIVES

    def _is_nested(self, at: int, within: range) -> bool:
        """Tell whether a verb stands in a clause that describes a noun or is a subject."""
        for _ in range(_CLIMB):
            token = self.tokens[at]
            if token.relation.startswith(("acl", "csubj")):
                return True
            if token.head not in within:
                return False
            at = token.head
        return False
