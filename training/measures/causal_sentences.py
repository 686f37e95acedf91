"""Causal News Corpus: which sentences are causal, judged by the surest pair in each."""

import hashlib
import math

import numpy as np

from sayso.claims.encoder.influences import proposed
from sayso.claims.encoder.judging import judged
from sayso.claims.encoder.weights import Floats, Weights, Words, sigmoid
from training.calibration import Judged, logistic
from training.corpora.causal_news import document
from training.examples import Example


def surest(states: Floats, heads: Weights) -> float:
    """The probability of the surest pair of a sentence, 0 if none is proposed."""
    words = Words(states, np.zeros(len(states), dtype=bool), heads)
    pairs, fits = proposed(words, "cnc")
    return float(sigmoid(judged(words, pairs, fits, "cnc")[:, 0]).max(initial=0))


def causal(examples: list[Example], sure: list[float]) -> list[bool]:
    """Whether each sentence is causal: its surest pair says so, by a bar from other documents.

    The pairs are calibrated on one half of the documents and judged on the other, both ways, so
    that no sentence has a say in its own bar.
    """
    halves: tuple[list[Judged], list[Judged]] = ([], [])
    for e, p in zip(examples, sure, strict=True):
        halves[half(e.name)].append(Judged(p, bool(e.causal)))
    bars = [even(*logistic(halves[1 - side])) for side in (0, 1)]
    return [p > bars[half(e.name)] for e, p in zip(examples, sure, strict=True)]


def half(index: str) -> int:
    return hashlib.sha256(document(index).encode()).digest()[1] % 2


def even(slope: float, shift: float) -> float:
    """The raw probability whose calibrated one is a half."""
    return 1 / (1 + math.exp(shift / slope))


def sentence_figures(examples: list[Example], sure: list[float]) -> str:
    """F1 of the causal sentences, and how often one is told of a sentence that is not."""
    said, gold = causal(examples, sure), [bool(e.causal) for e in examples]
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    none = len(gold) - sum(gold)
    return (
        f"sentence F1 {2 * right / max(1, sum(said) + sum(gold)):.3f}, told of"
        f" {sum(said) - right}/{none} sentences that are not causal"
    )
