"""Is a difference in score more than luck? With few independent observations, mostly no.

Errors at neighbouring horizons share their causes, so whole series are drawn, not single
horizons, and within a series blocks of horizons that touch (Kuensch, "The jackknife and the
bootstrap for general stationary observations", Ann. Statist. 17 (1989) 1217-1241).
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from sayso.answers.check.scores import Floats

DRAWS = 1000
LEVEL = 0.90


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """How two forecasts' scores differ: mean of first minus second, and its middle 90 %."""

    mean: float
    low: float
    high: float
    observations: int

    @property
    def distinguishable(self) -> bool:
        """Whether the range leaves out nought."""
        return not self.low <= 0 <= self.high

    @property
    def words(self) -> str:
        """The finding in words."""
        if not self.distinguishable:
            return "not distinguishable"
        return "better" if self.high < 0 else "worse"


def difference(groups: Sequence[Floats], *, block: int = 3, seed: int = 0) -> Difference:
    """Bootstrap the mean of paired score differences.

    `groups` holds the differences [horizons] of one series each, in the order of the
    horizons; groups are drawn with replacement, then blocks of `block` neighbours in them.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    pooled = np.concatenate(groups)
    means = [_resampled(groups, block, random) for _ in range(DRAWS)]
    low, high = np.quantile(means, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Difference(
        mean=float(pooled.mean()), low=float(low), high=float(high), observations=pooled.size
    )


def _resampled(groups: Sequence[Floats], block: int, random: np.random.Generator) -> float:
    drawn = [groups[i] for i in random.integers(len(groups), size=len(groups))]
    parts = [_blocks(group, block, random) for group in drawn]
    return float(np.concatenate(parts).mean())


def _blocks(group: Floats, block: int, random: np.random.Generator) -> Floats:
    """Return a circular block resample of one group, of its own length."""
    count = -(-group.size // block)
    starts = random.integers(group.size, size=count)
    places = (starts[:, None] + np.arange(block)).ravel()[: group.size]
    return group[places % group.size]
