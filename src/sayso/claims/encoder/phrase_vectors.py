"""How close phrases are in what they name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.pieces import BEGIN, Pieces, pieces_of
from sayso.claims.encoder.readings import Span
from sayso.claims.encoder.session import MOST_PIECES, encode


def phrase_vectors(text: str, spans: Sequence[Span]) -> NDArray[np.float32]:
    """One vector of unit length for each span, (n, d): the dot product is the closeness."""
    found = np.stack([vector(pieces_of(text[a:b], [(0, b - a)])) for a, b in spans])
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def vector(pieces: Pieces) -> NDArray[np.float32]:
    """The mean state of a phrase read alone."""
    ids = np.concatenate([[BEGIN], pieces.ids[:MOST_PIECES]])
    return encode(ids, np.concatenate([[0], pieces.shapes[:MOST_PIECES]])).mean(0)
