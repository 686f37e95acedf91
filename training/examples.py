"""What the heads are trained on: a stretch of text with labels in word indices."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from sayso.claims.encoder.pieces import Pieces
from sayso.claims.encoder.readings import Span

WordSpan = tuple[int, int]
"""First and last word, both inclusive."""


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A cause, an effect, and the numbers of its attributes (-1 where unknown)."""

    cause: WordSpan
    effect: WordSpan
    attributes: tuple[int, ...] = ()
    credit: float = 1.0
    """How sure it is that a careful reader would list it."""


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Segments of one source, cue and content."""

    source: tuple[WordSpan, ...]
    cue: tuple[WordSpan, ...]
    content: tuple[WordSpan, ...]


@dataclass(frozen=True, kw_only=True)
class Example:
    """One window or document; a task whose labels are None is not trained on it."""

    name: str
    text: str
    pieces: Pieces
    attributions: tuple[Attribution, ...] | None = None
    relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    """By task: claims, cnc, because."""
    signals: tuple[WordSpan, ...] | None = None
    causal: int | None = None
    syntax: tuple[tuple[int, int, int, int], ...] | None = None
    """Per labelled word: its index, its head's index (-1 root), relation and part of speech."""
    sentences: tuple[int, ...] = ()
    """Indices of the words that begin a sentence, where syntax is known."""
    concept: str | None = None
    """What the text names, if it is a lone phrase."""


def to_words(pieces: Pieces, span: Span) -> WordSpan | None:
    """The words that a span of code points touches."""
    first = int(np.searchsorted(pieces.ends, span[0], side="right"))
    last = int(np.searchsorted(pieces.starts, span[1], side="left")) - 1
    return (first, last) if first <= last else None


def slice_pieces(pieces: Pieces, begin: int, end: int) -> Pieces:
    """The pieces of some words."""
    a, b = pieces.first(begin), pieces.first(end)
    return Pieces(
        ids=pieces.ids[a:b],
        shapes=pieces.shapes[a:b],
        firsts=pieces.firsts[begin:end] - a,
        starts=pieces.starts[begin:end],
        ends=pieces.ends[begin:end],
    )


def within(span: WordSpan, begin: int, end: int) -> bool:
    return begin <= span[0] and span[1] < end


def shift(span: WordSpan, by: int) -> WordSpan:
    return span[0] - by, span[1] - by


def slice_attribution(it: Attribution, begin: int, end: int) -> Attribution:
    """The segments inside a window, cut at its borders."""

    def cut(spans: Sequence[WordSpan]) -> tuple[WordSpan, ...]:
        kept = ((max(a, begin), min(b, end - 1)) for a, b in spans)
        return tuple(shift(s, begin) for s in kept if s[0] <= s[1])

    return Attribution(source=cut(it.source), cue=cut(it.cue), content=cut(it.content))


def slice_example(example: Example, begin: int, end: int) -> Example:
    """The window of some words with all labels that lie in it."""
    attributions = example.attributions
    if attributions is not None:
        attributions = tuple(slice_attribution(a, begin, end) for a in attributions)
    relations = {
        task: tuple(
            replace(r, cause=shift(r.cause, begin), effect=shift(r.effect, begin))
            for r in found
            if within(r.cause, begin, end) and within(r.effect, begin, end)
        )
        for task, found in example.relations.items()
    }
    pieces = slice_pieces(example.pieces, begin, end)
    return replace(example, pieces=pieces, attributions=attributions, relations=relations)


def windows(example: Example, budget: int, rng: random.Random) -> Iterator[Example]:
    """Cut a document into windows of at most `budget` pieces, at paragraph breaks if possible."""
    pieces = example.pieces
    if len(pieces.ids) <= budget:
        yield example
        return
    if example.attributions is None and "claims" not in example.relations:
        return  # a sentence of one of the other corpora, too long to be worth a window
    breaks = np.flatnonzero(pieces.starts == pieces.ends)
    begin, size = 0, rng.randint(budget // 2, budget)
    while begin < pieces.words():
        limit = int(np.searchsorted(pieces.firsts, pieces.firsts[begin] + size))
        end = limit
        if limit < pieces.words():
            inside = breaks[(breaks > begin + 8) & (breaks <= limit)]
            end = int(inside[-1]) if len(inside) else limit
        yield slice_example(example, begin, max(end, begin + 1))
        begin = max(end, begin + 1)
        if begin < pieces.words() and pieces.starts[begin] == pieces.ends[begin]:
            begin += 1
        size = budget
