"""Parts of speech and dependencies of every word, from a biaffine head."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from sayso.claims.encoder.pieces import Pieces
from sayso.claims.encoder.readings import ReadToken
from sayso.claims.encoder.weights import Floats, Weights, gelu, linear

UPOS = tuple(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()  # noqa: SIM905
)
RELATIONS = tuple(
    (  # noqa: SIM905
        "acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound conj cop csubj"
        " dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nsubj"
        " nsubj:pass nummod obj obl orphan parataxis punct reparandum root vocative xcomp"
    ).split()
)
LONGEST = 400
"""Words parsed at once; a longer paragraph is cut."""


def arc_scores(states: Floats, weights: Weights) -> Floats:
    """Scores (n, 1 + n): column 0 is the root, the others are heads."""
    arcs = gelu(linear(states, weights, "syntax.arcs"))
    size = arcs.shape[1] // 2
    heads = arcs[:, :size] @ arcs[:, size:].T / math.sqrt(size)
    np.fill_diagonal(heads, -np.inf)
    return np.concatenate([linear(states, weights, "syntax.root"), heads], 1)


def label_scores(states: Floats, heads: np.ndarray, weights: Weights) -> Floats:
    """Scores (n, relations) of each word's relation to its head."""
    labels = gelu(linear(states, weights, "syntax.labels"))
    size = labels.shape[1] // 2
    own, head = labels[:, :size], labels[np.maximum(heads, 0), size:]
    crossed = np.einsum("ni,rij,nj->nr", own, weights["syntax.bilinear"], head, optimize=True)
    return crossed + linear(np.concatenate([own, head], 1), weights, "syntax.label_bias")


def stretches(breaks: np.ndarray) -> Iterator[tuple[int, int]]:
    """Begin and end of each paragraph's words, the long ones cut."""
    borders = [-1, *np.flatnonzero(breaks).tolist(), len(breaks)]
    for before, after in pairwise(borders):
        for begin in range(before + 1, after, LONGEST):
            yield begin, min(begin + LONGEST, after)


def within_sentences(scores: Floats, sentences: np.ndarray) -> Floats:
    """Scores (n, 1 + n) in which no word may hang on one of another sentence."""
    scores[:, 1:][sentences[:, None] != sentences] = -np.inf
    return scores


def read_tokens(
    states: Floats, pieces: Pieces, weights: Weights, sentences: Sequence[int]
) -> Iterator[ReadToken]:
    """Every word; each points at its best head (a cycle is possible, though rare).

    `sentences` are the code points at which sentences begin, in order.
    """
    breaks = pieces.starts == pieces.ends
    numbers = np.searchsorted(np.asarray(sentences), pieces.starts, side="right")
    told = 0
    for begin, end in stretches(breaks):
        here = states[begin:end]
        scores = within_sentences(arc_scores(here, weights), numbers[begin:end])
        heads = scores.argmax(1) - 1
        relations = label_scores(here, heads, weights).argmax(1)
        upos = linear(here, weights, "syntax.upos").argmax(1)
        for i, head in enumerate(heads.tolist()):
            yield ReadToken(
                span=(int(pieces.starts[begin + i]), int(pieces.ends[begin + i])),
                upos=UPOS[int(upos[i])],
                head=told + head if head >= 0 else -1,
                relation=RELATIONS[int(relations[i])] if head >= 0 else "root",
            )
        told += end - begin
