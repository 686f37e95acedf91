"""What a future draws once, turned into what a step needs: plain NumPy over many futures.

Arrays have the dimensions [blocks, rows, lanes], a block being as many futures as it has lanes;
so they lie in memory as the kernel reads them.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.aligned import aligned
from sayso.futures.arms import AS_PLANNED, FORCED, Arms
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
Integers = npt.NDArray[np.int32]


class Draws(NamedTuple):
    """What the arms share, by block, row and lane.

    `values` of the parameters; uniform numbers of `sites` and of the links' `signs`; per event
    the cumulated hazards (standard exponential) at which it happens and is undone.
    """

    values: Floats
    sites: Floats
    signs: Floats
    patience: Floats
    undo_patience: Floats


class Motion(NamedTuple):
    """How variables move, by block, row and lane; all but `reference` as signals (in ranges).

    `step` has three rows side by side, [blocks, variables, 3 x lanes]: share of the way to where
    pushes lead in a step, floor (the ceiling lies 1 above), spread of noise in a step. As one
    array they cost the compiled loop one check for overlap, not three.
    """

    reference: Floats
    step: Floats
    trend: Floats


class Course(NamedTuple):
    """How events go, by block, event and lane.

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
    """Draw everything that is drawn once in each of `futures` [blocks, lanes]."""
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
    reference = np.clip(_rows(values, of["reference"]), low, high)
    accumulates = (of["accumulates"] != 0)[:, None]
    share = share_in(dt / _rows(values, of["adjustment"]))
    variance = np.where(accumulates, dt, 2 * share - share * share)
    step = (
        np.where(accumulates, dt, share),
        (low - reference) / width,
        _rows(values, of["noise"]) * np.sqrt(variance) / width,
    )
    trend = _rows(values, of["trend"]) / width
    blocks, rows, lanes = share.shape
    beside = aligned((blocks, rows, len(step) * lanes))
    return Motion(reference, np.concatenate(step, axis=-1, out=beside), trend)


def share_in(rate: Floats) -> Floats:
    """Return 1 - exp(-rate), with all its digits where the rate is small."""
    small = rate - rate * rate * (np.float32(0.5) - rate * np.float32(1 / 6))
    return np.where(rate < 0.01, small, 1 - np.exp(-rate))


def delays_of(tables: Tables, draws: Draws) -> Floats:
    """Return for each signal and future its delay in steps, or the share that smooths it."""
    of, kind = tables.signals, tables.signals["delay_kind"]
    delays = _rows(draws.values, of["delay"]) * np.float32(tables.steps_per_week)
    smooth, pure = np.flatnonzero(kind == FIRST_ORDER), np.flatnonzero(kind == PURE)
    with np.errstate(divide="ignore"):
        delays[:, smooth] = share_in(np.float32(1) / delays[:, smooth])
    whole = np.floor(delays[:, pure] + np.float32(0.5))
    delays[:, pure] = np.minimum(whole, tables.slots - 1)
    return delays


def numbers_of(tables: Tables, draws: Draws, motion: Motion) -> Floats:
    """Return for each signal and future the number of its shape, thresholds as signals."""
    of = tables.signals
    numbers = _rows(draws.values, of["number"])
    rows = np.flatnonzero(of["shape"] == THRESHOLD)
    numbers[:, rows] = as_signal(tables, motion, of["source"][rows], numbers[:, rows])
    return numbers


def edges_of(tables: Tables, draws: Draws, motion: Motion) -> Floats:
    """Return for each gate and future its level as a signal (0 for gates on events)."""
    blocks, _, lanes = draws.values.shape
    edges = aligned((blocks, tables.gates.size, lanes))
    rows = np.flatnonzero(tables.gates["variable"] >= 0)
    levels = _rows(draws.values, tables.gates["level"][rows])
    edges[:, rows] = as_signal(tables, motion, tables.gates["variable"][rows], levels)
    return edges


def as_signal(tables: Tables, motion: Motion, rows: Any, level: Any) -> Floats:
    """Turn levels of variables into (level - reference) / range."""
    of = tables.variables[rows]
    share = np.float32(1) / (of["high"] - of["low"])
    return (level - _rows(motion.reference, rows)) * share[:, None]


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
    blocks, _, lanes = draws.values.shape
    values = np.full((blocks, of.size, lanes), otherwise, np.float32)
    values[:, chosen] = _rows(draws.values, of[field][chosen])
    return values


def _rows(values: Floats, rows: Any) -> Floats:
    """Take rows of every block, in the order of memory that the kernel wants."""
    blocks, _, lanes = values.shape
    return values.take(rows, axis=1, out=aligned((blocks, len(rows), lanes)), mode="clip")


def _uniforms(keys: npt.NDArray[np.uint64], seed: int, futures: Futures) -> Floats:
    values = np.zeros((futures.shape[0], keys.size, futures.shape[1]), np.float32)
    fill_uniforms(np.uint64(seed), futures, np.ascontiguousarray(keys), values)
    return values
