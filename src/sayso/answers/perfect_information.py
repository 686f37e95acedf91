"""What it would be worth to know an uncertain number exactly.

The decision is whether to make the change at all, and the gain is the difference in the target
in the wanted direction. Knowing number z, one would decide for each z on its own:
EVPI(z) = E_z[max(E[d | z], 0)] - max(E[d], 0). E[d | z] is read off the ensemble itself, as the
mean within equally filled slices of z (M. Strong and J. E. Oakley, Medical Decision Making 33,
2013); slices bias it upwards by their noise, so what noise alone would give is subtracted.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]

SLICES = 20


def value_of_knowing(number: Floats, difference: Floats, wanted: int) -> float:
    """Return the gain, in the target's unit, from knowing `number` (futures,) before deciding.

    `wanted` is 1 if more of the target is wanted, -1 if less.
    """
    gain = wanted * difference
    order = np.argsort(number, kind="stable")
    shuffled = np.random.default_rng(0).permutation(len(gain))
    found = _sliced(gain[order]) - _sliced(gain[shuffled])
    return max(0.0, float(found))


def value_of_knowing_all(difference: Floats, wanted: int) -> float:
    """Return the gain from knowing everything before deciding: the bound on all the others."""
    gain = wanted * difference
    return float(np.maximum(gain, 0.0).mean() - max(gain.mean(), 0.0))


def _sliced(gain: Floats) -> float:
    means = [part.mean() for part in np.array_split(gain, SLICES)]
    return float(np.maximum(means, 0.0).mean() - max(float(gain.mean()), 0.0))
