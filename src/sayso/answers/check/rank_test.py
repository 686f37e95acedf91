"""Simulation-based calibration: is a posterior as sure as it may be?

Truth is drawn from the prior, data are made from it, the posterior is found, and the truth's
rank among posterior draws is noted. Over many repetitions the ranks must be uniform (Talts,
Betancourt, Simpson, Vehtari, Gelman, "Validating Bayesian inference algorithms with
simulation-based calibration", arXiv 1804.06788, 2018).
"""

from collections.abc import Sequence

import numpy as np

from sayso.answers.check.scores import Floats

BINS = 8


def rank(truth: float, posterior: Floats) -> int:
    """Return how many posterior draws lie below the truth."""
    return int(np.count_nonzero(posterior < truth))


def histogram(ranks: Sequence[int], draws: int) -> Floats:
    """Return the counts of ranks (0 to `draws`) in 8 equal bins."""
    places = np.minimum((np.asarray(ranks) * BINS) // (draws + 1), BINS - 1)
    return np.bincount(places, minlength=BINS).astype(np.float64)


def chi_square(counts: Floats) -> float:
    """Return the chi-square distance of the counts from equal ones (7 degrees of freedom).

    Above 14.07 uniform ranks would lie in one of twenty tests, above 18.48 in one of a hundred.
    """
    expected = counts.sum() / counts.size
    return float(((counts - expected) ** 2 / expected).sum())
