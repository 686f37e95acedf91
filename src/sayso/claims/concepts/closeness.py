"""How close phrases are in meaning, by the encoder's vectors, made only when asked for."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from sayso.claims.concepts.same import Closeness
from sayso.claims.encoder import phrase_vectors
from sayso.document.span import Span


def closeness_in(text: str) -> Closeness:
    """Return the function that compares two phrases of a text: 1 is the same, 0 unrelated."""

    @cache
    def vector(span: Span) -> NDArray[np.float32]:
        return phrase_vectors(text, [(span.start, span.end)])[0]

    def closeness(one: Span, other: Span) -> float:
        return float(vector(one) @ vector(other))

    return closeness
