"""BECAUSE: does the sign between two given phrases tell Inhibit from Facilitate?

The network has never seen the corpus, so that every document is held out. The words that decide
a sign by rule (`sayso.claims.assembly.sign`) were partly listed with its connectives in view.
"""

from collections.abc import Iterator

import numpy as np

from sayso.claims.assembly.sign import sign_in
from sayso.claims.encoder.influences import sign
from sayso.claims.encoder.judging import judged
from sayso.claims.encoder.read_text import place
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.encoder.weights import Words
from training.examples import Example
from training.measures import Network


def read_signs(example: Example, network: Network) -> Iterator[tuple[ReadInfluence, bool]]:
    """Each event as the encoder would tell it, and whether it is annotated as Inhibit."""
    relations, pieces = example.relations["because"], example.pieces
    words = Words(network.states(pieces), pieces.starts == pieces.ends, network.heads)
    rows = np.array([(*r.cause, *r.effect) for r in relations]).reshape(-1, 4)
    fits = np.zeros((len(rows), 2), dtype=np.float32)
    best = judged(words, rows, fits, "claims")[:, 1:4].argmax(1) if len(rows) else rows
    for relation, number in zip(relations, best, strict=True):
        told = ReadInfluence(
            cause=place(relation.cause, pieces),
            effect=place(relation.effect, pieces),
            sign=sign(int(number)),
            cause_change=None,
            effect_change=None,
            modality="certain",
            conditional=False,
            realised=False,
            negated=False,
            denied=False,
            confidence=1.0,
            attribution=None,
        )
        yield told, relation.attributes[0] == 1


def because_line(examples: list[Example], network: Network) -> str:
    """F1 of Inhibit, taken where the sign is minus: by the network alone and with the rules."""
    read = [(e.text, *each) for e in examples for each in read_signs(e, network)]
    gold = [inhibit for _, _, inhibit in read]
    alone = f1([told.sign == "-" for _, told, _ in read], gold)
    ruled = f1([sign_in(text, told) == "-" for text, told, _ in read], gold)
    return f"Inhibit F1 {ruled:.3f}, without rules {alone:.3f} ({sum(gold)} of {len(gold)} events)"


def f1(said: list[bool], gold: list[bool]) -> float:
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    return 2 * right / max(1, sum(said) + sum(gold))
