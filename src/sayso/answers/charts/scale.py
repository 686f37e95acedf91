"""Scales: from numbers to places in a picture, with round ticks."""

import math

import msgspec


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """Maps `low` to `first` and `high` to `last` (pixels or cells) evenly."""

    low: float
    high: float
    first: float
    last: float

    def __call__(self, value: float) -> float:
        """Return the place of `value`."""
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)


def padded(low: float, high: float, least: float) -> tuple[float, float]:
    """Widen a range to at least `least`, around its middle."""
    missing = max(0.0, least - (high - low)) / 2
    return low - missing, high + missing


def ticks(low: float, high: float, about: int = 5) -> tuple[float, ...]:
    """Return some `about` round numbers (1, 2 or 5 times a power of ten apart) in a range."""
    rough = (high - low) / max(1, about)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(index * step + 0.0 for index in range(first, last + 1))
