"""How an uncertain number is spread over the futures: a closed union of distributions.

Each future draws its own value, once. `Normal` and `LogNormal` are clipped to `low` and `high`
(the mass outside sits on the bound), so that no draw can leave the range that makes sense.
"""

import math

import msgspec

from sayso.errors import input_error


class Fixed(msgspec.Struct, frozen=True, kw_only=True, tag="fixed"):
    """A number that is the same in every future; may be infinite where a field says so."""

    value: float

    def __post_init__(self) -> None:
        _require(not math.isnan(self.value), self, "value is not a number")


class Uniform(msgspec.Struct, frozen=True, kw_only=True, tag="uniform"):
    """Equally likely everywhere from `low` to `high`."""

    low: float
    high: float

    def __post_init__(self) -> None:
        _require(_ordered(self.low, self.high), self, "low must not exceed high")


class Normal(msgspec.Struct, frozen=True, kw_only=True, tag="normal"):
    """A bell around `mean` with standard deviation `sd`, clipped to `low` and `high`."""

    mean: float
    sd: float
    low: float = -math.inf
    high: float = math.inf

    def __post_init__(self) -> None:
        _require(_ordered(self.mean, self.mean), self, "mean must be finite")
        _require(0 <= self.sd < math.inf, self, "sd must be finite and not negative")
        _require(self.low <= self.high, self, "low must not exceed high")


class LogNormal(msgspec.Struct, frozen=True, kw_only=True, tag="lognormal"):
    """A positive number whose logarithm is normal with mean log(`median`) and sd `sigma`."""

    median: float
    sigma: float
    low: float = 0.0
    high: float = math.inf

    def __post_init__(self) -> None:
        _require(0 < self.median < math.inf, self, "median must be finite and above 0")
        _require(0 <= self.sigma < math.inf, self, "sigma must be finite and not negative")
        _require(0 <= self.low <= self.high, self, "0 <= low <= high is needed")


class Triangular(msgspec.Struct, frozen=True, kw_only=True, tag="triangular"):
    """Likeliest at `mode`, falling linearly to nothing at `low` and `high`."""

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        ordered = _ordered(self.low, self.mode) and _ordered(self.mode, self.high)
        _require(ordered, self, "low <= mode <= high is needed")


class Beta(msgspec.Struct, frozen=True, kw_only=True, tag="beta"):
    """The beta distribution with shapes `alpha` and `beta` (0.5 to 1000), from `low` to `high`."""

    alpha: float
    beta: float
    low: float = 0.0
    high: float = 1.0

    def __post_init__(self) -> None:
        _require(0.5 <= self.alpha <= 1000, self, "alpha must lie from 0.5 to 1000")
        _require(0.5 <= self.beta <= 1000, self, "beta must lie from 0.5 to 1000")
        _require(_ordered(self.low, self.high), self, "low must not exceed high")


Distribution = Fixed | Uniform | Normal | LogNormal | Triangular | Beta


def bounds(distribution: Distribution) -> tuple[float, float]:
    """Return the smallest and largest value that a draw can take."""
    if isinstance(distribution, Fixed):
        return distribution.value, distribution.value
    return distribution.low, distribution.high


def _ordered(low: float, high: float) -> bool:
    return math.isfinite(low) and math.isfinite(high) and low <= high


def _require(holds: bool, distribution: Distribution, message: str) -> None:
    if not holds:
        raise input_error("bad-distribution", f"{distribution}: {message}")
