"""How much of an answer's spread each uncertain number makes: first-order Sobol indices.

Estimated from the ensemble as it is, by SALib's RBD-FAST (S. Tarantola, D. Gatelli and T. Mara,
Reliability Engineering and System Safety 91, 2006), so nothing is run again. Needs the extra
`sayso[sensitivity]`.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.errors import OutsideError

Floats = npt.NDArray[np.floating]

MISSING = "Sobol indices need SALib: pip install 'sayso[sensitivity]'"


def first_order(numbers: Floats, difference: Floats) -> tuple[float, ...]:
    """Return each column's share (0 to 1) of the variance of `difference` (futures,).

    `numbers` is (futures, numbers). Shares below what pure noise would give are 0.

    Raises:
        OutsideError: SALib is not installed.
    """
    if numbers.shape[1] == 0 or np.ptp(difference) == 0:
        return (0.0,) * numbers.shape[1]
    analyze = _analyze()
    names = [f"x{column}" for column in range(numbers.shape[1])]
    problem = {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
    found = analyze(problem, numbers, difference, num_resamples=2, seed=0)
    floor = 2 / np.sqrt(len(difference))
    return tuple(float(share) if share > floor else 0.0 for share in found["S1"])


def _analyze() -> Any:
    try:
        from SALib.analyze.rbd_fast import analyze  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise OutsideError(MISSING) from None
    return analyze
