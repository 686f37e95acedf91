"""Windows over texts of any length."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.encoder.pieces import Pieces
from sayso.claims.encoder.windows import AFTER, BEFORE, CORE, windows

WORDS = st.lists(st.tuples(st.integers(1, 40), st.booleans()), max_size=400)


def built(words: list[tuple[int, bool]]) -> Pieces:
    """Words with so many pieces each; the marked ones are paragraph breaks."""
    counts = np.array([1 if mark else count for count, mark in words], dtype=np.int64)
    firsts = np.concatenate([[0], np.cumsum(counts)])[:-1].astype(np.int64)
    starts = np.arange(len(words)) * 2
    ends = starts + np.array([not mark for _, mark in words], dtype=np.int64)
    ids = np.ones(int(counts.sum()), dtype=np.int64)
    return Pieces(ids=ids, shapes=ids, firsts=firsts, starts=starts, ends=ends)


@settings(deadline=None)
@given(WORDS)
def test_every_word_is_kept_once(words: list[tuple[int, bool]]) -> None:
    """The kept ranges lie end to end."""
    found = list(windows(built(words)))
    kept = [i for w in found for i in range(w.keep_from, w.keep_to)]
    assert kept == list(range(len(words)))


@settings(deadline=None)
@given(WORDS)
def test_a_window_holds_what_it_keeps_and_is_never_too_long(words: list[tuple[int, bool]]) -> None:
    """Context on both sides, within the pieces that the encoder takes."""
    pieces = built(words)
    for w in windows(pieces):
        assert w.begin <= w.keep_from < w.keep_to <= w.end
        assert pieces.first(w.end) - pieces.first(w.begin) <= BEFORE + CORE + AFTER + 3 * 40
