"""Whether small disturbances grow: the linear part of a plan, draw by draw.

At rest the step of the design is u <- u - a (u - W u) (accumulating variables: u + dt W u), with W
the signed strengths that a future drew. Disturbances grow where an eigenvalue of that map lies
outside the unit circle: reinforcing loops with a gain above 1 in all, or balancing ones too strong
for the step. Shapes have their slope at rest (a threshold none), gates count as open, delays are
left out: they slow a growing mode and may make a balancing one grow that is not found here.
"""

from collections import Counter

import msgspec
import numpy as np

from sayso.futures.arms import arms_of
from sayso.futures.block import in_blocks
from sayso.futures.draw import draw, motion_of
from sayso.futures.lanes import LANES
from sayso.futures.layout import THRESHOLD, Tables, layout_of
from sayso.futures.plan import Plan
from sayso.futures.random import Floats
from sayso.futures.scenario import BASE
from sayso.futures.weights import weights_of

DRAWS = 256
OUTSIDE = 1 + 1e-5
"""An accumulating variable alone has an eigenvalue of 1, give or take single precision."""


class Unstable(msgspec.Struct, frozen=True, kw_only=True, tag="unstable"):
    """In a `share` (0 to 1) of futures disturbances grow until a bound or a shape stops them.

    Most often the growth is largest in `variable`, and `link` carries most of it there.
    """

    variable: str
    link: str
    share: float


def instability(plan: Plan, seed: int) -> Unstable | None:
    """Look at what the first 256 futures of a plan draw; None if none of them is unstable."""
    tables, parameters = layout_of(plan)
    draws = draw(tables, parameters, seed, in_blocks(np.arange(DRAWS, dtype=np.uint32)))
    gain = _futures(motion_of(tables, draws).step[..., :LANES])
    weight = _futures(weights_of(tables, arms_of(plan, (BASE,)), draws)[:, 0])
    source, linear = _sources(tables)
    weight = np.where(linear, weight, 0)
    step = _step(tables, gain, weight, source)
    growing = np.flatnonzero(np.abs(np.linalg.eigvals(step)).max(axis=1) > OUTSIDE)
    if not growing.size:
        return None
    places = Counter(_place(tables, step[one], weight[one], source) for one in growing)
    variable, link = places.most_common(1)[0][0]
    share = growing.size / DRAWS
    return Unstable(variable=plan.variables[variable].id, link=plan.links[link].id, share=share)


def _futures(blocks: Floats) -> Floats:
    """Turn [blocks, rows, lanes] into [futures, rows]."""
    return blocks.transpose(0, 2, 1).reshape(-1, blocks.shape[1])


def _sources(tables: Tables) -> tuple[np.ndarray, np.ndarray]:
    """Return for each link its source's row, and whether it passes small signals of a variable."""
    signal = tables.signals[tables.links["signal"]]
    moves = (signal["source"] < tables.variables.size) & (signal["shape"] != THRESHOLD)
    return np.where(moves, signal["source"], 0), moves


def _step(tables: Tables, gain: Floats, weight: Floats, source: np.ndarray) -> np.ndarray:
    """Return the map of each future from one step to the next [futures, target, source]."""
    futures, count = gain.shape
    pushes = np.zeros((futures, count, count))
    for link, (target, origin) in enumerate(zip(tables.links["target"], source, strict=True)):
        pushes[:, target, origin] += weight[:, link]
    stays = 1 - gain * (tables.variables["accumulates"] == 0)
    return gain[..., None] * pushes + stays[..., None] * np.eye(count)


def _place(tables: Tables, step: np.ndarray, weight: Floats, source: np.ndarray) -> tuple[int, int]:
    """Return the variable that grows most in one future, and the link that feeds it most."""
    values, vectors = np.linalg.eig(step)
    mode = np.abs(vectors[:, np.abs(values).argmax()])
    variable = int(mode.argmax())
    feeds = np.abs(weight) * mode[source] * (tables.links["target"] == variable)
    return variable, int(feeds.argmax())
