"""Elementary functions in single precision that a compiler can run on many lanes at once.

The coefficients are fits at Chebyshev nodes made for this file; `tests/futures` compares the
functions with NumPy's. Relative errors stay below 2e-6, the noise of single precision sums.
"""

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from llvmlite import ir  # pyright: ignore[reportMissingTypeStubs]
from numba import types  # pyright: ignore[reportMissingTypeStubs]
from numba.extending import intrinsic  # pyright: ignore[reportMissingTypeStubs]

from sayso.futures.compiled import compiled

F = np.float32
ONE, HALF, QUARTER, SIXTEENTH = F(1), F(0.5), F(0.25), F(0.0625)
LOG_2, LOG2_E = F(0.693147181), F(1.44269504)
ROOT_HALF_BITS = np.int32(0x3F3504F3)

# log1p(t) / t on [sqrt(1/2) - 1, sqrt(2) - 1]
L0, L1, L2, L3, L4, L5, L6 = map(
    F, (1.00000096, -0.50001145, 0.333146738, -0.249082892, 0.204917597, -0.186807514, 0.119310544)
)
# sin(2 pi f) / (f (f^2 - 1/4)) and cos(2 pi f) / (f^2 - 1/16) in f^2, f in [-1/2, 1/2]
S0, S1, S2, S3, S4 = map(F, (-25.1327351, 64.8346168, -67.0380336, 38.0636285, -12.0736623))
C0, C1, C2, C3, C4 = map(F, (-15.9999872, 59.8247646, -81.7096478, 57.6771801, -21.4790868))
# 2^f on [-1/2, 1/2]
E0, E1, E2, E3, E4, E5 = map(
    F, (1.00000008, 0.693147207, 0.240221074, 0.0555032721, 0.0096760371, 0.00134004322)
)


def _to_bits(_context: Any, _value: Any) -> Any:
    def generate(_: Any, builder: Any, __: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], ir.IntType(32))

    return types.int32(types.float32), generate


def _to_float(_context: Any, _value: Any) -> Any:
    def generate(_: Any, builder: Any, __: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], ir.FloatType())

    return types.float32(types.int32), generate


bits_of = cast(Callable[[Any], Any], intrinsic(_to_bits))
float_of = cast(Callable[[Any], Any], intrinsic(_to_float))


@compiled
def log(x: F) -> F:
    """Return the natural logarithm of a positive normal number."""
    exponent = np.int32((bits_of(x) - ROOT_HALF_BITS) >> np.int32(23))
    t = float_of(np.int32(bits_of(x) - (exponent << np.int32(23)))) - ONE
    fit = L0 + t * (L1 + t * (L2 + t * (L3 + t * (L4 + t * (L5 + t * L6)))))
    return F(exponent) * LOG_2 + t * fit


@compiled
def sine(f: F) -> F:
    """Return sin(2 pi f) for f in turns, -1/2 to 1/2."""
    g = f * f
    return f * (g - QUARTER) * (S0 + g * (S1 + g * (S2 + g * (S3 + g * S4))))


@compiled
def cosine(f: F) -> F:
    """Return cos(2 pi f) for f in turns, -1/2 to 1/2."""
    g = f * f
    return (g - SIXTEENTH) * (C0 + g * (C1 + g * (C2 + g * (C3 + g * C4))))


@compiled
def exp(x: F) -> F:
    """Return e to the x, for x clipped to -87 .. 88."""
    scaled = min(max(x, F(-87)), F(88)) * LOG2_E
    whole = np.floor(scaled + HALF)
    f = scaled - whole
    fit = E0 + f * (E1 + f * (E2 + f * (E3 + f * (E4 + f * E5))))
    return fit * float_of(np.int32((np.int32(whole) + np.int32(127)) << np.int32(23)))
