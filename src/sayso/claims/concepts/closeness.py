"""How close phrases are in meaning, by the encoder's vectors: each is read once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder import phrase_vectors


class Closeness:
    """Compares texts read alone: 1 is the same, 0 unrelated; its rise and fall are close too."""

    def __init__(self) -> None:
        self._vectors: dict[str, NDArray[np.float32]] = {}

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector of unit length for each text, (n, d): dot products are closeness."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(new, phrase_vectors(new), strict=True))
        found = [self._vectors[text] for text in texts]
        return np.stack(found) if found else np.zeros((0, 1), dtype=np.float32)

    def between(self, one: str, other: str) -> float:
        """Return how close two texts are."""
        first, second = self.vectors([one, other])
        return float(first @ second)
