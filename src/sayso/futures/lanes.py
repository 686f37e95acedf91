"""The arithmetic of one row of lanes: loops that the compiler turns into vector instructions.

Each takes whole rows, writes to one of them, and does nothing else; an in-place row is only
ever combined with other rows, so that no check for overlap can fail.
"""

import numpy as np

from sayso.futures.compiled import compiled
from sayso.futures.draw import NEVER, Integers
from sayso.futures.elementary import F, exp
from sayso.futures.random import Floats

LANES = 128
ZERO, ONE = F(0), F(1)


@compiled
def fill(value: F, target: Floats) -> None:
    """Set all lanes."""
    for lane in range(LANES):
        target[lane] = value


@compiled
def copy(source: Floats, target: Floats) -> None:
    """Copy all lanes."""
    for lane in range(LANES):
        target[lane] = source[lane]


@compiled
def add(factor: F, signal: Floats, force: Floats) -> None:
    """Add `factor` times a signal."""
    for lane in range(LANES):
        force[lane] += factor * signal[lane]


@compiled
def add_weighted(weight: Floats, signal: Floats, force: Floats) -> None:
    """Add a link: its weight times its signal."""
    for lane in range(LANES):
        force[lane] += weight[lane] * signal[lane]


@compiled
def close(is_open: Floats, unless: int, weight: Floats) -> None:
    """Put a gate (1 open, 0 shut; turned round by `unless`) before a weight."""
    for lane in range(LANES):
        weight[lane] *= ONE - is_open[lane] if unless else is_open[lane]


@compiled
def shift(ring: Floats, delay: Floats, source: Floats, step: int, shifted: Floats) -> None:
    """Keep the source in a ring of rows and read, per lane, what it was `delay` steps ago."""
    slots = ring.shape[0]
    now = step % slots
    for lane in range(LANES):
        ring[now, lane] = source[lane]
    for lane in range(LANES):
        place = now - np.int64(delay[lane])
        shifted[lane] = ring[place + slots if place < 0 else place, lane]


@compiled
def smooth(share: Floats, source: Floats, smoothed: Floats) -> None:
    """Move the smoothed signal a share of the way to the source."""
    for lane in range(LANES):
        smoothed[lane] += share[lane] * (source[lane] - smoothed[lane])


@compiled
def saturate(source: Floats, half: Floats, shaped: Floats) -> None:
    """Set u / (1 + |u| / half), written with one division."""
    for lane in range(LANES):
        shaped[lane] = source[lane] * half[lane] / (half[lane] + abs(source[lane]))


@compiled
def compare(source: Floats, edge: Floats, sense: F, shaped: Floats) -> None:
    """Set 1 where the source is at or beyond the edge (above for sense 1, below for -1)."""
    for lane in range(LANES):
        shaped[lane] = ONE if sense * source[lane] >= sense * edge[lane] else ZERO


@compiled
def move(count: int, pull: F, step: Floats, noise: Floats, force: Floats, level: Floats) -> F:
    """Move `count` lanes by one step and count those that a bound stopped.

    `step` is gain, floor and spread in one row; see `Motion`. `pull` is 1, or 0 where the
    variable accumulates. The count is a float, as one of 64 bits would halve the vectors.
    """
    floor, spread = LANES, 2 * LANES
    stopped = ZERO
    for lane in range(count):
        pushed = step[lane] * (force[lane] - pull * level[lane])
        free = level[lane] + pushed + step[spread + lane] * noise[lane]
        moved = min(max(free, step[floor + lane]), step[floor + lane] + ONE)
        stopped += ONE if free != moved else ZERO
        level[lane] = moved
    return stopped


@compiled
def hold(level: F, reference: Floats, width: F, signal: Floats) -> None:
    """Set a level, as signal; exactly what `as_signal` says, so that it meets a line at it."""
    share = ONE / width
    for lane in range(LANES):
        signal[lane] = (level - reference[lane]) * share


@compiled
def pin(
    level: F, reference: Floats, width: F, start: Integers, end: Integers, step: int, signal: Floats
) -> None:
    """Set a level, as signal, where an event holds; rounded as in `hold`."""
    share = ONE / width
    for lane in range(LANES):
        if start[lane] <= step < end[lane]:
            signal[lane] = (level - reference[lane]) * share


@compiled
def show(start: Integers, end: Integers, step: int, signal: Floats) -> None:
    """Set 1 where an event holds, else 0."""
    for lane in range(LANES):
        signal[lane] = ONE if start[lane] <= step < end[lane] else ZERO


@compiled
def fade(start: Integers, end: Integers, decay: Floats, step: int, signal: Floats) -> None:
    """Set the signal of a pulse: 1 when it starts, fading by `decay` a step, 0 when undone."""
    for lane in range(LANES):
        fresh = ONE if start[lane] == step else decay[lane] * signal[lane]
        signal[lane] = fresh if start[lane] <= step < end[lane] else ZERO


@compiled
def hazard(rate: Floats, beta: Floats, driver: Floats, used: Floats) -> None:
    """Set the hazard of one step: rate exp(beta u) dt."""
    for lane in range(LANES):
        used[lane] = rate[lane] * exp(beta[lane] * driver[lane])


@compiled
def happen(
    used: Floats, step: int, length: Integers, patience: Floats, start: Integers, end: Integers
) -> None:
    """Use up patience; where none is left, the event starts at the next step."""
    for lane in range(LANES):
        patience[lane] -= used[lane]
        if patience[lane] <= ZERO and start[lane] == NEVER:
            start[lane] = step + 1
            end[lane] = min(step + 1 + length[lane], NEVER)


@compiled
def undo(used: Floats, step: int, patience: Floats, start: Integers, end: Integers) -> None:
    """Use up patience while the event holds; where none is left, it is undone."""
    for lane in range(LANES):
        if start[lane] <= step < end[lane]:
            patience[lane] -= used[lane]
            if patience[lane] <= ZERO:
                end[lane] = step + 1
