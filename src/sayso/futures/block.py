"""What the kernel works on: blocks of 128 futures as lanes, small enough for the cache.

Every array ends in the lanes, so that a loop over them is contiguous and runs on vector
registers. Levels are kept as signals, u = (x - reference) / range: a system at rest is all
zeros, and a source needs no arithmetic.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import AS_PLANNED, Arms
from sayso.futures.draw import (
    NEVER,
    Course,
    Draws,
    Integers,
    Motion,
    course_of,
    delays_of,
    edges_of,
    motion_of,
    numbers_of,
    starts_of,
    weights_of,
)
from sayso.futures.lanes import LANES
from sayso.futures.layout import BY_HAZARD, Tables
from sayso.futures.random import Floats, Futures


class Shared(NamedTuple):
    """What the arms share: [blocks, rows, lanes]; see `draw.py` for `motion` and `course`."""

    futures: Futures
    motion: Motion
    course: Course
    delay: Floats
    number: Floats
    edge: Floats


class State(NamedTuple):
    """What each arm [A] has of its own: [blocks, A, rows, lanes], changed by the kernel.

    `level`: signals of variables and events; `weight`: signed strengths; `start`, `end`: steps
    of events; patience left; `clipped`: how often a variable was stopped at a bound.
    """

    level: Floats
    weight: Floats
    start: Integers
    end: Integers
    patience: Floats
    undo_patience: Floats
    clipped: Integers


class Scratch(NamedTuple):
    """Memory of one block: normals of four steps, sums of pushes, shaped signals, delays.

    `seen` [A, X, lanes] says whether a line was ever reached; `spare` has four rows.
    """

    noise: Floats
    force: Floats
    signal: Floats
    spare: Floats
    smooth: Floats
    ring: Floats
    seen: Integers


def shared_of(tables: Tables, draws: Draws, futures: Futures) -> Shared:
    """Lay what the arms share out in blocks."""
    motion = motion_of(tables, draws)
    return Shared(
        futures=in_blocks(futures[None])[:, 0],
        motion=Motion(*map(in_blocks, motion)),
        course=Course(*map(in_blocks, course_of(tables, draws))),
        delay=in_blocks(delays_of(tables, draws)),
        number=in_blocks(numbers_of(tables, draws, motion)),
        edge=in_blocks(edges_of(tables, draws, motion)),
    )


def state_of(tables: Tables, arms: Arms, draws: Draws) -> State:
    """Lay the start of every arm out in blocks: all at rest, links weighed, dates known."""
    course = course_of(tables, draws)
    each = [_arm(tables, arms, arm, draws, course) for arm in range(arms.mode.shape[0])]
    return State(*(np.stack(parts, axis=1) for parts in zip(*each, strict=True)))


def _arm(tables: Tables, arms: Arms, arm: int, draws: Draws, course: Course) -> State:
    count, events = draws.values.shape[1], tables.events
    start = starts_of(tables, arms, arm, draws)
    waits = (arms.mode[arm] == AS_PLANNED) & (events["cause"] == BY_HAZARD)
    level = np.zeros((tables.variables.size + events.size, count), np.float32)
    # A pulse that began before the run has faded since; the kernel fades it by one step more.
    age = np.maximum(-1.0 - start, 0)
    level[tables.variables.size :] = np.where(start < 0, course.decay**age, 0)
    parts = State(
        level=level,
        weight=weights_of(tables, arms, arm, draws),
        start=start,
        end=np.where(start < NEVER, np.minimum(start + course.length, NEVER), NEVER),
        patience=np.where(waits[:, None], draws.patience, np.float32(np.inf)),
        undo_patience=draws.undo_patience,
        clipped=np.zeros((tables.variables.size, count), np.int32),
    )
    return State(*map(in_blocks, parts))


def scratch_for(tables: Tables, arms: int, lines: int) -> Scratch:
    """Make the memory of one block."""
    signals = tables.signals.size
    return Scratch(
        noise=_zeros(4, tables.variables.size),
        force=_zeros(tables.variables.size),
        signal=_zeros(signals),
        spare=_zeros(4),
        smooth=_zeros(arms, signals),
        ring=_zeros(arms, signals, tables.slots),
        seen=np.zeros((arms, lines, LANES), np.int32),
    )


def filled(futures: Futures) -> Futures:
    """Repeat the last future until the last block is full; what it adds is never read."""
    return np.concatenate([futures, np.repeat(futures[-1:], -futures.size % LANES)])


def in_blocks(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Turn [rows, futures] into [blocks, rows, lanes]."""
    rows, count = values.shape
    blocks = values.reshape(rows, count // LANES, LANES)
    return np.ascontiguousarray(blocks.transpose(1, 0, 2))


def _zeros(*shape: int) -> Floats:
    return np.zeros((*shape, LANES), np.float32)
