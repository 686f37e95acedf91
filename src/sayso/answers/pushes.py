"""What each link pushes, week by week, in each future: its part in the movement of its target.

Recomputed from a run's levels with the run's own draws (weights, delays), in NumPy, since the
kernel does not keep it. Shares of the target's range; arrays are (futures, weeks).
"""

from typing import NamedTuple, assert_never

import numpy as np
import numpy.typing as npt

from sayso.futures.ensemble import Ensemble
from sayso.futures.layout import SENSE
from sayso.futures.luck import Drawn, Luck
from sayso.futures.plan import (
    EventGate,
    Gate,
    LevelGate,
    Linear,
    LinkPlan,
    Plan,
    Saturating,
    Threshold,
)

Floats = npt.NDArray[np.floating]


class Past(NamedTuple):
    """A run to look back on: all levels [F, W, V] and event times [F, E] of one arm, and draws."""

    plan: Plan
    levels: Floats
    started: Floats
    ended: Floats
    luck: Luck


def past(found: Ensemble, arm: int, drawn: Luck) -> Past:
    """Look back on one arm of a run that kept all paths and events."""
    return Past(found.plan, found.paths[arm], found.event_start[arm], found.event_end[arm], drawn)


def pushes(run: Past) -> Floats:
    """Return what each link of the plan pushes: (links, futures, weeks)."""
    return np.stack([_push(run, place, link) for place, link in enumerate(run.plan.links)])


def _push(run: Past, place: int, link: LinkPlan) -> Floats:
    signal = _shaped(run, link, _delayed(run, link, signal_of(run, link.source)))
    for gate in link.gates:
        signal = signal * _open(run, gate)
    return signal * run.luck.weights[:, place, None]


def signal_of(run: Past, source: str) -> Floats:
    """Return how far a variable is from its level now, in ranges; an event is 1 while it holds."""
    for row, variable in enumerate(run.plan.variables):
        if variable.id == source:
            levels = run.levels[:, :, row]
            return (levels - levels[:, :1]) / (variable.high - variable.low)
    return _holding(run, source)


def _holding(run: Past, event: str) -> Floats:
    row = [each.id for each in run.plan.events].index(event)
    weeks = np.arange(run.levels.shape[1])
    started, ended = run.started[:, row, None], run.ended[:, row, None]
    return ((started <= weeks) & (weeks < ended)).astype(np.float64)


def _delayed(run: Past, link: LinkPlan, signal: Floats) -> Floats:
    if link.delay is None:
        return signal
    weeks = _number(run, "delay", link.id, link.delay.weeks)
    match link.delay.kind:
        case "pure":
            return _shifted(signal, weeks)
        case "first_order":
            return _smoothed(signal, weeks)


def _shifted(signal: Floats, weeks: Floats) -> Floats:
    times = np.arange(signal.shape[1])[None, :] - np.rint(weeks)[:, None].astype(np.int64)
    taken = np.take_along_axis(signal, np.maximum(times, 0), axis=1)
    return np.where(times >= 0, taken, 0.0)


def _smoothed(signal: Floats, weeks: Floats) -> Floats:
    share = 1 - np.exp(-1 / np.maximum(weeks, 1e-6))
    smooth = np.zeros_like(signal)
    for week in range(1, signal.shape[1]):
        before = smooth[:, week - 1]
        smooth[:, week] = before + share * (signal[:, week - 1] - before)
    return smooth


def _shaped(run: Past, link: LinkPlan, signal: Floats) -> Floats:
    match link.shape:
        case Linear():
            return signal
        case Saturating(half=half):
            return signal / (1 + np.abs(signal) / getattr(half, "value", 1.0))
        case Threshold(level=level, direction=direction):
            line = getattr(level, "value", 0.0)
            return _beyond(run, link.source, line, SENSE[direction])
        case _:
            assert_never(link.shape)


def _open(run: Past, gate: Gate) -> Floats:
    match gate:
        case LevelGate():
            line = getattr(gate.level, "value", 0.0)
            holds = _beyond(run, gate.variable, line, SENSE[gate.direction])
        case EventGate():
            holds = _holding(run, gate.event)
        case _:
            assert_never(gate)
    return 1 - holds if gate.unless else holds


def _beyond(run: Past, variable: str, line: float, sense: float) -> Floats:
    row = [each.id for each in run.plan.variables].index(variable)
    return (sense * run.levels[:, :, row] >= sense * line).astype(np.float64)


def _number(run: Past, purpose: str, of: str, fixed: object) -> Floats:
    for column, drawn in enumerate(run.luck.named):
        if drawn == Drawn(purpose, of):  # pyright: ignore[reportArgumentType]
            return run.luck.numbers[:, column]
    return np.full(run.levels.shape[0], getattr(fixed, "value", 0.0))
