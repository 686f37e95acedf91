"""Reading a block at the turn of a week: levels into paths, counts and sums."""

import numpy as np

from sayso.futures.block import Scratch
from sayso.futures.compiled import compiled
from sayso.futures.draw import Integers
from sayso.futures.elementary import F
from sayso.futures.lanes import LANES
from sayso.futures.layout import Table
from sayso.futures.random import Floats
from sayso.futures.sinks import BINS, STEPS, Sinks

ONE, HALF = F(1), F(0.5)
FINE, WIDE = F(STEPS), F(BINS)


@compiled
def record_week(
    variables: Table, arm: int, week: int, reference: Floats, level: Floats,
    sinks: Sinks, scratch: Scratch, first: int, count: int,
) -> None:  # fmt: skip
    """Read one arm; `count` lanes of the block are futures, at places `first` and on."""
    here, share = scratch.spare[0], scratch.spare[1]
    for place in range(sinks.path_week.size):
        if sinks.path_week[place] == week:
            kept = min(count, sinks.paths.shape[3] - first)
            for column in range(sinks.path_variable.size):
                row = sinks.path_variable[column]
                low, high = variables[row].low, variables[row].high
                _read(low, high, reference[row], level[row], here)
                target = sinks.paths[arm, place, column]
                for lane in range(kept):
                    target[first + lane] = here[lane]
    for column in range(sinks.summary_variable.size):
        row = sinks.summary_variable[column]
        low, high = variables[row].low, variables[row].high
        _read(low, high, reference[row], level[row], here)
        for lane in range(LANES):
            share[lane] = (here[lane] - low) / (high - low)
        _count(share, sinks.bins[arm, week, column], count)
        sums = sinks.total[arm, week], sinks.square[arm, week]
        _sum(share, count, *sums, sinks.lowest[arm, week], sinks.highest[arm, week], column)
    for place in range(sinks.watched.size):
        row = sinks.watched[place]
        _read(variables[row].low, variables[row].high, reference[row], level[row], here)
        reached, ever = sinks.reached[arm, place], sinks.ever[arm, place]
        line, sense, seen = sinks.line[place], sinks.sense[place], scratch.seen[arm, place]
        _watch(week, line, sense, here, count, seen, reached, ever)


@compiled
def _read(low: F, high: F, reference: Floats, signal: Floats, here: Floats) -> None:
    for lane in range(LANES):
        here[lane] = min(max(reference[lane] + (high - low) * signal[lane], low), high)


@compiled
def _count(share: Floats, bins: Integers, count: int) -> None:
    for lane in range(count):
        bins[min(np.int32(share[lane] * WIDE), BINS - 1)] += 1


@compiled
def _sum(
    share: Floats, count: int, total: Integers, square: Integers, lowest: Floats, highest: Floats,
    column: int,
) -> None:  # fmt: skip
    # Whole numbers throughout: the least and greatest float cannot be sought in vector registers.
    once, twice = np.int64(0), np.int64(0)
    least, most = np.int32(STEPS), np.int32(0)
    for lane in range(count):
        fine = np.int32(share[lane] * FINE + HALF)
        once += np.int64(fine)
        twice += np.int64(fine) * np.int64(fine)
        least, most = min(least, fine), max(most, fine)
    total[column] += once
    square[column] += twice
    lowest[column] = min(lowest[column], F(least) / FINE)
    highest[column] = max(highest[column], F(most) / FINE)


@compiled
def _watch(
    week: int, line: F, sense: F, here: Floats, count: int, seen: Integers,
    reached: Integers, ever: Integers,
) -> None:  # fmt: skip
    now, before = 0, 0
    for lane in range(count):
        beyond = np.int32(sense * here[lane] >= sense * line)
        seen[lane] = beyond if week == 0 else seen[lane] | beyond
        now += beyond
        before += seen[lane]
    reached[week] += now
    ever[week] += before
