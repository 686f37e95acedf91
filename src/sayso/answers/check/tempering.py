"""Tempered importance sampling: from priors to posteriors in steps that keep half the draws.

Sequential Monte Carlo samplers: Del Moral, Doucet, Jasra, JRSS B 68 (2006) 411-436, with the
proposals of population Monte Carlo: Cappé, Guillin, Marin, Robert, J. Comput. Graph. Stat. 13
(2004) 907-929: between two steps a lognormal is fitted to each number's weighted draws.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.answers.check.scores import Floats

KEPT = 0.5
"""Share of the effective sample that a step must keep."""

WIDER = 1.25
"""Proposals are this much wider than what was fitted, so that tails are not lost."""

MOST_STEPS = 25


class Bell(NamedTuple):
    """What is believed of the logarithm of a positive number: mean and standard deviation."""

    mean: float
    sd: float


class Drawn(NamedTuple):
    """Logarithms [numbers, draws] drawn from a proposal, and log likelihoods [draws]."""

    logs: Floats
    likelihood: Floats


Draw = Callable[[tuple[Bell, ...], int], Drawn]
"""Draws numbers from a proposal and weighs them against the data; keyed by the step."""


class Posterior(NamedTuple):
    """Fitted posteriors, the weighted draws behind them, and how many draws they are worth."""

    bells: tuple[Bell, ...]
    logs: Floats
    weights: Floats
    effective: float
    steps: int


def temper(prior: Sequence[Bell], draw: Draw) -> Posterior:
    """Raise the likelihood's power from 0 to 1; each step keeps half of the effective draws."""
    proposal, power = tuple(prior), 0.0
    for step in range(MOST_STEPS):
        logs, likelihood = draw(proposal, step)
        ratio = _density(logs, prior) - _density(logs, proposal)
        last = step == MOST_STEPS - 1
        power = 1.0 if last else _next_power(ratio, likelihood, power)
        weights = _normal(ratio + power * likelihood)
        fitted = _fit(logs, weights)
        if power >= 1.0:
            return Posterior(fitted, logs, weights, effective(weights), step + 1)
        proposal = tuple(Bell(each.mean, each.sd * WIDER) for each in fitted)
    raise AssertionError("the last step has power 1")


def effective(weights: Floats) -> float:
    """Return the effective number of draws (Kong 1992) of normalised weights."""
    return 1.0 / float(weights @ weights)


def resample(posterior: Posterior, count: int, seed: int) -> Floats:
    """Return `count` draws of the numbers' logarithms [numbers, count] from the posterior."""
    random = np.random.Generator(np.random.PCG64(seed))
    chosen: npt.NDArray[np.int64] = random.choice(
        posterior.weights.size, size=count, p=posterior.weights
    )
    return posterior.logs[:, chosen]


def _next_power(ratio: Floats, likelihood: Floats, power: float) -> float:
    """Return the highest power whose weights keep enough, by bisection; at least a bit more."""
    enough = KEPT * effective(_normal(ratio + power * likelihood))
    if effective(_normal(ratio + likelihood)) >= enough:
        return 1.0
    low, high = power, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        keeps = effective(_normal(ratio + middle * likelihood)) >= enough
        low, high = (middle, high) if keeps else (low, middle)
    return max(low, power + 1e-6)


def _normal(logs: Floats) -> Floats:
    """Return weights that sum to one from their logarithms; equal if all are impossible."""
    highest = float(logs.max())
    if not math.isfinite(highest):
        return np.full(logs.size, 1 / logs.size)
    weights = np.exp(logs - highest)
    return weights / weights.sum()


def _density(logs: Floats, bells: Sequence[Bell]) -> Floats:
    total = np.zeros(logs.shape[1])
    for row, bell in zip(logs, bells, strict=True):
        total += -0.5 * ((row - bell.mean) / bell.sd) ** 2 - math.log(bell.sd)
    return total


def _fit(logs: Floats, weights: Floats) -> tuple[Bell, ...]:
    means = logs @ weights
    spreads = np.sqrt(((logs - means[:, None]) ** 2) @ weights)
    return tuple(
        Bell(float(mean), max(float(spread), 1e-3))
        for mean, spread in zip(means, spreads, strict=True)
    )
