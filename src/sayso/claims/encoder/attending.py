"""What a pair of spans sees in the words around it: attention that knows which pair is asked."""

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.weights import Floats, Words, linear, softmax

HEADS = 4
REACH = 12
"""Words before and after the pair that it sees, besides all between."""
REGIONS = 10
"""Before, in the cause, in the effect, between, after; the same with the effect first."""
AT_ONCE = 512


def regions(pairs: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Where each word lies as seen from each pair, (pairs, count); -1 out of reach."""
    cs, ce, es, ee = (column[:, None] for column in pairs.T)
    word = np.arange(count)[None]
    first, last = np.minimum(cs, es), np.maximum(ce, ee)
    found = np.where(word < first, 0, np.where(word > last, 4, 3))
    found = np.where((word >= es) & (word <= ee), 2, found)
    found = np.where((word >= cs) & (word <= ce), 1, found)
    found = found + 5 * (es < cs)
    return np.where((word < first - REACH) | (word > last + REACH), -1, found)


def attended(words: Words, x: Floats, pairs: NDArray[np.int64], task: str) -> Floats:
    """An addition to the features of pairs, both (pairs, size)."""
    name, weights = f"{task}.judge.attention", words.weights
    query = linear(x, weights, f"{name}.query")
    key = linear(words.states, weights, f"{name}.key")
    value = linear(words.states, weights, f"{name}.value")
    marks = weights[f"{name}.regions.weight"]
    found = np.zeros_like(query)
    for begin in range(0, len(pairs), AT_ONCE):
        part = slice(begin, begin + AT_ONCE)
        where = regions(pairs[part], len(key))
        for head in np.split(np.arange(query.shape[1]), HEADS):
            mine = query[part, head]
            scores = mine @ key[:, head].T
            scores += np.take_along_axis(mine @ marks[:, head].T, np.maximum(where, 0), 1)
            scores = np.where(where < 0, np.float32(-1e4), scores / np.float32(len(head) ** 0.5))
            found[part, head] = softmax(scores) @ value[:, head]
    return linear(found, weights, f"{name}.out")
