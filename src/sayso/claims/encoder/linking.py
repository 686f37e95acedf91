"""Which source and which contents belong to which cue."""

import math
from collections import defaultdict
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.tagging import WordSpan
from sayso.claims.encoder.weights import Floats, Weights, linear, sigmoid

NEAR_CUES = 12
"""A segment looks at this many cues around it."""
BUCKETS = 52
"""Features of a pair: 32 distances, 16 ranks of the cue, 4 counts of paragraph breaks."""
LEAST_SOURCE, LEAST_CONTENT = -2.0, -2.0
"""Lowest link scores that are taken, chosen on held-out articles."""


class Linked(NamedTuple):
    """Word spans that belong together, and how sure that is."""

    source: tuple[WordSpan, ...]
    cue: tuple[WordSpan, ...]
    content: tuple[WordSpan, ...]
    confidence: float


def distance(segment: WordSpan, cue: WordSpan) -> int:
    """Signed logarithmic bucket of the words between, 0 to 31."""
    gap = cue[0] - segment[1] if cue[0] > segment[1] else segment[0] - cue[1]
    return min(15, int(2 * math.log2(max(0, gap) + 1))) + 16 * (segment[0] > cue[0])


def pair_features(
    segments: list[WordSpan], cues: list[WordSpan], breaks: np.ndarray
) -> NDArray[np.int64]:
    """Three bucket numbers for each segment and cue, (segments, cues, 3)."""
    paragraph = np.cumsum(breaks)
    starts = np.array([cue[0] for cue in cues])
    found = np.zeros((len(segments), len(cues), 3), dtype=np.int64)
    for i, segment in enumerate(segments):
        place = int(np.searchsorted(starts, segment[0]))
        for j in range(max(0, place - NEAR_CUES), min(len(cues), place + NEAR_CUES)):
            rank = min(7, j - place) if j >= place else 8 + min(7, place - 1 - j)
            apart = abs(int(paragraph[segment[0]]) - int(paragraph[cues[j][0]]))
            found[i, j] = distance(segment, cues[j]), 32 + rank, 48 + min(3, apart)
    return found


def ends(states: Floats, spans: list[WordSpan]) -> Floats:
    """States of first and last words side by side, (spans, 2 x 384)."""
    index = np.array(spans, dtype=np.int64)
    return np.concatenate([states[index[:, 0]], states[index[:, 1]]], 1)


def place_scores(features: NDArray[np.int64], role: int, weights: Weights) -> Floats:
    """What the places alone say, (segments, cues); minus infinity for cues far away."""
    places = weights["attribution.places.weight"][:, 0]
    scores = places[features + BUCKETS * role].sum(-1)
    return np.where(features[..., 1] > 0, scores, np.float32(-np.inf))


def word_scores(
    states: Floats, segments: list[WordSpan], cues: list[WordSpan], role: int, weights: Weights
) -> Floats:
    """What the words say, (segments, cues)."""
    left = linear(ends(states, segments), weights, "attribution.segments")
    right = linear(ends(states, cues), weights, "attribution.cues")
    size = left.shape[1] // 2
    part = slice(role * size, (role + 1) * size)
    return left[:, part] @ right[:, part].T / np.float32(math.sqrt(size))


def linked(
    states: Floats, breaks: np.ndarray, found: dict[str, list[WordSpan]], weights: Weights
) -> list[Linked]:
    """One record a cue with its best source and all contents that chose it; then the orphans."""
    cues, sources, contents = found["cue"], found["source"], found["content"]
    own_source: dict[int, tuple[WordSpan, float]] = {}
    own_contents: dict[int, list[tuple[WordSpan, float]]] = defaultdict(list)
    orphans = [Linked((s,), (), (), 0.2) for s in sources] if not cues else []
    orphans += [Linked((), (), (c,), 0.2) for c in contents] if not cues else []
    if cues and sources:
        scores = word_scores(states, sources, cues, 0, weights)
        scores += place_scores(pair_features(sources, cues, breaks), 0, weights)
        for j in range(len(cues)):
            best = int(scores[:, j].argmax())
            if scores[best, j] > LEAST_SOURCE:
                own_source[j] = (sources[best], float(scores[best, j]))
        taken = {source for source, _ in own_source.values()}
        orphans += [Linked((s,), (), (), 0.2) for s in sources if s not in taken]
    if cues and contents:
        scores = word_scores(states, contents, cues, 1, weights)
        scores += place_scores(pair_features(contents, cues, breaks), 1, weights)
        for content, row in zip(contents, scores, strict=True):
            best = int(row.argmax())
            if row[best] > LEAST_CONTENT:
                own_contents[best].append((content, float(row[best])))
            else:
                orphans.append(Linked((), (), (content,), 0.2))
    records = [together(cue, own_source.get(j), own_contents[j]) for j, cue in enumerate(cues)]
    return records + orphans


def together(
    cue: WordSpan,
    source: tuple[WordSpan, float] | None,
    contents: list[tuple[WordSpan, float]],
) -> Linked:
    """One record; as sure as its weakest link."""
    scores = [score for _, score in contents] + ([source[1]] if source else [])
    sure = float(sigmoid(np.array(min(scores), dtype=np.float32))) if contents else 0.3
    return Linked((source[0],) if source else (), (cue,), tuple(span for span, _ in contents), sure)
