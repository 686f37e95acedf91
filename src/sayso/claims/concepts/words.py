"""The words of a page, cut out by phrase."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import structs

from sayso.claims.concepts.surface import Piece, pieces_of
from sayso.claims.concepts.verbs import base, is_known
from sayso.claims.concepts.word import Word
from sayso.claims.encoder.readings import ReadToken
from sayso.claims.lexicon import words
from sayso.document.span import Span

_SMALL = words("naming", "small")
_ADPOSITIONS = ("of", "in", "on", "at", "by", "for", "from", "with", "to", "than")
_BREAKS = ",;:()—–…"
_OPENS_CLAUSE = ("if", "when", "whenever", "unless", "once")


class Syntax:
    """The words of a page, cut out by span."""

    def __init__(self, text: str, tokens: Sequence[ReadToken]) -> None:
        self.text = text
        self._tokens = tokens
        self._starts = [token.span[0] for token in tokens]

    def is_proper(self, span: Span) -> bool:
        """Tell whether a span begins with a proper noun; yes where no parser ran."""
        at = bisect_left(self._starts, span.start)
        return at >= len(self._tokens) or self._tokens[at].upos == "PROPN"

    def is_subject(self, span: Span) -> bool:
        """Tell whether a name is the subject of a verb: one of its words says so."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, lo=first)
        return any(self._is_subject(token) for token in self._tokens[first:last])

    def _is_subject(self, token: ReadToken) -> bool:
        """Tell it of the subject's head and of a name set beside it: "the grid firm Alder"."""
        if token.relation == "appos" and token.head >= 0:
            token = self._tokens[token.head]
        return token.relation.startswith("nsubj")

    def subjects_before(self, offset: int, after: int) -> Iterator[Span]:
        """Go back from a place over the nouns that are subjects, with the words before each."""
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            token = self._tokens[at]
            if token.span[0] <= after:
                break
            if token.upos == "NOUN" and token.relation.startswith("nsubj"):
                yield Span(self._tokens[self._first_of(at)].span[0], token.span[1])

    def _first_of(self, noun: int) -> int:
        """Return the first of the words in a row that hang on a noun from before it."""
        first = noun
        while first > 0 and self._tokens[first - 1].head in range(first, noun + 1):
            first -= 1
        return first

    def is_modifier(self, span: Span) -> bool:
        """Tell whether a name only tells of the noun after it: "the Ray family"."""
        last = bisect_left(self._starts, span.end) - 1
        return 0 <= last < len(self._tokens) and self._tokens[last].relation == "compound"

    def phrase_before(self, offset: int) -> int:
        """Return where the words that tell of a name at `offset` begin: "told", "by" end them."""
        at = bisect_left(self._starts, offset)
        while at > 0 and self._tells_of(self._tokens[at - 1]):
            at -= 1
        return self._starts[at] if at < len(self._starts) else 0

    def _tells_of(self, token: ReadToken) -> bool:
        if token.upos == "ADP":
            return self.text[slice(*token.span)].lower() in ("of", "for", "at")
        return token.upos not in ("VERB", "AUX", "PRON", "SCONJ", "ADV")

    def antecedent(self, span: Span) -> Span | None:
        """Return the noun and the words before it that a relative pronoun in `span` stands for."""
        at = bisect_left(self._starts, span.start)
        verb = self._tokens[at].head if at < len(self._tokens) else -1
        if verb < 0 or not self._tokens[verb].relation.startswith("acl"):
            return None
        noun = self._tokens[verb].head
        if not 0 <= noun < at:
            return None
        return Span(self._tokens[self._first_of(noun)].span[0], self._tokens[noun].span[1])

    def words_of(self, span: Span) -> list[Word]:
        """Return the words that a span touches; where no parser ran, small words from nouns."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._pieces, span.end, lo=first, key=_start)
        # A negation that the span cuts off ("is" of "isn't") belongs to it.
        if last < len(self._pieces) and last > first and self._pieces[last].text == "n't":
            last += 1
        inside = self._with_verb(first, self._pieces[first:last])
        return [
            Word(
                self._written(piece),
                piece.upos,
                piece.head - first if first <= piece.head < last else -1,
                piece.relation,
                place > 0 and self._is_broken(inside[place - 1], piece),
            )
            for place, piece in enumerate(inside)
        ]

    def _with_verb(self, first: int, inside: list[Piece]) -> list[Piece]:
        """Return the words after "if" with a verb: in "if the ferry stops", "stops" must be it."""
        if (
            len(inside) < 2
            or not first
            or self._pieces[first - 1].text.lower() not in _OPENS_CLAUSE
        ):
            return inside
        *front, last = inside
        lower = last.text.lower()
        verbal = any(piece.upos in ("VERB", "AUX") for piece in inside)
        if verbal or not lower.endswith("s") or base(lower) == lower or not is_known(lower):
            return inside
        return [*front, structs.replace(last, upos="VERB", relation="root", head=-1)]

    def _written(self, piece: Piece) -> str:
        """Return a word in small letters where its capital only opens a sentence."""
        lower = piece.text.lower()
        plain = piece.upos != "PROPN" and piece.text.istitle() and piece.text != "I"
        return lower if plain and lower in self._small_words else piece.text

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\b[a-z]+(?:-[a-z]+)*\b", self.text)) | _SMALL

    def _is_broken(self, before: Piece, piece: Piece) -> bool:
        between = self.text[before.span[1] : piece.span[0]]
        return any(mark in between for mark in _BREAKS)

    @cached_property
    def _pieces(self) -> list[Piece]:
        if self._tokens:
            return pieces_of(self.text, self._tokens)
        return [
            Piece(found[0], _plain_part(found[0].lower()), -1, "dep", found.span())
            for found in re.finditer(r"\w+(?:[-’']\w+)*", self.text)
        ]

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.span[1] for piece in self._pieces]


def _start(piece: Piece) -> int:
    return piece.span[0]


def _plain_part(word: str) -> str:
    """Return a part of speech for a word that no parser saw."""
    if word in _ADPOSITIONS:
        return "ADP"
    if word in ("and", "or", "but"):
        return "CCONJ"
    return "DET" if word in _SMALL else "NOUN"
