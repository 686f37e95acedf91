"""The encoder itself: pieces in, one state a word out."""

import os
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from sayso.claims.encoder.pieces import BEGIN, Pieces
from sayso.claims.encoder.weights import Floats, file_bytes, heads, word_vectors
from sayso.claims.encoder.windows import Window, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MOST_PIECES = 511


@cache
def session() -> "InferenceSession":
    """The encoder's layers; onnxruntime is imported on first use, since that takes time."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  # pyright: ignore[reportAttributeAccessIssue]

    options = SessionOptions()
    options.intra_op_num_threads = min(4, os.cpu_count() or 1)
    options.log_severity_level = 3
    return InferenceSession(file_bytes("encoder.onnx"), options, providers=["CPUExecutionProvider"])


def encode(ids: np.ndarray, shapes: np.ndarray) -> Floats:
    """States (texts, n, 384) of the pieces of texts of one length, the begin mark first.

    `ids` and `shapes` are (texts, n).
    """
    rows, scales = word_vectors()
    weights = heads()
    vectors = rows[ids].astype(np.float32) * scales[ids].astype(np.float32)
    vectors += weights["places"][: ids.shape[1]] + weights["shapes"][shapes]
    found = session().run(None, {"vectors": vectors})[0]
    return np.asarray(found, dtype=np.float32)


def window_states(pieces: Pieces, window: Window) -> Floats:
    """States of the words that the window keeps."""
    a, b = pieces.first(window.begin), pieces.first(window.end)
    b = min(b, a + MOST_PIECES)
    ids = np.concatenate([[BEGIN], pieces.ids[a:b]])
    shapes = np.concatenate([[0], pieces.shapes[a:b]])
    kept = pieces.firsts[window.keep_from : window.keep_to] - a + 1
    return encode(ids[None], shapes[None])[0, np.minimum(kept, len(ids) - 1)]


def states(pieces: Pieces, progress: Callable[[float], None]) -> Floats:
    """A state for every word (words, 384); progress is told the part done."""
    found: list[Floats] = [np.zeros((0, 384), dtype=np.float32)]
    for window in windows(pieces):
        found.append(window_states(pieces, window))
        progress(window.keep_to / pieces.words())
    return np.concatenate(found)
