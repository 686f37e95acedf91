"""Sources, cues and contents: the best chain of labels over the words."""

import numpy as np

from sayso.claims.encoder.weights import Floats, Words, linear

WordSpan = tuple[int, int]
"""First and last word, both inclusive."""

ROLES = ("source", "cue", "content")
"""Label 0 is outside; 1 + 2k begins and 2 + 2k continues role k."""

NEVER = -1e4


def lawful(labels: int) -> Floats:
    """Added to moves between labels: a segment continues only what began."""
    barred = np.zeros((labels, labels), dtype=np.float32)
    for inside in range(2, labels, 2):
        barred[:, inside] = NEVER
        barred[[inside - 1, inside], inside] = 0
    return barred


def best_chain(scores: Floats, moves: Floats) -> list[int]:
    """Viterbi: the labels (n) with the highest sum of scores (n, labels) and moves."""
    if not len(scores):
        return []
    total, back = scores[0], np.zeros(scores.shape, dtype=np.int8)
    total = total + np.where(np.arange(len(total)) % 2 == 0, NEVER, 0) * (np.arange(len(total)) > 0)
    every = np.arange(scores.shape[1])
    for i in range(1, len(scores)):
        through = total[:, None] + moves
        back[i] = through.argmax(0)
        total = through[back[i], every] + scores[i]
    labels = [int(total.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        labels.append(int(back[i, labels[-1]]))
    return labels[::-1]


def segments(labels: list[int]) -> dict[str, list[WordSpan]]:
    """The segments of each role."""
    found: dict[str, list[WordSpan]] = {role: [] for role in ROLES}
    for i, label in enumerate(labels):
        if label % 2:
            found[ROLES[label // 2]].append((i, i))
        elif label:
            spans = found[ROLES[label // 2 - 1]]
            spans[-1] = (spans[-1][0], i)
    return found


def tagged(words: Words) -> dict[str, list[WordSpan]]:
    """Segments by role; none crosses a paragraph break."""
    scores = linear(words.states, words.weights, "attribution.tags")
    scores[words.breaks, 1:] = NEVER
    moves = words.weights["attribution.chain.moves"] + lawful(scores.shape[1])
    return segments(best_chain(scores, moves))
