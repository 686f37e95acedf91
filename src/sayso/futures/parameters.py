"""All uncertain numbers of a plan as one table, and the draws of one number for many futures."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.compiled import compiled
from sayso.futures.distribution import (
    Beta,
    Distribution,
    Fixed,
    LogNormal,
    Normal,
    Triangular,
    Uniform,
)
from sayso.futures.elementary import F, exp
from sayso.futures.random import normals, site_key, uniform, words

FIXED, UNIFORM, NORMAL, LOGNORMAL, TRIANGULAR, BETA = range(6)
QUANTILES = 1025
ZERO, ONE = F(0), F(1)


class Parameters(NamedTuple):
    """Distributions as rows: `kind` [P], `numbers` [P, 4], `key` [P], and beta quantiles.

    `numbers` are low, high and two more: mean and sd, log median and sigma, mode, or the row of
    `quantiles` [Q, 1025], which holds a beta distribution's quantiles at even steps.
    """

    kind: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.float32]
    key: npt.NDArray[np.uint64]
    quantiles: npt.NDArray[np.float32]


class ParameterTable:
    """Collects the distributions of a plan; each gets the number of its row."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, tuple[float, ...], np.uint64]] = []
        self._quantiles: list[npt.NDArray[np.float32]] = [np.zeros(QUANTILES, np.float32)]

    def add(self, purpose: str, owner: str, distribution: Distribution) -> int:
        """Enter one uncertain number of the part with id `owner`; return its row."""
        kind, numbers = self._numbers(distribution)
        self._rows.append((kind, numbers, site_key(purpose, owner)))
        return len(self._rows) - 1

    def parameters(self) -> Parameters:
        """Return the table as arrays."""
        return Parameters(
            kind=np.array([row[0] for row in self._rows], np.int32),
            numbers=np.array([row[1] for row in self._rows], np.float32).reshape(-1, 4),
            key=np.array([row[2] for row in self._rows], np.uint64),
            quantiles=np.stack(self._quantiles),
        )

    def _numbers(self, distribution: Distribution) -> tuple[int, tuple[float, ...]]:
        match distribution:
            case Fixed(value=value):
                return FIXED, (value, value, 0.0, 0.0)
            case Uniform(low=low, high=high):
                return UNIFORM, (low, high, 0.0, 0.0)
            case Normal(mean=mean, sd=sd, low=low, high=high):
                return NORMAL, (low, high, mean, sd)
            case LogNormal(median=median, sigma=sigma, low=low, high=high):
                return LOGNORMAL, (low, high, float(np.log(median)), sigma)
            case Triangular(low=low, mode=mode, high=high):
                return TRIANGULAR, (low, high, mode, 0.0)
            case Beta(low=low, high=high):
                self._quantiles.append(beta_quantiles(distribution))
                return BETA, (low, high, len(self._quantiles) - 1, 0.0)


def beta_quantiles(distribution: Beta) -> npt.NDArray[np.float32]:
    """Return 1025 evenly spaced quantiles (0 to 1) of a beta distribution.

    With x = sin(t)^2 the density in t is proportional to sin^(2a-1) cos^(2b-1), which stays
    finite for shapes of one half and more; it is summed by the midpoint rule.
    """
    step = np.pi / 2 / 100_000
    middle = np.arange(100_000) * step + step / 2
    log_density = (2 * distribution.alpha - 1) * np.log(np.sin(middle))
    log_density += (2 * distribution.beta - 1) * np.log(np.cos(middle))
    mass = np.concatenate([[0.0], np.cumsum(np.exp(log_density - log_density.max()))])
    edges = np.sin(np.arange(100_001) * step) ** 2
    return np.interp(np.linspace(0, 1, QUANTILES), mass / mass[-1], edges).astype(np.float32)


@compiled
def draw(
    table: Parameters,
    row: int,
    seed: np.uint64,
    futures: npt.NDArray[np.uint32],
    values: npt.NDArray[np.float32],
) -> None:
    """Draw one number for each future into `values` [lanes]."""
    kind, key = table.kind[row], table.key[row]
    low, high = table.numbers[row, 0], table.numbers[row, 1]
    third, fourth = table.numbers[row, 2], table.numbers[row, 3]
    if kind == FIXED:
        for lane in range(values.size):
            values[lane] = low
    elif kind in (NORMAL, LOGNORMAL):
        for lane in range(values.size):
            first, second, _, _ = words(seed, np.uint64(futures[lane]), np.uint64(0), key)
            values[lane] = third + fourth * normals(first, second)[0]
        if kind == LOGNORMAL:
            for lane in range(values.size):
                values[lane] = exp(values[lane])
        for lane in range(values.size):
            values[lane] = min(max(values[lane], low), high)
    else:
        _draw_by_quantile(table, row, seed, futures, values)


@compiled
def _draw_by_quantile(
    table: Parameters,
    row: int,
    seed: np.uint64,
    futures: npt.NDArray[np.uint32],
    values: npt.NDArray[np.float32],
) -> None:
    kind, key = table.kind[row], table.key[row]
    low, high, third = table.numbers[row, 0], table.numbers[row, 1], table.numbers[row, 2]
    for lane in range(values.size):
        word = words(seed, np.uint64(futures[lane]), np.uint64(0), key)[0]
        values[lane] = uniform(word)
    if kind == UNIFORM:
        for lane in range(values.size):
            values[lane] = low + (high - low) * values[lane]
    elif kind == TRIANGULAR:
        for lane in range(values.size):
            values[lane] = _triangular(values[lane], low, third, high)
    else:
        quantiles = table.quantiles[int(third)]
        for lane in range(values.size):
            place = values[lane] * F(QUANTILES - 1)
            below = int(place)
            step = quantiles[below + 1] - quantiles[below]
            share = quantiles[below] + (place - F(below)) * step
            values[lane] = low + (high - low) * share


@compiled
def _triangular(u: F, low: F, mode: F, high: F) -> F:
    width = high - low
    rising = np.sqrt(max(u * width * (mode - low), ZERO))
    falling = np.sqrt(max((ONE - u) * width * (high - mode), ZERO))
    return low + rising if u * width < mode - low else high - falling
