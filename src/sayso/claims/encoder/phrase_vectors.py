"""How close phrases are in what they name."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.pieces import BEGIN, Pieces, pieces_of
from sayso.claims.encoder.session import MOST_PIECES, encode
from sayso.claims.encoder.weights import Floats, heads, linear


def phrase_vectors(phrases: Sequence[str]) -> NDArray[np.float32]:
    """One vector of unit length for each phrase, (n, d): the dot product is the closeness."""
    if not phrases:
        return np.zeros((0, 1), dtype=np.float32)
    means = np.zeros((len(phrases), 384), dtype=np.float32)
    pieces = [pieces_of(phrase, [(0, len(phrase))]) for phrase in phrases]
    for same in of_one_length(pieces):
        means[same] = mean_states([pieces[i] for i in same])
    found = linear(means, heads(), "concept.project")
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def of_one_length(pieces: Sequence[Pieces]) -> list[list[int]]:
    """Places of phrases with as many pieces: they need no padding when read together."""
    found: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(pieces):
        if len(one.ids):
            found[len(one.ids)].append(place)
    return list(found.values())


def mean_states(pieces: Sequence[Pieces]) -> Floats:
    """The mean state of the words of each phrase, (phrases, 384), all of one length."""
    opening = np.full((len(pieces), 1), BEGIN)
    ids = np.hstack([opening, [one.ids[:MOST_PIECES] for one in pieces]])
    shapes = np.hstack([np.zeros_like(opening), [one.shapes[:MOST_PIECES] for one in pieces]])
    states = encode(ids, shapes)
    firsts = [one.firsts[one.firsts < MOST_PIECES] + 1 for one in pieces]
    return np.stack([row[at].mean(0) for row, at in zip(states, firsts, strict=True)])
