"""Blocks of futures one after another: the function that Python calls."""

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import Arms
from sayso.futures.block import LANES, Draws, State
from sayso.futures.compiled import compiled, compiled_entry
from sayso.futures.draw import draw_block, start_arm
from sayso.futures.kernel import advance, draw_noise, settle
from sayso.futures.layout import Layout
from sayso.futures.record import Reading, record_end, record_week
from sayso.futures.sinks import Sinks


@compiled_entry
def sweep(
    layout: Layout,
    arms: Arms,
    seed: np.uint64,
    futures: npt.NDArray[np.uint32],
    first: int,
    last: int,
    draws: Draws,
    state: State,
    reading: Reading,
    sinks: Sinks,
    stop: npt.NDArray[np.int32],
) -> None:
    """Run the futures at places `first` to `last` of `futures` in all arms, into `sinks`.

    Ends early, with sinks half filled, when `stop[0]` is set from another thread.
    """
    lanes_of = np.zeros(LANES, np.uint32)
    for place in range(first, last, LANES):
        if stop[0]:
            return
        lanes = min(LANES, last - place)
        for lane in range(LANES):
            # A block that is not full repeats its last future; nothing of that is read.
            lanes_of[lane] = futures[place + min(lane, lanes - 1)]
        _run_block(layout, arms, seed, lanes_of, place, lanes, draws, state, sinks, reading)


@compiled
def _run_block(
    layout: Layout, arms: Arms, seed: np.uint64, futures: npt.NDArray[np.uint32],
    first: int, lanes: int, draws: Draws, state: State, sinks: Sinks, reading: Reading,
) -> None:  # fmt: skip
    draw_block(layout, seed, futures, draws)
    for arm in range(arms.mode.shape[0]):
        start_arm(layout, arms, arm, draws, state)
    steps = layout.weeks * layout.steps_per_week
    for step in range(steps + 1):
        if step % 4 == 0:
            draw_noise(layout, seed, futures, step, draws)
        for arm in range(arms.mode.shape[0]):
            settle(layout, arms, arm, step, draws, state)
            if step % layout.steps_per_week == 0:
                week = step // layout.steps_per_week
                record_week(layout, arm, week, draws, state, sinks, reading, first, lanes)
            if step < steps:
                advance(layout, arms, arm, step, draws, state)
    for arm in range(arms.mode.shape[0]):
        record_end(layout, arm, state, sinks, first, lanes)
