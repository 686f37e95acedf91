"""What the kernel works on: blocks of 128 futures as lanes, small enough for the cache.

Every array ends in the lanes, so that a loop over them is contiguous and runs on vector
registers. Levels are kept as signals, u = (x - reference) / range: a system at rest is all
zeros, and a source needs no arithmetic.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.aligned import aligned
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
)
from sayso.futures.lanes import LANES
from sayso.futures.layout import BY_HAZARD, Tables
from sayso.futures.random import Floats, Futures
from sayso.futures.weights import weights_of


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
    of events; patience left; `clipped` [blocks, A, variables]: how often one was stopped at a
    bound, in all lanes that count.
    """

    level: Floats
    weight: Floats
    start: Integers
    end: Integers
    patience: Floats
    undo_patience: Floats
    clipped: npt.NDArray[np.int64]


class Scratch(NamedTuple):
    """Memory of one block: normals of four steps, sums of pushes, shaped signals, delays.

    `words` are random bits on their way to normals; `seen` [A, X, lanes] says whether a line was
    ever reached; `spare` has two rows.
    """

    words: npt.NDArray[np.uint32]
    noise: Floats
    force: Floats
    signal: Floats
    spare: Floats
    smooth: Floats
    ring: Floats
    seen: Integers


def shared_of(tables: Tables, draws: Draws, futures: Futures) -> Shared:
    """Gather what the arms share in blocks of `futures` [blocks, lanes]."""
    motion = motion_of(tables, draws)
    return Shared(
        futures=futures,
        motion=motion,
        course=course_of(tables, draws),
        delay=delays_of(tables, draws),
        number=numbers_of(tables, draws, motion),
        edge=edges_of(tables, draws, motion),
    )


def state_of(tables: Tables, arms: Arms, draws: Draws, course: Course) -> State:
    """Make the start of every arm: all at rest, links weighed, dates known."""
    size, (blocks, _, lanes) = arms.mode.shape[0], draws.values.shape
    variables, events = tables.variables.size, tables.events
    starts = [starts_of(tables, arms, arm, draws) for arm in range(size)]
    start = np.stack(starts, axis=1, dtype=np.int32)
    length, patience = course.length[:, None], draws.patience[:, None]
    level = aligned((blocks, size, variables + events.size, lanes))
    # A pulse that began before the run has faded since; the kernel fades it by one step more.
    age = np.maximum(-1.0 - start, 0)
    level[:, :, variables:] = np.where(start < 0, course.decay[:, None] ** age, 0)
    waits = (arms.mode == AS_PLANNED) & (events["cause"] == BY_HAZARD)
    return State(
        level=level,
        weight=weights_of(tables, arms, draws),
        start=start,
        end=np.where(start < NEVER, np.minimum(start + length, NEVER), NEVER),
        patience=np.where(waits[..., None], patience, np.float32(np.inf)),
        undo_patience=np.repeat(draws.undo_patience[:, None], size, axis=1),
        clipped=np.zeros((blocks, size, variables), np.int64),
    )


def scratch_for(tables: Tables, arms: int, lines: int) -> Scratch:
    """Make the memory of one block."""
    signals = tables.signals.size
    return Scratch(
        words=aligned((4, LANES), np.uint32),
        noise=_zeros(4, tables.variables.size),
        force=_zeros(tables.variables.size),
        signal=_zeros(signals),
        spare=_zeros(2),
        smooth=_zeros(arms, signals),
        ring=_zeros(arms, signals, tables.slots),
        seen=np.zeros((arms, lines, LANES), np.int32),
    )


def in_blocks(futures: Futures) -> Futures:
    """Return [blocks, lanes]; the last future fills the last block, and is read there once."""
    filled = np.concatenate([futures, np.repeat(futures[-1:], -futures.size % LANES)])
    return filled.reshape(-1, LANES)


def _zeros(*shape: int) -> Floats:
    return aligned((*shape, LANES))
