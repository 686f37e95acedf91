"""What one block of futures works on: its draws, and the state of each arm.

A block is a set of lanes, one future each; every array ends in the lanes, so that a loop over
them is contiguous and runs on vector registers. Levels are kept as signals,
u = (x - reference) / range: a system at rest is all zeros, and a source needs no arithmetic.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.layout import Layout

LANES = 64
NEVER = np.int32(2**30)

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]


class Draws(NamedTuple):
    """What the arms share, by row and lane.

    `values` of the parameters, uniform numbers of `sites` and of the links' `signs`. Per
    variable: `reference`, `gain` (of pushes), `pull` (back to rest), `spread` (of noise), bounds
    and `trend`, all but the first as signals, and `noise` of four steps. Per signal: `delay` in
    steps or smoothing share, `number` of the shape. Per gate its `edge`. Per event: cumulated
    hazards at which it happens and is undone.
    """

    values: Floats
    sites: Floats
    signs: Floats
    reference: Floats
    gain: Floats
    pull: Floats
    spread: Floats
    floor: Floats
    ceiling: Floats
    trend: Floats
    noise: Floats
    delay: Floats
    number: Floats
    edge: Floats
    patience: Floats
    undo_patience: Floats


class State(NamedTuple):
    """What each arm [A] has of its own, by row and lane; `force`, `signal` serve all in turn.

    `level`: signals of variables and events; `force`: sum of pushes; `signal`: shaped signals;
    `smooth`, `ring`: memories of delays; `weight`: signed strengths; `start`, `end`: steps of
    events; patience left; `clipped`: how often a variable was stopped at a bound.
    """

    level: Floats
    force: Floats
    signal: Floats
    scratch: Floats
    smooth: Floats
    ring: Floats
    weight: Floats
    start: Integers
    end: Integers
    patience: Floats
    undo_patience: Floats
    clipped: Integers


def new_draws(layout: Layout) -> Draws:
    """Make room for the draws of one block."""
    variables, signals = layout.variables.size, layout.signals.size
    events = layout.events.size
    return Draws(
        values=_floats(layout.parameters.kind.size),
        sites=_floats(layout.sites.size),
        signs=_floats(layout.links.size),
        reference=_floats(variables),
        gain=_floats(variables),
        pull=_floats(variables),
        spread=_floats(variables),
        floor=_floats(variables),
        ceiling=_floats(variables),
        trend=_floats(variables),
        noise=_floats(4, variables),
        delay=_floats(signals),
        number=_floats(signals),
        edge=_floats(layout.gates.size),
        patience=_floats(events),
        undo_patience=_floats(events),
    )


def new_state(layout: Layout, arms: int) -> State:
    """Make room for the states of one block."""
    variables, events = layout.variables.size, layout.events.size
    signals = layout.signals.size
    return State(
        level=_floats(arms, variables + events),
        force=_floats(variables),
        signal=_floats(signals),
        scratch=_floats(4),
        smooth=_floats(arms, signals),
        ring=_floats(arms, signals, layout.slots),
        weight=_floats(arms, layout.links.size),
        start=np.zeros((arms, events, LANES), np.int32),
        end=np.zeros((arms, events, LANES), np.int32),
        patience=_floats(arms, events),
        undo_patience=_floats(arms, events),
        clipped=np.zeros((arms, variables, LANES), np.int32),
    )


def _floats(*shape: int) -> Floats:
    return np.zeros((*shape, LANES), np.float32)
