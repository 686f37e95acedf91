"""Chains of labels and the segments they mean."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.encoder.tagging import best_chain, lawful, segments

MOVES = lawful(7)


def total(scores: np.ndarray, labels: tuple[int, ...]) -> float:
    """The score of one chain; a chain that starts with a continuation is barred."""
    if labels[0] and labels[0] % 2 == 0:
        return -np.inf
    steps = sum(MOVES[a, b] for a, b in pairwise(labels))
    return float(sum(scores[i, label] for i, label in enumerate(labels)) + steps)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(st.integers(-9, 9), min_size=7, max_size=7), min_size=1, max_size=3))
def test_the_best_chain_is_the_best_of_all_chains(rows: list[list[int]]) -> None:
    """Viterbi against every chain there is."""
    scores = np.array(rows, dtype=np.float32)
    best = max(total(scores, labels) for labels in product(range(7), repeat=len(rows)))
    assert total(scores, tuple(best_chain(scores, MOVES))) == best


def test_segments_begin_and_go_on() -> None:
    """Two contents side by side stay two."""
    found = segments([1, 2, 3, 5, 6, 5, 0])
    assert found == {"source": [(0, 1)], "cue": [(2, 2)], "content": [(3, 4), (5, 5)]}


def test_no_words_have_no_labels() -> None:
    """An empty text has an empty chain."""
    assert best_chain(np.zeros((0, 7), dtype=np.float32), MOVES) == []
