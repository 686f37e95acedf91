"""What a future draws once, turned into what a step needs."""

from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import AS_PLANNED, FORCED, Arms
from sayso.futures.block import LANES, NEVER, Draws, Floats, Integers, State
from sayso.futures.compiled import compiled
from sayso.futures.elementary import F, exp, log
from sayso.futures.layout import AT_DATE, BY_HAZARD, FIRST_ORDER, PURE, THRESHOLD, Layout
from sayso.futures.parameters import draw
from sayso.futures.random import HALF_STEP, uniform, words

ZERO, ONE, TWO, HALF = F(0), F(1), F(2), F(0.5)
SMALL = F(1e-3)
FAR = F(2**29)
ENDLESS = F(np.inf)

Futures = npt.NDArray[np.uint32]


@compiled
def draw_block(layout: Layout, seed: np.uint64, futures: Futures, draws: Draws) -> None:
    """Draw everything that the arms of one block share."""
    for row in range(layout.parameters.kind.size):
        draw(layout.parameters, row, seed, futures, draws.values[row])
    for row in range(layout.sites.size):
        draw_uniform(seed, futures, layout.sites[row].key, draws.sites[row])
    for row in range(layout.links.size):
        draw_uniform(seed, futures, layout.links[row].key, draws.signs[row])
    for row in range(layout.events.size):
        draw_patience(seed, futures, layout.events[row].key, draws.patience[row])
        draw_patience(seed, futures, layout.events[row].undo_key, draws.undo_patience[row])
    _derive_variables(layout, draws)
    _derive_signals(layout, draws)
    for row in range(layout.gates.size):
        gate = layout.gates[row]
        if gate.variable >= 0:
            of, reference = layout.variables[gate.variable], draws.reference[gate.variable]
            as_signal(draws.values[gate.level], reference, of.high - of.low, draws.edge[row])


@compiled
def clear(values: Floats) -> None:
    """Set all lanes to zero."""
    for lane in range(LANES):
        values[lane] = ZERO


@compiled
def copy(source: Floats, target: Floats) -> None:
    """Copy all lanes."""
    for lane in range(LANES):
        target[lane] = source[lane]


@compiled
def draw_uniform(seed: np.uint64, futures: Futures, key: np.uint64, values: Floats) -> None:
    """Draw a number in [0, 1) for each lane."""
    for lane in range(LANES):
        values[lane] = uniform(words(seed, np.uint64(futures[lane]), np.uint64(0), key)[0])


@compiled
def draw_patience(seed: np.uint64, futures: Futures, key: np.uint64, values: Floats) -> None:
    """Draw the cumulated hazard at which something happens: standard exponential.

    To compare it with the growing sum of rate exp(beta u) dt is the same law as to draw with
    p = 1 - exp(-rate exp(beta u) dt) in each step, and keeps the luck of paired arms together.
    """
    for lane in range(LANES):
        word = words(seed, np.uint64(futures[lane]), np.uint64(0), key)[0]
        values[lane] = -log(uniform(word) + HALF_STEP)


@compiled
def as_signal(level: Floats, reference: Floats, width: F, signal: Floats) -> None:
    """Turn a level into (level - reference) / range."""
    for lane in range(LANES):
        signal[lane] = (level[lane] - reference[lane]) / width


@compiled
def _derive_variables(layout: Layout, draws: Draws) -> None:
    dt = ONE / F(layout.steps_per_week)
    for row in range(layout.variables.size):
        of, values = layout.variables[row], draws.values
        reference, width = draws.reference[row], of.high - of.low
        for lane in range(LANES):
            reference[lane] = min(max(values[of.reference, lane], of.low), of.high)
        for lane in range(LANES):
            draws.floor[row, lane] = (of.low - reference[lane]) / width
            draws.ceiling[row, lane] = (of.high - reference[lane]) / width
            draws.trend[row, lane] = values[of.trend, lane] / width
        _rates(of.accumulates, dt, values[of.adjustment], draws.gain[row], draws.pull[row])
        _sway(dt, values[of.noise], draws.pull[row], width, draws.spread[row])


@compiled
def _rates(accumulates: int, dt: F, tau: Floats, gain: Floats, pull: Floats) -> None:
    for lane in range(LANES):
        rate = dt / tau[lane]
        # For a slow variable 1 - exp(-rate) would lose its digits: the series keeps them.
        slow = rate - HALF * rate * rate
        share = slow if rate < SMALL else ONE - exp(-rate)
        pull[lane] = ZERO if accumulates else share
        gain[lane] = dt if accumulates else share


@compiled
def _sway(dt: F, noise: Floats, pull: Floats, width: F, spread: Floats) -> None:
    for lane in range(LANES):
        share = pull[lane]
        variance = TWO * share - share * share if share > ZERO else dt
        spread[lane] = noise[lane] * np.sqrt(variance) / width


@compiled
def _derive_signals(layout: Layout, draws: Draws) -> None:
    per_week, longest = F(layout.steps_per_week), F(layout.slots - 1)
    for row in range(layout.signals.size):
        of, delay = layout.signals[row], draws.delay[row]
        weeks, number = draws.values[of.delay], draws.values[of.number]
        for lane in range(LANES):
            if of.delay_kind == FIRST_ORDER:
                delay[lane] = ONE - exp(-ONE / (weeks[lane] * per_week))
            elif of.delay_kind == PURE:
                delay[lane] = min(np.floor(weeks[lane] * per_week + HALF), longest)
        if of.shape == THRESHOLD:
            variable = layout.variables[of.source]
            width = variable.high - variable.low
            as_signal(number, draws.reference[of.source], width, draws.number[row])
        else:
            copy(number, draws.number[row])


@compiled
def start_arm(layout: Layout, arms: Arms, arm: int, draws: Draws, state: State) -> None:
    """Set one arm to its start: weights of its links, dates of its events, all at rest."""
    for row in range(state.level.shape[1]):
        clear(state.level[arm, row])
    for row in range(layout.variables.size):
        for lane in range(LANES):
            state.clipped[arm, row, lane] = 0
    for row in range(layout.signals.size):
        clear(state.smooth[arm, row])
        for slot in range(layout.slots):
            clear(state.ring[arm, row, slot])
    for row in range(layout.links.size):
        _weigh(layout, arms, arm, row, draws, state)
    for row in range(layout.events.size):
        _schedule(layout, arms, arm, row, draws, state)


@compiled
def _weigh(layout: Layout, arms: Arms, arm: int, row: int, draws: Draws, state: State) -> None:
    link, sites = layout.links[row], draws.sites
    strength, signs = draws.values[link.strength], draws.signs[row]
    setting, scale, weight = arms.site[arm], arms.scale[arm, row], state.weight[arm, row]
    plus, minus, unclear = state.scratch[0], state.scratch[1], state.scratch[2]
    denied = state.scratch[3]
    for row_of in range(4):
        clear(state.scratch[row_of])
    for place in range(link.first_support, link.first_support + link.supports):
        support = layout.supports[place]
        count = plus if support.sign > 0 else minus if support.sign < 0 else unclear
        _count(layout.sites[support.site], setting[support.site], sites[support.site], count)
    for place in range(link.first_denial, link.first_denial + link.denials):
        site = layout.denials[place]
        _count(layout.sites[site], setting[site], sites[site], denied)
    for lane in range(LANES):
        signed = plus[lane] + minus[lane]
        share = plus[lane] / signed if signed > ZERO else HALF
        there = (signed + unclear[lane] > ZERO) & (denied[lane] == ZERO)
        size = strength[lane] * scale if there else ZERO
        weight[lane] = size if signs[lane] < share else -size


@compiled
def _count(site: Any, setting: int, numbers: Floats, count: Floats) -> None:
    """Add one in each lane where the site holds, as drawn or as the arm has set it."""
    if setting >= 0:
        for lane in range(LANES):
            count[lane] += F(setting)
    else:
        low, high = site.low, site.high
        for lane in range(LANES):
            count[lane] += ONE if (low <= numbers[lane]) & (numbers[lane] < high) else ZERO


@compiled
def _schedule(layout: Layout, arms: Arms, arm: int, row: int, draws: Draws, state: State) -> None:
    event, mode = layout.events[row], arms.mode[arm, row]
    start, per_week = state.start[arm, row], F(layout.steps_per_week)
    for lane in range(LANES):
        if mode == FORCED:
            start[lane] = arms.when[arm, row]
        elif mode == AS_PLANNED and event.cause == AT_DATE:
            date = min(draws.values[event.when, lane] * per_week, FAR)
            start[lane] = np.int32(np.ceil(date - SMALL))
        else:
            start[lane] = NEVER
    for lane in range(LANES):
        state.end[arm, row, lane] = NEVER
    if event.undo == AT_DATE:
        end_after(layout.steps_per_week, draws.values[event.undo_when], start, state.end[arm, row])
    waits = mode == AS_PLANNED and event.cause == BY_HAZARD
    for lane in range(LANES):
        state.patience[arm, row, lane] = draws.patience[row, lane] if waits else ENDLESS
        state.undo_patience[arm, row, lane] = draws.undo_patience[row, lane]


@compiled
def end_after(steps_per_week: int, weeks: Floats, start: Integers, end: Integers) -> None:
    """Set the steps at which events are undone, a while after they started."""
    for lane in range(LANES):
        steps = np.floor(min(weeks[lane] * F(steps_per_week), FAR) + HALF)
        begun = start[lane] < NEVER
        end[lane] = start[lane] + max(np.int32(steps), np.int32(1)) if begun else NEVER
