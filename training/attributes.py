"""The last layer of the attributes, fitted once more when all else is done.

Signs, changes, modality and status are few against the pairs that are judged; a convex fit on
the finished features brings the rare classes closer to their share.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from sayso.claims.encoder.attending import attended
from sayso.claims.encoder.judging import features
from sayso.claims.encoder.weights import Floats, Words, gelu, linear
from training.examples import Example
from training.measures import Network
from training.reader import CLAIM_CLASSES, Reader

REFITTED = 8
"""Attributes that are fitted again: all but whether an item is clear."""
DECAY = 3e-4


class Known(NamedTuple):
    """Features of annotated pairs (pairs, size), their attributes, and what each pair counts."""

    features: Tensor
    attributes: Tensor
    weight: Tensor


def hidden(example: Example, network: Network) -> Floats:
    """What the last layer of the judge sees of each annotated pair."""
    pieces = example.pieces
    words = Words(network.states(pieces), pieces.starts == pieces.ends, network.heads)
    rows = np.array([(*r.cause, *r.effect) for r in example.relations["claims"]])
    found = gelu(features(words, rows, "claims"))
    found = found + attended(words, found, rows, "claims")
    return gelu(linear(found, network.heads, "claims.judge.middle"))


def known(groups: list[tuple[list[Example], float]], network: Network) -> Known:
    """All annotated pairs of groups of examples, each with a weight."""

    def rows() -> Iterator[tuple[Floats, np.ndarray, np.ndarray]]:
        for examples, weight in groups:
            for e in examples:
                if e.relations["claims"]:
                    attributes = np.array([r.attributes for r in e.relations["claims"]])
                    yield hidden(e, network), attributes, np.full(len(attributes), weight)

    columns = (torch.from_numpy(np.concatenate(c)) for c in zip(*rows(), strict=True))
    found, attributes, weight = columns
    return Known(found, attributes, weight.float())


def refit(model: Reader, pairs: Known) -> None:
    """Fit the rows of each attribute anew, from where they are."""
    at = 1
    for number, size in enumerate(CLAIM_CLASSES[:REFITTED]):
        layer, part = model.claims.judge.out, slice(at, at + size)
        weight = layer.weight.data[part].clone().requires_grad_()
        bias = layer.bias.data[part].clone().requires_grad_()
        fit(weight, bias, pairs, pairs.attributes[:, number])
        layer.weight.data[part], layer.bias.data[part] = weight.detach(), bias.detach()
        at += size


def fit(weight: Tensor, bias: Tensor, pairs: Known, gold: Tensor) -> None:
    """Multinomial regression with a small decay."""
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        each = F.cross_entropy(pairs.features @ weight.T + bias, gold, reduction="none")
        total = (each * pairs.weight).sum() / pairs.weight.sum() + DECAY * (weight**2).sum()
        total.backward()
        return total

    optimizer.step(loss)
