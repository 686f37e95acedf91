"""How close phrases are in what they name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.pieces import BEGIN, Pieces, pieces_of
from sayso.claims.encoder.readings import Span
from sayso.claims.encoder.session import MOST_PIECES, encode
from sayso.claims.encoder.weights import Floats, heads, linear


def phrase_vectors(text: str, spans: Sequence[Span]) -> NDArray[np.float32]:
    """One vector of unit length for each span, (n, d): the dot product is the closeness."""
    if not spans:
        return np.zeros((0, 1), dtype=np.float32)
    found = np.stack([vector(pieces_of(text[a:b], [(0, b - a)])) for a, b in spans])
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def vector(pieces: Pieces) -> Floats:
    """The projected mean state of the words of a phrase read alone."""
    ids = np.concatenate([[BEGIN], pieces.ids[:MOST_PIECES]])
    shapes = np.concatenate([[0], pieces.shapes[:MOST_PIECES]])
    firsts = pieces.firsts[pieces.firsts < MOST_PIECES] + 1
    mean = encode(ids, shapes)[firsts].mean(0) if len(firsts) else np.zeros(384, dtype=np.float32)
    return linear(mean, heads(), "concept.project")
