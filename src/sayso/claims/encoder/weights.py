"""The shipped weights: word vectors in eight bits, heads in sixteen."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]
"""Arrays of the heads by the name that training gave them."""


class Words(NamedTuple):
    """A text as the heads see it."""

    states: Floats
    """(words, 384)."""
    breaks: NDArray[np.bool_]
    """Which words are paragraph breaks, (words,)."""
    weights: Weights


def file_bytes(name: str) -> bytes:
    """The content of a file that is shipped beside this module."""
    return files("sayso.claims.encoder").joinpath("weights", name).read_bytes()


@cache
def heads() -> Weights:
    """All arrays of the heads, in single precision."""
    with np.load(BytesIO(file_bytes("heads.npz"))) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


@cache
def word_vectors() -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Rows of the vocabulary (30522, 384) as integers, and the scale of each row."""
    with np.load(BytesIO(file_bytes("words.npz"))) as stored:
        return stored["rows"], stored["scales"]


def linear(x: Floats, weights: Weights, name: str) -> Floats:
    """An affine map of the last axis."""
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, in its usual tanh form (Hendrycks and Gimpel 2016)."""
    return 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))


def sigmoid(x: Floats) -> Floats:
    """The logistic function."""
    return (0.5 + np.tanh(x / 2) / 2).astype(np.float32)


def softmax(x: Floats) -> Floats:
    """Probabilities over the last axis."""
    raised = np.exp(x - x.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)
