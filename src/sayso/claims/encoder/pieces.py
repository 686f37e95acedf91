"""From text to word pieces: ids, surface shapes, and the place of every word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from sayso.claims.encoder.readings import Span

BEGIN, BREAK = 101, 102
"""Ids of the piece that opens a window and of the mark between two paragraphs."""

INSIDE_QUOTES = 8
"""Added to a shape within double quote marks."""

OPEN, CLOSE, STRAIGHT = "“«„", "”»", '"'


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """A text as the encoder sees it. Words are runs of letters and digits or single marks."""

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    firsts: NDArray[np.int64]
    """Index of each word's first piece, (words,)."""
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    """Code points of each word, (words,); start equals end for a paragraph break."""

    def words(self) -> int:
        """How many words and breaks there are."""
        return len(self.firsts)

    def first(self, word: int) -> int:
        """Index of the first piece of a word, or of the end."""
        return int(self.firsts[word]) if word < len(self.firsts) else len(self.ids)


@cache
def tokenizer() -> Tokenizer:
    """The vocabulary that the encoder was trained with."""
    stored = files("sayso.claims.encoder").joinpath("weights/tokenizer.json").read_bytes()
    found = Tokenizer.from_buffer(stored)
    found.encode_special_tokens = True  # "[SEP]" in a text is three words, not a mark
    return found


def shape_of(word: str) -> int:
    """Case and kind of a word, which the lower-cased vocabulary loses."""
    if word[0].isdigit():
        return 3
    if not word[0].isalpha():
        return 7
    if word.islower():
        return 0
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else 4


def opens(text: str, at: int) -> bool:
    """Whether the quote mark at a place opens a quotation."""
    if text[at] != STRAIGHT:
        return text[at] in OPEN
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def shapes_of(text: str, spans: Sequence[Span]) -> list[int]:
    """The shape of each word of a paragraph, with whether it lies inside double quotes."""
    shapes: list[int] = []
    inside = False
    for start, end in spans:
        if text[start] in OPEN + CLOSE + STRAIGHT:
            inside = opens(text, start)
            shapes.append(5 if inside else 6)
        else:
            shapes.append(shape_of(text[start:end]) + INSIDE_QUOTES * inside)
    return shapes


def word_spans(encoding: Encoding) -> tuple[list[int], list[Span]]:
    """First piece and span of every word of an encoded paragraph."""
    firsts: list[int] = []
    spans: list[Span] = []
    last: int | None = None
    for i, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if word != last or not spans:
            firsts.append(i)
            spans.append((start, end))
        else:
            spans[-1] = (spans[-1][0], end)
        last = word
    return firsts, spans


def pieces_of(text: str, paragraphs: Sequence[Span]) -> Pieces:
    """Cut paragraphs into pieces, with a break between each two of them."""
    ids: list[int] = []
    shapes: list[int] = []
    firsts: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    parts = [text[start:end] for start, end in paragraphs]
    for encoding, part, (at, _) in zip(
        tokenizer().encode_batch(parts, add_special_tokens=False), parts, paragraphs, strict=True
    ):
        if ids:
            firsts.append(len(ids))
            ids.append(BREAK)
            shapes.append(7)
            starts.append(at)
            ends.append(at)
        here, spans = word_spans(encoding)
        counts = np.diff([*here, len(encoding.ids)])
        shapes += np.repeat(shapes_of(part, spans), counts).tolist()
        firsts += [len(ids) + i for i in here]
        ids += encoding.ids
        starts += [at + start for start, _ in spans]
        ends += [at + end for _, end in spans]
    arrays = (np.array(x, dtype=np.int64) for x in (ids, shapes, firsts, starts, ends))
    return Pieces(**dict(zip(("ids", "shapes", "firsts", "starts", "ends"), arrays, strict=True)))
