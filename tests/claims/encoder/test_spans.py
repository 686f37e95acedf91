"""Proposals of spans."""

import numpy as np

from sayso.claims.encoder.spans import LONGEST, allowed_spans, best_spans, overlap


def test_spans_do_not_cross_a_paragraph_break() -> None:
    """Three words, the middle one a break."""
    found = allowed_spans(np.array([False, True, False]))
    assert found.tolist() == [[True, False, False], [False] * 3, [False, False, True]]


def test_spans_have_a_longest() -> None:
    """Some words more than the longest span."""
    assert allowed_spans(np.zeros(LONGEST + 5, dtype=bool)).sum(1).max() == LONGEST


def test_a_near_copy_of_a_better_span_is_not_proposed() -> None:
    """Words 0 to 4 win; 0 to 3 is too like it; word 6 is another."""
    scores = np.full((8, 8), -np.inf, dtype=np.float32)
    scores[0, 4], scores[0, 3], scores[6, 6] = 3, 2, 1
    assert best_spans(scores, 3) == [(0, 4), (6, 6)]


def test_overlap_is_shared_by_all() -> None:
    """Two of four words."""
    assert overlap((0, 2), (1, 3)) == 0.5
