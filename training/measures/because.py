"""BECAUSE: does the sign between two given phrases tell Inhibit from Facilitate?

The network has never seen the corpus, so that every document is held out.
"""

import numpy as np

from sayso.claims.encoder.judging import judged
from sayso.claims.encoder.weights import Words
from training.examples import Example
from training.measures import Network


def because_line(examples: list[Example], network: Network) -> str:
    """F1 of Inhibit, taken where the sign is minus."""
    right = said = gold = total = 0
    for e in examples:
        relations = e.relations["because"]
        states = network.states(e.pieces)
        rows = np.array([(*r.cause, *r.effect) for r in relations]).reshape(-1, 4)
        words = Words(states, e.pieces.starts == e.pieces.ends, network.heads)
        scores = judged(words, rows, np.zeros((len(rows), 2), dtype=np.float32), "claims")[:, 1:4]
        minus = scores.argmax(1) == 1
        for r, m in zip(relations, minus, strict=True):
            inhibit = r.attributes[0] == 1
            right += bool(m) and inhibit
            said += bool(m)
            gold += inhibit
            total += 1
    return f"Inhibit F1 {2 * right / max(1, said + gold):.3f} ({gold} of {total} events)"
