"""The judge: given a proposed cause and effect, is it one, and of what kind."""

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.attending import attended
from sayso.claims.encoder.weights import Floats, Words, gelu, linear

AROUND = 6
"""Words of context before and after a pair."""
POOLS = 5


def gap_bucket(pairs: np.ndarray) -> np.ndarray:
    """Signed logarithmic bucket of the words between cause and effect, 0 to 31."""
    cs, ce, es, ee = pairs.T
    gap = np.where(es > cs, es - ce - 1, cs - ee - 1)
    size = np.where(gap < 0, 0, 1 + (2 * np.log2(np.maximum(gap, 0) + 1)).astype(np.int64))
    return np.minimum(size, 15) + 16 * (es > cs)


def running_sums(words: Words, pool: Floats, task: str) -> np.ndarray:
    """Sums of weighted parts up to each word, (pools, words + 1, size + 1)."""
    n, size = len(pool), pool.shape[1] // POOLS
    weight = np.exp(np.clip(linear(words.states, words.weights, f"{task}.judge.weights"), -8, 8))
    sums = np.zeros((POOLS, n + 1, size + 1))
    for k in range(POOLS):
        part = pool[:, k * size : (k + 1) * size] * weight[:, k : k + 1]
        sums[k, 1:, :size] = np.cumsum(part, 0)
        sums[k, 1:, size] = np.cumsum(weight[:, k])
    return sums


def features(words: Words, pairs: NDArray[np.int64], task: str) -> Floats:
    """Borders, pooled words within, between and around, and the distance, (pairs, size)."""
    parts = linear(words.states, words.weights, f"{task}.judge.parts")
    size = parts.shape[1] // (4 + POOLS)
    sums = running_sums(words, parts[:, 4 * size :], task)
    cs, ce, es, ee = pairs.T
    first, last = np.minimum(cs, es), np.maximum(ce, ee) + 1
    x = words.weights[f"{task}.judge.places.weight"][gap_bucket(pairs)]
    for k, at in enumerate((cs, ce, es, ee)):
        x = x + parts[at, k * size : (k + 1) * size]
    stretches = (
        (cs, ce + 1),
        (es, ee + 1),
        (np.minimum(ce, ee) + 1, np.maximum(cs, es)),
        (np.maximum(first - AROUND, 0), first),
        (last, np.minimum(last + AROUND, len(parts))),
    )
    for k, (start, end) in enumerate(stretches):
        total = sums[k][np.maximum(start, end)] - sums[k][start]
        x = x + total[:, :size] / np.maximum(total[:, size:], 1e-6)
    return x.astype(np.float32)


def judged(words: Words, pairs: NDArray[np.int64], fits: Floats, task: str) -> Floats:
    """Scores (pairs, outputs) of rows of cause first, last, effect first, last word.

    `fits` (pairs, 2) are the scores of the two spans.
    """
    hidden = gelu(features(words, pairs, task))
    hidden = hidden + attended(words, hidden, pairs, task)
    hidden = gelu(linear(hidden, words.weights, f"{task}.judge.middle"))
    said = linear(hidden, words.weights, f"{task}.judge.out")
    said[:, 0] += np.clip(fits, -9, 9) @ words.weights[f"{task}.judge.fit"]
    return said
