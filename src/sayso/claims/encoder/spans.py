"""Spans that may be a cause or an effect, by the scores of their borders."""

import math

import numpy as np

from sayso.claims.encoder.tagging import WordSpan
from sayso.claims.encoder.weights import Floats, Words, linear

LONGEST = 48
"""Words in the longest span."""
PER_WORDS = 8
"""One span is proposed for this many words, for each role."""
ALIKE = 0.75
"""A span that overlaps a better one this much is not proposed."""
LEAST = -8.0
"""Lowest score of a proposed span."""


def rotated(x: Floats) -> Floats:
    """Rotary positions over the words (Su et al. 2021), (n, d)."""
    n, d = x.shape
    angle = np.arange(n)[:, None] * (10000.0 ** (-np.arange(0, d, 2) / d))
    sin, cos = np.tile(np.sin(angle), 2), np.tile(np.cos(angle), 2)
    turned = np.concatenate([-x[:, d // 2 :], x[:, : d // 2]], 1)
    return (x * cos + turned * sin).astype(np.float32)


def span_scores(words: Words, task: str) -> Floats:
    """Scores (roles, n, n) of spans from first word to last; minus infinity where barred."""
    borders = linear(words.states, words.weights, f"{task}.spans.borders")
    bias = linear(words.states, words.weights, f"{task}.spans.bias")
    roles = bias.shape[1] // 2
    n, size = len(bias), borders.shape[1] // (2 * roles)
    allowed = allowed_spans(words.breaks)
    scores = np.full((roles, n, n), -np.inf, dtype=np.float32)
    for role in range(roles):
        start = rotated(borders[:, 2 * role * size : (2 * role + 1) * size])
        end = rotated(borders[:, (2 * role + 1) * size : (2 * role + 2) * size])
        whole = start @ end.T / math.sqrt(size)
        whole += bias[:, 2 * role, None] + bias[None, :, 2 * role + 1]
        scores[role] = np.where(allowed, whole, -np.inf)
    return scores


def allowed_spans(breaks: np.ndarray) -> np.ndarray:
    """Which (first, last) are in order, short enough, and within one paragraph."""
    place, paragraph = np.arange(len(breaks)), np.cumsum(breaks)
    ahead = place[None] - place[:, None]
    same = paragraph[:, None] == paragraph[None]
    return (ahead >= 0) & (ahead < LONGEST) & same & ~breaks[:, None] & ~breaks[None]


def best_spans(scores: Floats, count: int) -> list[WordSpan]:
    """The `count` best spans of one role that differ from each other; scores (n, n)."""
    n = len(scores)
    flat = scores.ravel()
    most = min(6 * count, flat.size)
    if not most:
        return []
    best = np.argpartition(-flat, most - 1)[:most]
    best = best[np.argsort(-flat[best], kind="stable")]
    kept: list[WordSpan] = []
    for i in best[flat[best] > LEAST]:
        span = divmod(int(i), n)
        if all(overlap(span, other) < ALIKE for other in kept):
            kept.append(span)
        if len(kept) == count:
            break
    return kept


def overlap(a: WordSpan, b: WordSpan) -> float:
    """Words in both by words in either."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)
    return shared / (a[1] - a[0] + b[1] - b[0] + 2 - shared)
