"""A text of any length in windows that the encoder can take, with context on both sides."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sayso.claims.encoder.pieces import Pieces

CORE = 224
"""Most pieces whose states are kept from one window."""
BEFORE, AFTER = 48, 32
"""Pieces of context before and after; with the begin mark, 305 at most are encoded."""


class Window(NamedTuple):
    """Word ranges: `keep` is part of `begin` to `end`; all ends exclusive."""

    begin: int
    keep_from: int
    keep_to: int
    end: int


def windows(pieces: Pieces) -> Iterator[Window]:
    """Cut at paragraph breaks if one lies in the second half, else between words."""
    count = pieces.words()
    breaks = np.flatnonzero(pieces.starts == pieces.ends)
    at = 0
    while at < count:
        limit = word_before(pieces, pieces.first(at) + CORE)
        to = max(limit, at + 1)
        if to < count:
            half = word_before(pieces, pieces.first(at) + CORE // 2)
            inside = breaks[(breaks > half) & (breaks <= limit)]
            to = int(inside[-1]) if len(inside) else to
        begin = word_before(pieces, max(0, pieces.first(at) - BEFORE))
        end = max(to, word_before(pieces, pieces.first(to) + AFTER))
        yield Window(min(begin, at), at, to, end)
        at = to


def word_before(pieces: Pieces, piece: int) -> int:
    """The word whose first piece is the last at or before a piece, or the count at the end."""
    if piece >= len(pieces.ids):
        return pieces.words()
    return int(np.searchsorted(pieces.firsts, piece, side="right")) - 1
