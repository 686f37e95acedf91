"""Figures of a set of weights: the same functions score a model in training and the shipped one."""

from collections.abc import Callable
from typing import NamedTuple

from sayso.claims.encoder.pieces import Pieces
from sayso.claims.encoder.weights import Floats, Weights


class Network(NamedTuple):
    """What gives the states of words, and the arrays of the heads."""

    states: Callable[[Pieces], Floats]
    heads: Weights


__all__ = ["Network"]
