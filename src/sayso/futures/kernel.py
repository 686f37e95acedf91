"""The only numeric loop: one step of a block of futures, lanes innermost.

Order within a step from time t to t + dt: signals of the levels at t (delayed, then shaped),
gates as they stand at t, the sum of pushes, hazards over the step, the new levels, and what
then is pinned or held. `reference.py` says the same in plain NumPy.
"""

import numpy as np

from sayso.futures.arms import Arms
from sayso.futures.block import LANES, NEVER, Draws, Floats, Integers, State
from sayso.futures.compiled import compiled
from sayso.futures.draw import Futures, copy, end_after
from sayso.futures.elementary import F, exp
from sayso.futures.layout import (
    AT_DATE,
    BY_HAZARD,
    FIRST_ORDER,
    PURE,
    SATURATING,
    THRESHOLD,
    Layout,
)
from sayso.futures.random import normals, words

ZERO, ONE = F(0), F(1)


@compiled
def draw_noise(layout: Layout, seed: np.uint64, futures: Futures, step: int, draws: Draws) -> None:
    """Fill the noise of the four steps from `step` on (a multiple of 4), where there is any."""
    group = np.uint64(step // 4 + 1)
    for row in range(layout.variables.size):
        if layout.variables[row].noisy:
            key, noise = layout.variables[row].key, draws.noise
            _draw_normals(seed, futures, group, key, noise, row)


@compiled
def _draw_normals(
    seed: np.uint64, futures: Futures, group: np.uint64, key: np.uint64,
    noise: Floats, row: int,
) -> None:  # fmt: skip
    first, second, third, fourth = noise[0, row], noise[1, row], noise[2, row], noise[3, row]
    for lane in range(LANES):
        a, b, c, d = words(seed, np.uint64(futures[lane]), group, key)
        first[lane], second[lane] = normals(a, b)
        third[lane], fourth[lane] = normals(c, d)


@compiled
def advance(layout: Layout, arms: Arms, arm: int, step: int, draws: Draws, state: State) -> None:
    """Take one arm from `step` to the next."""
    _signals(layout, arm, step, draws, state)
    _pushes(layout, arms, arm, step, draws, state)
    _links(layout, arm, step, draws, state)
    _wait(layout, arm, step, draws, state)
    _move(layout, arm, step, draws, state)


@compiled
def settle(layout: Layout, arms: Arms, arm: int, step: int, draws: Draws, state: State) -> None:
    """Set what stands at `step` regardless of pushes: events, pinned and held variables."""
    start, end, level = state.start[arm], state.end[arm], state.level[arm]
    dt = ONE / F(layout.steps_per_week)
    for row in range(layout.events.size):
        signal, pulse = level[layout.variables.size + row], layout.events[row].pulse
        _show(start[row], end[row], step, signal)
        if pulse >= 0:
            _fade(start[row], step, dt, draws.values[pulse], signal)
    for place in range(layout.pins.size):
        pin = layout.pins[place]
        of, reference = layout.variables[pin.variable], draws.reference[pin.variable]
        for lane in range(LANES):
            if start[pin.event, lane] <= step < end[pin.event, lane]:
                level[pin.variable, lane] = (pin.level - reference[lane]) / (of.high - of.low)
    for row in range(layout.variables.size):
        if arms.holds[arm, row] and not np.isnan(arms.held[arm, step, row]):
            width = layout.variables[row].high - layout.variables[row].low
            for lane in range(LANES):
                here = arms.held[arm, step, row] - draws.reference[row, lane]
                level[row, lane] = here / width


@compiled
def _show(start: Integers, end: Integers, step: int, signal: Floats) -> None:
    for lane in range(LANES):
        signal[lane] = ONE if (start[lane] <= step) & (step < end[lane]) else ZERO


@compiled
def _fade(start: Integers, step: int, dt: F, pulse: Floats, signal: Floats) -> None:
    for lane in range(LANES):
        signal[lane] *= exp(-F(step - start[lane]) * dt / pulse[lane])


@compiled
def _signals(layout: Layout, arm: int, step: int, draws: Draws, state: State) -> None:
    for row in range(layout.signals.size):
        of = layout.signals[row]
        source, shaped = state.level[arm, of.source], state.signal[row]
        if of.delay_kind == PURE:
            _shift(state.ring[arm, row], draws.delay[row], source, step, state.scratch[0])
            source = state.scratch[0]
        elif of.delay_kind == FIRST_ORDER:
            _smooth(draws.delay[row], source, state.smooth[arm, row])
            source = state.smooth[arm, row]
        if of.shape == SATURATING:
            _saturate(source, draws.number[row], shaped)
        elif of.shape == THRESHOLD:
            _compare(source, draws.number[row], of.sense, shaped)
        else:
            copy(source, shaped)


@compiled
def _shift(ring: Floats, delay: Floats, source: Floats, step: int, shifted: Floats) -> None:
    now, slots = step % ring.shape[0], ring.shape[0]
    copy(source, ring[now])
    for lane in range(LANES):
        place = now - np.int64(delay[lane])
        shifted[lane] = ring[place + slots if place < 0 else place, lane]


@compiled
def _smooth(share: Floats, source: Floats, smooth: Floats) -> None:
    for lane in range(LANES):
        smooth[lane] += share[lane] * (source[lane] - smooth[lane])


@compiled
def _saturate(source: Floats, half: Floats, shaped: Floats) -> None:
    for lane in range(LANES):
        shaped[lane] = source[lane] * half[lane] / (half[lane] + abs(source[lane]))


@compiled
def _compare(source: Floats, edge: Floats, sense: F, shaped: Floats) -> None:
    for lane in range(LANES):
        shaped[lane] = ONE if sense * source[lane] >= sense * edge[lane] else ZERO


@compiled
def _pushes(layout: Layout, arms: Arms, arm: int, step: int, draws: Draws, state: State) -> None:
    weeks = F(step) / F(layout.steps_per_week)
    for row in range(layout.variables.size):
        of, force, push = layout.variables[row], state.force[row], arms.push[arm, step, row]
        for lane in range(LANES):
            force[lane] = push
        if of.trending:
            # A trend moves the resting level with time, or the level itself if accumulating.
            _add(ONE if of.accumulates else weeks, draws.trend[row], force)


@compiled
def _add(factor: F, signal: Floats, force: Floats) -> None:
    for lane in range(LANES):
        force[lane] += factor * signal[lane]


@compiled
def _links(layout: Layout, arm: int, step: int, draws: Draws, state: State) -> None:
    for row in range(layout.links.size):
        link, weight = layout.links[row], state.weight[arm, row]
        if link.gates > 0:
            copy(weight, state.scratch[1])
            weight = state.scratch[1]
            _gate(layout, arm, link.first_gate, link.gates, step, draws, state)
        _add_weighted(weight, state.signal[link.signal], state.force[link.target])


@compiled
def _add_weighted(weight: Floats, signal: Floats, force: Floats) -> None:
    for lane in range(LANES):
        force[lane] += weight[lane] * signal[lane]


@compiled
def _gate(
    layout: Layout, arm: int, first: int, count: int, step: int, draws: Draws, state: State
) -> None:
    """Multiply the second row of scratch by the gates: 0 where one of them is shut."""
    is_open, weight = state.scratch[0], state.scratch[1]
    for row in range(first, first + count):
        gate = layout.gates[row]
        if gate.variable >= 0:
            _compare(state.level[arm, gate.variable], draws.edge[row], gate.sense, is_open)
        else:
            _show(state.start[arm, gate.event], state.end[arm, gate.event], step, is_open)
        for lane in range(LANES):
            weight[lane] *= ONE - is_open[lane] if gate.unless else is_open[lane]


@compiled
def _move(layout: Layout, arm: int, step: int, draws: Draws, state: State) -> None:
    for row in range(layout.variables.size):
        level, force, clipped = state.level[arm, row], state.force[row], state.clipped[arm, row]
        if layout.variables[row].noisy:
            noise = draws.noise[step % 4, row]
            _sum_noisy(level, draws.gain[row], draws.pull[row], draws.spread[row], noise, force)
        else:
            _sum(level, draws.gain[row], draws.pull[row], force)
        _clip(force, draws.floor[row], draws.ceiling[row], level, clipped)


@compiled
def _sum_noisy(
    level: Floats, gain: Floats, pull: Floats, spread: Floats, noise: Floats, force: Floats
) -> None:
    for lane in range(LANES):
        drift = gain[lane] * force[lane] - pull[lane] * level[lane]
        force[lane] = level[lane] + drift + spread[lane] * noise[lane]


@compiled
def _sum(level: Floats, gain: Floats, pull: Floats, force: Floats) -> None:
    for lane in range(LANES):
        force[lane] = level[lane] + gain[lane] * force[lane] - pull[lane] * level[lane]


@compiled
def _clip(free: Floats, floor: Floats, ceiling: Floats, level: Floats, clipped: Integers) -> None:
    for lane in range(LANES):
        level[lane] = min(max(free[lane], floor[lane]), ceiling[lane])
        clipped[lane] += np.int32(free[lane] != level[lane])


@compiled
def _wait(layout: Layout, arm: int, step: int, draws: Draws, state: State) -> None:
    """Use up the patience of what happens, or is undone, by hazard during the step."""
    used, values, dt = state.scratch[0], draws.values, ONE / F(layout.steps_per_week)
    for row in range(layout.events.size):
        of, start, end = layout.events[row], state.start[arm, row], state.end[arm, row]
        if of.undo == BY_HAZARD:
            _hazard(arm, dt, of.undo_when, of.undo_driver, of.undo_beta, values, state)
            _undo(used, step, start, end, state.undo_patience[arm, row])
        if of.cause == BY_HAZARD:
            _hazard(arm, dt, of.when, of.driver, of.beta, values, state)
            _happen(used, step, start, state.patience[arm, row])
            if of.undo == AT_DATE:
                end_after(layout.steps_per_week, values[of.undo_when], start, end)


@compiled
def _hazard(
    arm: int, dt: F, rate: int, driver: int, beta: int, values: Floats, state: State
) -> None:
    """Set the first row of scratch to the hazard of one step: rate exp(beta u) dt."""
    used = state.scratch[0]
    for lane in range(LANES):
        used[lane] = values[rate, lane] * dt
    if driver >= 0:
        level = state.level[arm, driver]
        for lane in range(LANES):
            used[lane] *= exp(values[beta, lane] * level[lane])


@compiled
def _happen(used: Floats, step: int, start: Integers, patience: Floats) -> None:
    for lane in range(LANES):
        patience[lane] -= used[lane]
        if patience[lane] <= ZERO and start[lane] == NEVER:
            start[lane] = step + 1


@compiled
def _undo(used: Floats, step: int, start: Integers, end: Integers, patience: Floats) -> None:
    for lane in range(LANES):
        if start[lane] <= step < end[lane]:
            patience[lane] -= used[lane]
            if patience[lane] <= ZERO:
                end[lane] = step + 1
