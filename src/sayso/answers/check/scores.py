"""Proper scores of probabilistic forecasts; smaller is better for all but skill.

Sources: Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation",
JASA 102 (2007) 359-378; Ferro, "Fair scores for ensemble forecasts", QJRMS 140 (2014)
1917-1923; Dawid, "Statistical theory: the prequential approach", JRSS A 147 (1984) 278-292;
Brier, "Verification of forecasts expressed in terms of probability", MWR 78 (1950) 1-3.
"""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

LOWEST_CHANCE = 1e-3
"""Chances are kept this far from 0 and 1 in the log score: an ensemble cannot tell finer."""


def crps(ensemble: Floats, observed: float) -> float:
    """Return the fair CRPS of an ensemble [members >= 2], in the unit of what is forecast.

    mean |x - y| - sum over pairs |x_i - x_j| / (m (m - 1)) / 2: unbiased for the continuous
    ranked probability score of the distribution that the members are drawn from (Ferro 2014).
    """
    members = np.sort(ensemble)
    count = members.size
    order = 2.0 * np.arange(1, count + 1) - count - 1
    spread = float(order @ members) / (count * (count - 1))
    return float(np.abs(members - observed).mean()) - spread


def pit(ensemble: Floats, observed: float) -> float:
    """Return where the observation falls in the ensemble, 0 to 1; ties count half."""
    below = np.count_nonzero(ensemble < observed)
    level = np.count_nonzero(ensemble == observed)
    return float((below + level / 2) / ensemble.size)


def covers(ensemble: Floats, observed: float, share: float) -> bool:
    """Tell whether the central interval that holds `share` (0 to 1) of the members holds it."""
    low, high = np.quantile(ensemble, [(1 - share) / 2, (1 + share) / 2])
    return bool(low <= observed <= high)


def brier(chance: float, happened: bool) -> float:
    """Return (chance - outcome) squared, 0 to 1."""
    return (chance - happened) ** 2


def log_score(chance: float, happened: bool) -> float:
    """Return minus the natural logarithm of the chance given to what came, 0 to 6.9."""
    given = chance if happened else 1 - chance
    return abs(math.log(max(given, LOWEST_CHANCE)))


def skill(score: float, reference: float) -> float:
    """Return 1 - score / reference: 1 is perfect, 0 as good as the reference, below 0 worse."""
    if reference == 0:
        return 0.0 if score == 0 else -math.inf
    return 1 - score / reference


def mean(values: Sequence[float]) -> float:
    """Return the mean, or not-a-number of nothing."""
    return math.fsum(values) / len(values) if values else math.nan
