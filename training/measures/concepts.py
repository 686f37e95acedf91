"""Phrase vectors: is the phrase that names the same concept the nearest one in the article?"""

from pathlib import Path

import numpy as np

from sayso.claims.encoder import phrase_vectors
from training.corpora.concepts import read_concepts


def concept_line(path: Path) -> str:
    """Nearest-neighbour accuracy, and how well closeness tells same from different (AUC)."""
    right = total = 0
    same: list[float] = []
    apart: list[float] = []
    for phrases in read_concepts(path).values():
        if not phrases:
            continue
        vectors = phrase_vectors([p.text for p in phrases])
        close = vectors @ vectors.T
        np.fill_diagonal(close, -np.inf)
        names = [p.concept for p in phrases]
        for i, name in enumerate(names):
            others = [names[j] == name for j in range(len(names)) if j != i]
            values = np.delete(close[i], i)
            same += values[np.array(others, dtype=bool)].tolist()
            apart += values[~np.array(others, dtype=bool)].tolist()
            if any(others):
                total += 1
                right += names[int(close[i].argmax())] == name
    ranked = np.searchsorted(np.sort(apart), same) / max(1, len(apart))
    return f"nearest phrase {right / max(1, total):.3f} ({total}), AUC {ranked.mean():.3f}"
