"""What anybody can forecast without a model: the simple baselines a model has to beat.

All are forecasts of one later value from a series alone, as 999 evenly spaced quantiles
(climatology: the past values themselves). Times are weeks; gaps between observations may
differ. The four are the ones customary in forecast verification (Makridakis and others, "The
M4 competition", Int. J. Forecasting 36 (2020) 54-74; Hersbach, Weather and Forecasting 15
(2000) 559-570).
"""

import math
from collections.abc import Callable
from statistics import NormalDist

import numpy as np

from sayso.answers.check.scores import Floats

RECENT_WEEKS = 26.0
"""Log-persistence centres on the last half year."""

SMALLEST = 1e-6
"""What a series' zero counts as in logarithms, as a share of its mean."""

_NORMAL = np.array([NormalDist().inv_cdf((i + 0.5) / 999) for i in range(999)])

Baseline = Callable[[Floats, Floats, float], Floats]
"""(weeks of the past values, past values, week to forecast) to ensemble."""


def random_walk(weeks: Floats, values: Floats, target: float) -> Floats:
    """Forecast the last value, spread by past changes times the root of the time."""
    ahead = target - weeks[-1]
    return values[-1] + _step_spread(weeks, values) * math.sqrt(ahead) * _NORMAL


def drift(weeks: Floats, values: Floats, target: float) -> Floats:
    """Forecast that the mean change of the past goes on, spread like the random walk."""
    ahead = target - weeks[-1]
    pace = (values[-1] - values[0]) / (weeks[-1] - weeks[0]) if values.size > 1 else 0.0
    return random_walk(weeks, values, target) + pace * ahead


def climatology(weeks: Floats, values: Floats, target: float) -> Floats:
    """Forecast that any past value is as likely as any other."""
    return np.repeat(values, math.ceil(999 / values.size))


def log_persistence(weeks: Floats, values: Floats, target: float) -> Floats:
    """Forecast a lognormal around the last half year's geometric mean, as wide as the past.

    A series with negative values has no logarithm and gets the same without logarithms.
    """
    recent = weeks > weeks[-1] - RECENT_WEEKS
    if values.min() < 0 or values.max() == 0:
        return values[recent].mean() + _spread(values) * _NORMAL
    logs = np.log(np.maximum(values, SMALLEST * values.mean()))
    return np.exp(logs[recent].mean() + _spread(logs) * _NORMAL)


BASELINES: dict[str, Baseline] = {
    "random walk": random_walk,
    "drift": drift,
    "climatology": climatology,
    "log-persistence": log_persistence,
}


def _step_spread(weeks: Floats, values: Floats) -> float:
    """Return the standard deviation of a change over one week (0 for a single value)."""
    if values.size < 2:
        return 0.0
    return math.sqrt(float((np.diff(values) ** 2).sum()) / float(weeks[-1] - weeks[0]))


def _spread(values: Floats) -> float:
    return float(values.std(ddof=1)) if values.size > 1 else 0.0
