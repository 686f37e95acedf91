"""What a future draws once, turned into what a step needs: plain NumPy over many futures."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import AS_PLANNED, FORCED, Arms
from sayso.futures.compiled import compiled_entry
from sayso.futures.layout import (
    AT_DATE,
    BY_HAZARD,
    FIRST_ORDER,
    PURE,
    THRESHOLD,
    Table,
    Tables,
)
from sayso.futures.parameters import ParameterTable
from sayso.futures.random import Floats, Futures, fill_uniforms

NEVER = 2**30
FAR = 2.0**29
ZERO, HALF = np.float32(0), np.float32(0.5)
Integers = npt.NDArray[np.int32]


class Draws(NamedTuple):
    """What the arms share, by row and future.

    `values` of the parameters; uniform numbers of `sites` and of the links' `signs`; per event
    the cumulated hazards (standard exponential) at which it happens and is undone.
    """

    values: Floats
    sites: Floats
    signs: Floats
    patience: Floats
    undo_patience: Floats


class Motion(NamedTuple):
    """How variables move, by row and future; all but `reference` as signals (in ranges).

    `gain` of pushes per step, `pull` back to rest, `spread` of noise per step, bounds, trend.
    """

    reference: Floats
    gain: Floats
    pull: Floats
    spread: Floats
    floor: Floats
    ceiling: Floats
    trend: Floats


class Course(NamedTuple):
    """How events go, by event and future, in one arm or shared.

    `rate`, `undo_rate`: hazard per step at rest; `beta`, `undo_beta`: its exponents; `length`
    in steps; `decay` of a pulse per step.
    """

    rate: Floats
    beta: Floats
    undo_rate: Floats
    undo_beta: Floats
    length: Integers
    decay: Floats


def draw(tables: Tables, parameters: ParameterTable, seed: int, futures: Futures) -> Draws:
    """Draw everything that is drawn once in each of `futures`."""
    exponential = [_uniforms(tables.events[key], seed, futures) for key in ("key", "undo_key")]
    return Draws(
        values=parameters.draw(seed, futures),
        sites=_uniforms(tables.sites["key"], seed, futures),
        signs=_uniforms(tables.links["key"], seed, futures),
        patience=-np.log(exponential[0]),
        undo_patience=-np.log(exponential[1]),
    )


def motion_of(tables: Tables, draws: Draws) -> Motion:
    """Turn references, adjustments, noises and trends into what a step needs."""
    of, values = tables.variables, draws.values
    low, high = of["low"][:, None], of["high"][:, None]
    width = high - low
    dt = np.float32(1 / tables.steps_per_week)
    reference = np.clip(values[of["reference"]], low, high)
    accumulates = (of["accumulates"] != 0)[:, None]
    share = share_in(dt / values[of["adjustment"]])
    variance = np.where(accumulates, dt, 2 * share - share * share)
    return Motion(
        reference=reference,
        gain=np.where(accumulates, dt, share),
        pull=share,
        spread=values[of["noise"]] * np.sqrt(variance) / width,
        floor=(low - reference) / width,
        ceiling=(high - reference) / width,
        trend=values[of["trend"]] / width,
    )


def share_in(rate: Floats) -> Floats:
    """Return 1 - exp(-rate), with all its digits where the rate is small."""
    small = rate - rate * rate * (np.float32(0.5) - rate * np.float32(1 / 6))
    return np.where(rate < 0.01, small, 1 - np.exp(-rate))


def delays_of(tables: Tables, draws: Draws) -> Floats:
    """Return for each signal and future its delay in steps, or the share that smooths it."""
    of, kind = tables.signals, tables.signals["delay_kind"]
    delays = draws.values[of["delay"]] * np.float32(tables.steps_per_week)
    with np.errstate(divide="ignore"):
        delays[kind == FIRST_ORDER] = share_in(np.float32(1) / delays[kind == FIRST_ORDER])
    pure = np.floor(delays[kind == PURE] + np.float32(0.5))
    delays[kind == PURE] = np.minimum(pure, tables.slots - 1)
    return delays


def numbers_of(tables: Tables, draws: Draws, motion: Motion) -> Floats:
    """Return for each signal and future the number of its shape, thresholds as signals."""
    of = tables.signals
    numbers = draws.values[of["number"]]
    rows = np.flatnonzero(of["shape"] == THRESHOLD)
    numbers[rows] = as_signal(tables, motion, of["source"][rows], numbers[rows])
    return numbers


def edges_of(tables: Tables, draws: Draws, motion: Motion) -> Floats:
    """Return for each gate and future its level as a signal (0 for gates on events)."""
    edges = np.zeros((tables.gates.size, draws.values.shape[1]), np.float32)
    rows = np.flatnonzero(tables.gates["variable"] >= 0)
    levels = draws.values[tables.gates["level"][rows]]
    edges[rows] = as_signal(tables, motion, tables.gates["variable"][rows], levels)
    return edges


def as_signal(tables: Tables, motion: Motion, rows: Any, level: Any) -> Floats:
    """Turn levels of variables into (level - reference) / range."""
    of = tables.variables[rows]
    return (level - motion.reference[rows]) * (np.float32(1) / (of["high"] - of["low"]))[..., None]


def site_holds(tables: Tables, setting: Integers, draws: Draws) -> npt.NDArray[np.bool_]:
    """Say for each site and future whether it holds, as drawn or as the arm has set it."""
    of = tables.sites
    drawn = (of["low"][:, None] < draws.sites) & (draws.sites <= of["high"][:, None])
    return np.where(setting[:, None] >= 0, setting[:, None] == 1, drawn)


def weights_of(tables: Tables, arms: Arms, arm: int, draws: Draws) -> Floats:
    """Return for each link and future its signed strength, 0 where it is not there."""
    weights = np.zeros_like(draws.signs)
    holds = site_holds(tables, arms.site[arm], draws)
    strength = draws.values[tables.links["strength"]]
    parts = (tables.links, tables.supports, tables.denials)
    weigh(*parts, holds, draws.signs, strength, arms.scale[arm], weights)
    return weights


@compiled_entry
def weigh(
    links: Table, supports: Table, denials: Integers, holds: npt.NDArray[np.bool_],
    signs: Floats, strength: Floats, scale: Floats, weights: Floats,
) -> None:  # fmt: skip
    """Set `weights` [links, futures]: there by any support and no denial, sign by the shares."""
    for row in range(links.size):
        link, weight = links[row], weights[row]
        size, luck = strength[row], signs[row]
        for lane in range(weight.size):
            plus, minus, there = 0, 0, False
            for place in range(link.first_support, link.first_support + link.supports):
                if holds[supports[place].site, lane]:
                    there = True
                    plus += supports[place].sign > 0
                    minus += supports[place].sign < 0
            for place in range(link.first_denial, link.first_denial + link.denials):
                there &= not holds[denials[place], lane]
            share = np.float32(plus) / np.float32(plus + minus) if plus + minus > 0 else HALF
            signed = size[lane] if luck[lane] <= share else -size[lane]
            weight[lane] = signed * scale[row] if there else ZERO


def course_of(tables: Tables, draws: Draws) -> Course:
    """Turn rates, durations and pulses into what a step needs."""
    of, per_week = tables.events, tables.steps_per_week
    lengths = _chosen(draws, of, of["undo"] == AT_DATE, "undo_when", NEVER) * per_week
    pulse = _chosen(draws, of, of["pulse"] >= 0, "pulse", np.inf) * per_week
    return Course(
        rate=_chosen(draws, of, of["cause"] == BY_HAZARD, "when", 0) / np.float32(per_week),
        beta=_chosen(draws, of, of["driver"] >= 0, "beta", 0),
        undo_rate=_chosen(draws, of, of["undo"] == BY_HAZARD, "undo_when", 0)
        / np.float32(per_week),
        undo_beta=_chosen(draws, of, of["undo_driver"] >= 0, "undo_beta", 0),
        length=np.maximum(np.minimum(np.floor(lengths + 0.5), FAR), 1).astype(np.int32),
        decay=np.exp(-1 / pulse).astype(np.float32),
    )


def starts_of(tables: Tables, arms: Arms, arm: int, draws: Draws) -> Integers:
    """Return for each event and future the step at which it starts, as far as known at once."""
    of, per_week = tables.events, tables.steps_per_week
    weeks = _chosen(draws, of, of["cause"] == AT_DATE, "when", np.inf)
    # A date counts from the first step at or after it; a hair less, for rounded dates.
    planned = np.ceil(np.minimum(weeks * per_week, FAR) - 1e-3).astype(np.int32)
    planned = np.where(planned >= FAR / 2, NEVER, planned)
    mode = arms.mode[arm][:, None]
    forced = np.broadcast_to(arms.when[arm][:, None], planned.shape)
    return np.select([mode == FORCED, mode == AS_PLANNED], [forced, planned], NEVER)


def _chosen(
    draws: Draws, of: Table, chosen: npt.NDArray[np.bool_], field: str, otherwise: float
) -> Floats:
    values = np.full((of.size, draws.values.shape[1]), otherwise, np.float32)
    values[chosen] = draws.values[of[field][chosen]]
    return values


def _uniforms(keys: npt.NDArray[np.uint64], seed: int, futures: Futures) -> Floats:
    values = np.zeros((keys.size, futures.size), np.float32)
    fill_uniforms(np.uint64(seed), futures, np.ascontiguousarray(keys), values)
    return values
