"""Influences: proposed spans paired, judged, and freed of near-duplicates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.judging import judged
from sayso.claims.encoder.readings import Change
from sayso.claims.encoder.spans import LONGEST, PER_WORDS, best_spans, span_scores
from sayso.claims.encoder.tagging import WordSpan
from sayso.claims.encoder.weights import Floats, Words, sigmoid

SCOPE, REACH = 400, 160
"""Words whose pairs are judged together, and how far beyond a pair may reach."""
FARTHEST = 120
"""Words between the beginnings of a cause and its effect."""
SIGNS: tuple[Literal["+", "-", "?"], ...] = ("+", "-", "?")
CHANGES: tuple[Change, ...] = (1, -1, None)
MODALITIES: tuple[Literal["certain", "would", "could", "question"], ...] = (
    "certain",
    "would",
    "could",
    "question",
)
CLASSES = (3, 3, 3, 4, 2, 2, 2, 2, 2)
"""Sign, change of cause and effect, modality; conditional, realised, negated, denied, clear."""


class Found(NamedTuple):
    """A pair of word spans with the numbers of its attributes."""

    cause: WordSpan
    effect: WordSpan
    probability: float
    attributes: tuple[int, ...]


def near(a: WordSpan, b: WordSpan) -> bool:
    """Whether they share half of the shorter one's words."""
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return 2 * shared >= min(a[1] - a[0], b[1] - b[0]) + 1


def proposed(words: Words, task: str) -> tuple[NDArray[np.int64], Floats]:
    """Rows of cause first, last, effect first, last word; and the two spans' scores."""
    scores = span_scores(words, task)
    count = max(8, len(words.states) // PER_WORDS)
    causes, effects = (best_spans(scores[role], count) for role in (0, 1))
    pairs = [
        (*cause, *effect)
        for cause in causes
        for effect in effects
        if not near(cause, effect) and abs(cause[0] - effect[0]) <= FARTHEST
    ]
    rows = np.array(pairs, dtype=np.int64).reshape(-1, 4)
    fits = (scores[0][rows[:, 0], rows[:, 1]], scores[1][rows[:, 2], rows[:, 3]])
    return rows, np.stack(fits, 1)


def scopes(count: int) -> Iterator[tuple[int, int, int]]:
    """Begin, end of the core and end of the reach of each scope over the words."""
    for begin in range(0, count, SCOPE):
        yield begin, min(begin + SCOPE, count), min(begin + SCOPE + REACH, count)


def attribute_classes(scores: Floats) -> list[tuple[int, ...]]:
    """The best class of every attribute, for each row of scores."""
    columns, at = [], 1
    for size in CLASSES:
        columns.append(scores[:, at : at + size].argmax(1))
        at += size
    return [tuple(int(c) for c in row) for row in np.stack(columns, 1)]


def candidates(words: Words) -> Iterator[Found]:
    """All judged pairs of a text that are probable enough to be told."""
    slope, shift, least = words.weights["claims.calibration"]
    for begin, core, end in scopes(len(words.states)):
        here = words._replace(states=words.states[begin:end], breaks=words.breaks[begin:end])
        pairs, fits = proposed(here, "claims")
        mine = np.minimum(pairs[:, 0], pairs[:, 2]) < core - begin
        pairs, fits = pairs[mine], fits[mine]
        if not len(pairs):
            continue
        scores = judged(here, pairs, fits, "claims")
        sure = sigmoid(scores[:, 0] * slope + shift)
        worth = sure >= least
        rows = attribute_classes(scores[worth])
        for pair, p, classes in zip(pairs[worth] + begin, sure[worth], rows, strict=True):
            cs, ce, es, ee = (int(x) for x in pair)
            yield Found((cs, ce), (es, ee), float(p), classes)


def distinct(found: Iterable[Found]) -> list[Found]:
    """The most probable of each group of near-duplicates, in order of place."""
    kept: dict[int, list[Found]] = defaultdict(list)
    for one in sorted(found, key=lambda f: (-f.probability, f.cause, f.effect)):
        shelf = one.cause[0] // LONGEST
        around = kept[shelf - 1] + kept[shelf] + kept[shelf + 1]
        if not any(near(one.cause, k.cause) and near(one.effect, k.effect) for k in around):
            kept[shelf].append(one)
    told = [one for shelf in kept.values() for one in shelf]
    return sorted(told, key=lambda f: (min(f.cause, f.effect), f.cause, f.effect))


def changes(number: int) -> Change:
    """The change that a class stands for."""
    return CHANGES[number]


def sign(number: int) -> Literal["+", "-", "?"]:
    """The sign that a class stands for."""
    return SIGNS[number]
