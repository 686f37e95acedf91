"""All uncertain numbers of a plan as one table, and their draws for many futures at once."""

import functools

import numpy as np
import numpy.typing as npt

from sayso.futures.aligned import aligned
from sayso.futures.compiled import compiled, compiled_entry
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
from sayso.futures.random import ONCE, Floats, Futures, normals, site_key, uniform, words

KINDS = (Fixed, Uniform, Normal, LogNormal, Triangular, Beta)
FIXED, _, NORMAL, LOGNORMAL, TRIANGULAR, _ = range(6)
QUANTILES = 2049


class ParameterTable:
    """Collects the distributions of a plan; each gets the number of its row."""

    def __init__(self) -> None:
        self._rows: list[Distribution] = []
        self._keys: list[int] = []

    def add(self, purpose: str, owner: str, distribution: Distribution) -> int:
        """Enter one uncertain number of the part with id `owner`; return its row."""
        self._rows.append(distribution)
        self._keys.append(site_key(purpose, owner))
        return len(self._rows) - 1

    def draw(self, seed: int, futures: Futures) -> Floats:
        """Draw every number for each future: [rows, futures], or [blocks, rows, lanes].

        `futures` has the dimension [futures], or the dimensions [blocks, lanes].
        """
        blocks = np.atleast_2d(futures)
        values = aligned((blocks.shape[0], len(self._rows), blocks.shape[1]))
        keys, kinds, numbers = self._arrays
        fill(np.uint64(seed), blocks, keys, kinds, numbers, values)
        for row, number in enumerate(self._rows):
            if isinstance(number, Beta):
                steps = np.linspace(0, 1, QUANTILES)
                share = np.interp(values[:, row], steps, beta_quantiles(number))
                values[:, row] = number.low + (number.high - number.low) * share
        return values[0] if futures.ndim == 1 else values

    @functools.cached_property
    def _arrays(self) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int32], Floats]:
        kinds = np.array([KINDS.index(type(number)) for number in self._rows], np.int32)
        numbers = np.array([_numbers(number) for number in self._rows], np.float32)
        return np.array(self._keys, np.uint64), kinds, numbers.reshape(-1, 4)


def _numbers(distribution: Distribution) -> tuple[float, float, float, float]:
    """Return low, high and two more numbers of a distribution."""
    match distribution:
        case Fixed(value=value):
            return value, value, 0.0, 0.0
        case Uniform(low=low, high=high):
            return low, high, 0.0, 0.0
        case Normal(mean=mean, sd=sd, low=low, high=high):
            return low, high, mean, sd
        case LogNormal(median=median, sigma=sigma, low=low, high=high):
            return low, high, float(np.log(median)), sigma
        case Triangular(low=low, mode=mode, high=high):
            return low, high, mode, 0.0
        case Beta():
            # Stays a uniform number here; its quantile is looked up afterwards.
            return 0.0, 1.0, 0.0, 0.0


@compiled_entry
def fill(
    seed: np.uint64,
    futures: Futures,
    keys: npt.NDArray[np.uint64],
    kinds: npt.NDArray[np.int32],
    numbers: Floats,
    values: Floats,
) -> None:
    """Draw `values` [blocks, rows, lanes] of the distributions with these numbers."""
    for block in range(futures.shape[0]):
        for row in range(kinds.size):
            low, high, third, fourth = numbers[row]
            kind, key, drawn, of = kinds[row], keys[row], values[block, row], futures[block]
            if kind == FIXED:
                for lane in range(of.size):
                    drawn[lane] = low
            elif kind in (NORMAL, LOGNORMAL):
                _fill_normal(seed, of, key, third, fourth, kind == LOGNORMAL, drawn)
                for lane in range(of.size):
                    drawn[lane] = min(max(drawn[lane], low), high)
            elif kind == TRIANGULAR:
                _fill_triangular(seed, of, key, low, third, high, drawn)
            else:
                _fill_uniform(seed, of, key, low, high - low, drawn)


@compiled
def _fill_uniform(
    seed: np.uint64, futures: Futures, key: np.uint64, low: F, width: F, drawn: Floats
) -> None:
    for lane in range(futures.size):
        word = words(seed, np.uint64(futures[lane]), ONCE, key)[0]
        drawn[lane] = low + width * uniform(np.uint32(word))


@compiled
def _fill_normal(
    seed: np.uint64, futures: Futures, key: np.uint64, mean: F, sd: F, raised: bool, drawn: Floats
) -> None:
    for lane in range(futures.size):
        a, b, _, _ = words(seed, np.uint64(futures[lane]), ONCE, key)
        drawn[lane] = mean + sd * normals(np.uint32(a), np.uint32(b))[0]
    if raised:
        for lane in range(futures.size):
            drawn[lane] = exp(drawn[lane])


@compiled
def _fill_triangular(
    seed: np.uint64, futures: Futures, key: np.uint64, low: F, mode: F, high: F, drawn: Floats
) -> None:
    width = high - low
    for lane in range(futures.size):
        word = words(seed, np.uint64(futures[lane]), ONCE, key)[0]
        area = uniform(np.uint32(word)) * width
        rising = low + np.sqrt(area * (mode - low))
        falling = high - np.sqrt((width - area) * (high - mode))
        drawn[lane] = rising if area < mode - low else falling


def beta_quantiles(distribution: Beta) -> npt.NDArray[np.float64]:
    """Return evenly spaced quantiles (0 to 1) of a beta distribution.

    With x = sin(t)^2 the density in t is proportional to sin^(2a-1) cos^(2b-1), which stays
    finite for shapes of one half and more; it is summed by the midpoint rule.
    """
    count = 20_000
    middle = (np.arange(count) + 0.5) * (np.pi / 2 / count)
    log_density = (2 * distribution.alpha - 1) * np.log(np.sin(middle))
    log_density += (2 * distribution.beta - 1) * np.log(np.cos(middle))
    mass = np.concatenate([[0.0], np.cumsum(np.exp(log_density - log_density.max()))])
    edges = np.sin(np.arange(count + 1) * (np.pi / 2 / count)) ** 2
    return np.interp(np.linspace(0, 1, QUANTILES), mass / mass[-1], edges)
