"""Reading a block while it runs: levels of a week into the sinks, events at the end."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.block import LANES, Draws, State
from sayso.futures.compiled import compiled
from sayso.futures.elementary import F
from sayso.futures.layout import Layout
from sayso.futures.sinks import BINS, STEPS, Sinks

ZERO, ONE, HALF = F(0), F(1), F(0.5)
FINE = F(STEPS)
WIDE = F(BINS)


class Reading(NamedTuple):
    """Scratch of one block: levels [2, B], and whether each exceedance was ever seen [A, X, B]."""

    levels: npt.NDArray[np.float32]
    seen: npt.NDArray[np.int32]


def new_reading(arms: int, watched: int) -> Reading:
    """Make room for reading one block."""
    seen = np.zeros((arms, watched, LANES), np.int32)
    return Reading(np.zeros((2, LANES), np.float32), seen)


@compiled
def record_week(
    layout: Layout, arm: int, week: int, draws: Draws, state: State,
    sinks: Sinks, reading: Reading, first: int, lanes: int,
) -> None:  # fmt: skip
    """Read one arm at the turn of a week; `lanes` of the block are futures from `first` on."""
    levels = reading.levels[0]
    for place in range(sinks.path_week.size):
        if sinks.path_week[place] == week:
            kept = min(lanes, sinks.paths.shape[3] - first)
            for column in range(sinks.path_variable.size):
                _read(layout, arm, sinks.path_variable[column], draws, state, levels)
                for lane in range(kept):
                    sinks.paths[arm, place, column, first + lane] = levels[lane]
    for column in range(sinks.summary_variable.size):
        row = sinks.summary_variable[column]
        _read(layout, arm, row, draws, state, levels)
        _summarise(layout, arm, week, column, row, sinks, levels, reading.levels[1], lanes)
    for place in range(sinks.watched.size):
        if week == 0:
            for lane in range(LANES):
                reading.seen[arm, place, lane] = 0
        _read(layout, arm, sinks.watched[place], draws, state, levels)
        _watch(arm, week, place, sinks, levels, reading.seen[arm, place], lanes)


@compiled
def _read(
    layout: Layout, arm: int, row: int, draws: Draws, state: State,
    levels: npt.NDArray[np.float32],
) -> None:  # fmt: skip
    low, high = layout.variables[row].low, layout.variables[row].high
    for lane in range(LANES):
        level = draws.reference[row, lane] + (high - low) * state.level[arm, row, lane]
        levels[lane] = min(max(level, low), high)


@compiled
def _summarise(
    layout: Layout, arm: int, week: int, column: int, row: int, sinks: Sinks,
    levels: npt.NDArray[np.float32], shares: npt.NDArray[np.float32], lanes: int,
) -> None:  # fmt: skip
    low = layout.variables[row].low
    per_range = ONE / (layout.variables[row].high - low)
    for lane in range(LANES):
        shares[lane] = (levels[lane] - low) * per_range
    bins = sinks.bins[arm, week, column]
    total, square = np.int64(0), np.int64(0)
    for lane in range(lanes):
        fine = np.int64(shares[lane] * FINE + HALF)
        total += fine
        square += fine * fine
    for lane in range(lanes):
        bins[min(np.int64(shares[lane] * WIDE), BINS - 1)] += 1
    least, most = sinks.lowest[arm, week, column], sinks.highest[arm, week, column]
    for lane in range(lanes):
        least, most = min(least, shares[lane]), max(most, shares[lane])
    sinks.lowest[arm, week, column] = least
    sinks.highest[arm, week, column] = most
    sinks.total[arm, week, column] += total
    sinks.square[arm, week, column] += square


@compiled
def _watch(
    arm: int, week: int, place: int, sinks: Sinks,
    levels: npt.NDArray[np.float32], seen: npt.NDArray[np.int32], lanes: int,
) -> None:  # fmt: skip
    sense, line = sinks.sense[place], sinks.line[place]
    now, ever = 0, 0
    for lane in range(lanes):
        beyond = np.int32(sense * levels[lane] >= sense * line)
        seen[lane] |= beyond
        now += beyond
        ever += seen[lane]
    sinks.reached[arm, place, week] += now
    sinks.ever[arm, place, week] += ever


@compiled
def record_end(
    layout: Layout, arm: int, state: State, sinks: Sinks, first: int, lanes: int
) -> None:
    """Read what is known when a block has run: event dates, stops at bounds, broken futures."""
    last, per_week = layout.weeks * layout.steps_per_week, F(layout.steps_per_week)
    for event in range(sinks.start.shape[1]):
        for lane in range(lanes):
            start, end = state.start[arm, event, lane], state.end[arm, event, lane]
            happened, undone = start <= last, end <= last
            sinks.start[arm, event, first + lane] = F(start) / per_week if happened else F(np.inf)
            sinks.end[arm, event, first + lane] = F(end) / per_week if undone else F(np.inf)
    for row in range(layout.variables.size):
        for lane in range(lanes):
            sinks.clipped[arm, row] += state.clipped[arm, row, lane]
    for lane in range(lanes):
        broken = False
        for row in range(layout.variables.size):
            broken |= not np.isfinite(state.level[arm, row, lane])
        sinks.broken[arm] += broken
