"""The only numeric loop: blocks of futures, step by step, in all arms.

Order within a step from time t to t + dt: signals of the levels at t (delayed, then shaped),
gates as they stand at t, the sum of pushes, hazards over the step, the new levels, and what
then is shown by events, pinned or held. `reference.py` says the same in plain NumPy.
"""

import numpy as np
import numpy.typing as npt

from sayso.futures import lanes
from sayso.futures.arms import Arms
from sayso.futures.block import Scratch, Shared, State
from sayso.futures.compiled import compiled, compiled_entry
from sayso.futures.draw import Course, Integers
from sayso.futures.elementary import F
from sayso.futures.layout import (
    BY_HAZARD,
    FIRST_ORDER,
    PURE,
    SATURATING,
    THRESHOLD,
    Table,
    Tables,
)
from sayso.futures.random import Floats, Futures, fill_noise
from sayso.futures.record import record_week
from sayso.futures.sinks import Sinks

ZERO, ONE = F(0), F(1)


@compiled_entry
def run(
    tables: Tables,
    arms: Arms,
    seed: np.uint64,
    shared: Shared,
    state: State,
    scratch: Scratch,
    sinks: Sinks,
    first: int,
    count: int,
    stop: npt.NDArray[np.int32],
) -> None:
    """Run `count` futures, those at places `first` and on of the whole, into `sinks`.

    Ends early, with sinks half filled, when `stop[0]` is set from another thread.
    """
    variables, events = tables.variables, tables.events
    steps = tables.weeks * tables.steps_per_week
    for block in range(shared.futures.shape[0]):
        if stop[0]:
            return
        _rest(scratch.smooth, scratch.ring)
        motion, course = shared.motion, shared.course
        reference = motion.reference[block]
        valid, place = min(lanes.LANES, count - block * lanes.LANES), first + block * lanes.LANES
        for step in range(steps + 1):
            if step % 4 == 0:
                _shake(variables, seed, shared.futures[block], step, scratch.words, scratch.noise)
            for arm in range(arms.mode.shape[0]):
                level = state.level[block, arm]
                start, end = state.start[block, arm], state.end[block, arm]
                _show(variables, events, course.decay[block], start, end, step, level)
                _pin(variables, tables.pins, reference, start, end, step, level)
                if arms.holds[arm]:
                    _hold(variables, arms.held[arm, step], reference, level)
                if step % tables.steps_per_week == 0:
                    week, span = step // tables.steps_per_week, (place, valid)
                    record_week(variables, arm, week, reference, level, sinks, scratch, *span)
                if step == steps:
                    continue
                _signals(
                    tables.signals, shared.delay[block], shared.number[block], level, step,
                    scratch.smooth[arm], scratch.ring[arm], scratch.spare, scratch.signal,
                )  # fmt: skip
                _pushes(tables, arms.push[arm, step], motion.trend[block], step, scratch.force)
                _links(
                    tables.links, tables.gates, state.weight[block, arm], shared.edge[block],
                    level, start, end, step, scratch.spare, scratch.signal, scratch.force,
                )  # fmt: skip
                _wait(
                    events, course, block, level, start, end, step, scratch.spare[0],
                    state.patience[block, arm], state.undo_patience[block, arm],
                )  # fmt: skip
                _move(
                    variables, valid, motion.step[block], scratch.noise[step % 4], scratch.force,
                    level, state.clipped[block, arm],
                )  # fmt: skip


@compiled
def _rest(smooth: Floats, ring: Floats) -> None:
    for arm in range(smooth.shape[0]):
        for row in range(smooth.shape[1]):
            lanes.fill(F(0), smooth[arm, row])
            for slot in range(ring.shape[2]):
                lanes.fill(F(0), ring[arm, row, slot])


@compiled
def _shake(
    variables: Table, seed: np.uint64, futures: Futures, step: int, words: Futures, noise: Floats
) -> None:
    for row in range(variables.size):
        if variables[row].noisy:
            fill_noise(seed, futures, step, variables[row].key, words, noise, row)


@compiled
def _show(
    variables: Table, events: Table, decay: Floats, start: Integers, end: Integers, step: int,
    level: Floats,
) -> None:  # fmt: skip
    for row in range(events.size):
        signal = level[variables.size + row]
        if events[row].pulse >= 0:
            lanes.fade(start[row], end[row], decay[row], step, signal)
        else:
            lanes.show(start[row], end[row], step, signal)


@compiled
def _pin(
    variables: Table, pins: Table, reference: Floats, start: Integers, end: Integers, step: int,
    level: Floats,
) -> None:  # fmt: skip
    for place in range(pins.size):
        row, event, height = pins[place].variable, pins[place].event, pins[place].level
        width = variables[row].high - variables[row].low
        lanes.pin(height, reference[row], width, start[event], end[event], step, level[row])


@compiled
def _hold(variables: Table, held: Floats, reference: Floats, level: Floats) -> None:
    for row in range(variables.size):
        if not np.isnan(held[row]):
            width = variables[row].high - variables[row].low
            lanes.hold(held[row], reference[row], width, level[row])


@compiled
def _signals(
    signals: Table, delay: Floats, number: Floats, level: Floats, step: int,
    smooth: Floats, ring: Floats, spare: Floats, signal: Floats,
) -> None:  # fmt: skip
    for row in range(signals.size):
        of, source = signals[row], level[signals[row].source]
        if of.delay_kind == PURE:
            lanes.shift(ring[row], delay[row], source, step, spare[0])
            source = spare[0]
        elif of.delay_kind == FIRST_ORDER:
            lanes.smooth(delay[row], source, smooth[row])
            source = smooth[row]
        if of.shape == SATURATING:
            lanes.saturate(source, number[row], signal[row])
        elif of.shape == THRESHOLD:
            lanes.compare(source, number[row], of.sense, signal[row])
        else:
            lanes.copy(source, signal[row])


@compiled
def _pushes(tables: Tables, push: Floats, trend: Floats, step: int, force: Floats) -> None:
    variables = tables.variables
    weeks = F(step) / F(tables.steps_per_week)
    for row in range(variables.size):
        lanes.fill(push[row], force[row])
        if variables[row].trending:
            # A trend moves the resting level with time, or the level itself if accumulating.
            lanes.add(ONE if variables[row].accumulates else weeks, trend[row], force[row])


@compiled
def _links(
    links: Table, gates: Table, weights: Floats, edge: Floats, level: Floats,
    start: Integers, end: Integers, step: int, spare: Floats, signal: Floats, force: Floats,
) -> None:  # fmt: skip
    for row in range(links.size):
        link, weight = links[row], weights[row]
        if link.gates > 0:
            lanes.copy(weight, spare[1])
            weight = spare[1]
            for place in range(link.first_gate, link.first_gate + link.gates):
                gate = gates[place]
                if gate.variable >= 0:
                    lanes.compare(level[gate.variable], edge[place], gate.sense, spare[0])
                else:
                    lanes.show(start[gate.event], end[gate.event], step, spare[0])
                lanes.close(spare[0], gate.unless, weight)
        lanes.add_weighted(weight, signal[link.signal], force[link.target])


@compiled
def _wait(
    events: Table, course: Course, block: int, level: Floats, start: Integers, end: Integers,
    step: int, used: Floats, patience: Floats, undo_patience: Floats,
) -> None:  # fmt: skip
    for row in range(events.size):
        event = events[row]
        if event.undo == BY_HAZARD:
            driver = level[max(event.undo_driver, 0)]
            lanes.hazard(course.undo_rate[block, row], course.undo_beta[block, row], driver, used)
            lanes.undo(used, step, undo_patience[row], start[row], end[row])
        if event.cause == BY_HAZARD:
            driver = level[max(event.driver, 0)]
            lanes.hazard(course.rate[block, row], course.beta[block, row], driver, used)
            lanes.happen(used, step, course.length[block, row], patience[row], start[row], end[row])


@compiled
def _move(
    variables: Table, valid: int, steps: Floats, noise: Floats, force: Floats, level: Floats,
    clipped: Integers,
) -> None:  # fmt: skip
    for row in range(variables.size):
        pull = ZERO if variables[row].accumulates else ONE
        stopped = lanes.move(valid, pull, steps[row], noise[row], force[row], level[row])
        clipped[row] += np.int64(stopped)
