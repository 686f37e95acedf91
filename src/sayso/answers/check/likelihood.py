"""How likely observations are around a path without noise.

An adjusting variable's noise is an Ornstein-Uhlenbeck process: covariance
sigma^2 exp(-|t - s| / tau) (Uhlenbeck, Ornstein, Phys. Rev. 36 (1930) 823-841); an
accumulating one's is Brownian: sigma^2 min(t, s). Observation error is on the diagonal, the
error of the level at the start is common to all.
"""

import math
from typing import NamedTuple

import numpy as np

from sayso.answers.check.scores import Floats


class Observed(NamedTuple):
    """What was seen of one variable: weeks, values and errors [observations], in its unit."""

    weeks: Floats
    values: Floats
    errors: Floats
    level_error: float


class Noise(NamedTuple):
    """Per draw: standard deviation and adjustment time in weeks [draws] (infinite: Brownian)."""

    sd: Floats
    adjustment: Floats


def log_likelihood(observed: Observed, paths: Floats, noise: Noise) -> Floats:
    """Return the log density [draws] of the observations around `paths` [draws, observations]."""
    covariance = _covariance(observed, noise)
    misses = observed.values - paths
    _, volume = np.linalg.slogdet(covariance)
    distance = np.linalg.solve(covariance, misses[..., None])[..., 0]
    squares = (misses * distance).sum(axis=1)
    return -0.5 * (squares + volume + observed.weeks.size * math.log(2 * math.pi))


def _covariance(observed: Observed, noise: Noise) -> Floats:
    """Return [draws, observations, observations]."""
    gaps = np.abs(observed.weeks[:, None] - observed.weeks)
    sooner = np.minimum(observed.weeks[:, None], observed.weeks)
    tau = noise.adjustment[:, None, None]
    shape = np.where(np.isfinite(tau), np.exp(-gaps / tau), sooner)
    fixed = np.diag(observed.errors**2) + observed.level_error**2
    return noise.sd[:, None, None] ** 2 * shape + fixed
