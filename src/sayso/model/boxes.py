"""Boxes: labels moved apart until none covers another, as little as that takes."""

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
GAP = 26.0
"""Room between two labels, enough for an arrow's head."""
ROUNDS = 400


def apart(points: Points, halves: Points, fixed: npt.NDArray[np.bool_]) -> Points:
    """Return centres [n, 2] of boxes that do not overlap; `fixed` ones stay where they are.

    `halves` [n, 2] are half the widths and heights.

    Each round pushes every overlapping pair apart along the axis on which it overlaps least,
    half each, or all of it by the one that may move.
    """
    moved = points.astype(float).copy()
    for _ in range(ROUNDS):
        pushed = False
        for one in range(len(moved)):
            for two in range(one + 1, len(moved)):
                if fixed[one] and fixed[two]:
                    continue
                need = halves[one] + halves[two] + GAP
                pushed |= _push(moved, (one, two), need, fixed)
        if not pushed:
            break
    return moved


def _push(moved: Points, pair: tuple[int, int], need: Points, fixed: npt.NDArray[np.bool_]) -> bool:
    one, two = pair
    difference = moved[two] - moved[one]
    lacking = need - np.abs(difference)
    if lacking.min() <= 1e-6:
        return False
    axis = int(np.argmin(lacking))
    way = 1.0 if difference[axis] >= 0 else -1.0
    step = way * (lacking[axis] + 1e-3)
    if fixed[one]:
        moved[two, axis] += step
    elif fixed[two]:
        moved[one, axis] -= step
    else:
        moved[one, axis] -= step / 2
        moved[two, axis] += step / 2
    return True
