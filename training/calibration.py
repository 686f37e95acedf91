"""From scores to probabilities, and the least probability that is told, on held-out articles."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.encoder.influences import Found, candidates, distinct, near
from sayso.claims.encoder.pieces import pieces_of
from sayso.claims.encoder.weights import Words
from training.corpora.news import paragraphs_of
from training.examples import WordSpan, to_words
from training.measures import Network

RAW = np.array([1.0, 0.0, 0.02], dtype=np.float32)
"""Slope, shift and least probability before anything is known."""

FLAT = 0.01
"""Differences of F1 that 26 articles do not tell apart; half of one standard error (0.02)."""


class Judged(NamedTuple):
    """One told pair: its probability and whether it is right."""

    probability: float
    right: bool


class Outcome(NamedTuple):
    """What was told of some articles, and at which probability each clear item is found."""

    told: list[Judged]
    clear: list[float]


def items_of(record: dict[str, Any], words_of: Any) -> Iterator[tuple[WordSpan, WordSpan, bool]]:
    for item in record["items"]:
        cause, effect = words_of(item["cause"]), words_of(item["effect"])
        if cause and effect:
            yield cause, effect, item["clear"]


def outcome(records: Iterable[dict[str, Any]], network: Network) -> Outcome:
    """Everything that the judge holds possible, against what was annotated."""
    heads = {**network.heads, "claims.calibration": RAW}
    result = Outcome([], [])
    for record in records:
        pieces = pieces_of(record["text"], paragraphs_of(record["text"]))
        words = Words(network.states(pieces), pieces.starts == pieces.ends, heads)
        found = distinct(candidates(words))
        items = list(items_of(record, lambda span, p=pieces: to_words(p, tuple(span))))
        result.told.extend(paired(found, items))
        for cause, effect, clear in items:
            if clear:
                sure = [f.probability for f in found if matches(f, cause, effect)]
                result.clear.append(max(sure, default=0.0))
    return result


def paired(
    found: Iterable[Found], items: list[tuple[WordSpan, WordSpan, bool]]
) -> Iterator[Judged]:
    """Whether each is right: surest first, each item can be found once, as the scorer counts."""
    free = [(cause, effect) for cause, effect, _ in items]
    for one in sorted(found, key=lambda f: -f.probability):
        mine = next((item for item in free if matches(one, *item)), None)
        if mine is not None:
            free.remove(mine)
        yield Judged(one.probability, mine is not None)


def matches(found: Found, cause: WordSpan, effect: WordSpan) -> bool:
    """As the scorer of the claims matches."""
    return near(found.cause, cause) and near(found.effect, effect)


def logistic(told: list[Judged]) -> tuple[float, float]:
    """Slope and shift of the log-odds by Newton's method (Platt 1999)."""
    p = np.clip([t.probability for t in told], 1e-4, 1 - 1e-4)
    x = np.stack([np.log(p / (1 - p)), np.ones_like(p)], 1)
    y = np.array([t.right for t in told], dtype=float)
    beta = np.array([1.0, 0.0])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-x @ beta))
        curve = (x * (sure * (1 - sure))[:, None]).T @ x + 1e-3 * np.eye(2)
        beta = beta + np.linalg.solve(curve, x.T @ (y - sure))
    return float(beta[0]), float(beta[1])


def least_told(found: Outcome) -> float:
    """The highest threshold whose F1 is within `FLAT` of the best; F1 smoothed over neighbours.

    The curve is flat around its top, and a false claim costs a reader more than a missed one.
    """
    grid = np.linspace(0.05, 0.8, 76)
    clear = np.array(found.clear)
    sure = np.array([t.probability for t in found.told])
    right = np.array([t.right for t in found.told])
    scores: list[float] = []
    for least in grid:
        recall = float((clear >= least).mean())
        precision = float(right[sure >= least].mean()) if (sure >= least).any() else 0.0
        scores.append(2 * recall * precision / max(1e-9, recall + precision))
    smooth = np.convolve(scores, np.ones(7) / 7, mode="valid")
    return float(grid[3:-3][smooth >= smooth.max() - FLAT].max())


def calibration(records: Iterable[dict[str, Any]], network: Network) -> NDArray[np.float32]:
    """Slope, shift, and the least calibrated probability that is told."""
    found = outcome(records, network)
    slope, shift = logistic(found.told)
    least = least_told(found)
    sure = slope * np.log(least / (1 - least)) + shift
    return np.array([slope, shift, 1 / (1 + np.exp(-sure))], dtype=np.float32)
