"""What each link pushes, week by week, in each future: its part in the movement of its target.

Recomputed from a run's levels with the run's own draws (weights, delays), in NumPy, since the
kernel does not keep it. Shares of the target's range; arrays are (futures, weeks).
"""

from typing import NamedTuple, assert_never

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import arms_of
from sayso.futures.ensemble import Ensemble
from sayso.futures.layout import SENSE
from sayso.futures.luck import Drawn, Luck, luck
from sayso.futures.plan import (
    EventGate,
    Gate,
    LevelGate,
    Linear,
    LinkPlan,
    Plan,
    Saturating,
    Threshold,
    VariablePlan,
)

Floats = npt.NDArray[np.floating]
Flags = npt.NDArray[np.bool_]


class Past(NamedTuple):
    """One arm of a run to look back on: all that happened, and all that was drawn or done.

    `levels` [F, W, V] and event times [F, E] with the arm's `luck`; `held` [W, V] says when a
    variable was held, `shift` [W, V] by what share of its range it was pushed from outside.
    """

    plan: Plan
    levels: Floats
    started: Floats
    ended: Floats
    luck: Luck
    held: Flags
    shift: Floats


def past(found: Ensemble, arm: int) -> Past:
    """Look back on one arm of a weekly run that kept all paths and events."""
    scenario = found.scenarios[arm]
    done = arms_of(found.plan, (scenario,))
    return Past(
        plan=found.plan,
        levels=found.paths[arm],
        started=found.event_start[arm],
        ended=found.event_end[arm],
        luck=luck(found.plan, futures=len(found.futures), seed=found.seed, scenario=scenario),
        held=np.isfinite(done.held[0]),
        shift=done.push[0],
    )


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
            rest = rest_of(run, variable)[:, None]
            return (run.levels[:, :, row] - rest) / (variable.high - variable.low)
    return _holding(run, source)


def rest_of(run: Past, variable: VariablePlan) -> Floats:
    """Return the level at which a variable rests (futures,), in its own unit."""
    drawn = number_of(run, "reference", variable.id, variable.reference)
    return np.clip(drawn, variable.low, variable.high)


def _holding(run: Past, event: str) -> Floats:
    row = [each.id for each in run.plan.events].index(event)
    weeks = np.arange(run.levels.shape[1])
    started, ended = run.started[:, row, None], run.ended[:, row, None]
    return ((started <= weeks) & (weeks < ended)).astype(np.float64)


def _delayed(run: Past, link: LinkPlan, signal: Floats) -> Floats:
    if link.delay is None:
        return signal
    weeks = number_of(run, "delay", link.id, link.delay.weeks)
    match link.delay.kind:
        case "pure":
            return _shifted(signal, weeks)
        case "first_order":
            return _smoothed(signal, weeks)


def _shifted(signal: Floats, weeks: Floats) -> Floats:
    times = np.arange(signal.shape[1])[None, :] - np.floor(weeks + 0.5)[:, None].astype(np.int64)
    taken = np.take_along_axis(signal, np.maximum(times, 0), axis=1)
    return np.where(times >= 0, taken, 0.0)


def _smoothed(signal: Floats, weeks: Floats) -> Floats:
    share = 1 - np.exp(-1 / np.maximum(weeks, 1e-6))
    smooth, before = np.zeros_like(signal), np.zeros(len(signal))
    for week in range(signal.shape[1]):
        before = before + share * (signal[:, week] - before)
        smooth[:, week] = before
    return smooth


def _shaped(run: Past, link: LinkPlan, signal: Floats) -> Floats:
    match link.shape:
        case Linear():
            return signal
        case Saturating(half=half):
            return signal / (1 + np.abs(signal) / number_of(run, "shape", link.id, half)[:, None])
        case Threshold(level=level, direction=direction):
            line = number_of(run, "shape", link.id, level)
            return _beyond(signal, _edge(run, link.source, line), SENSE[direction])
        case _:
            assert_never(link.shape)


def _open(run: Past, gate: Gate) -> Floats:
    match gate:
        case LevelGate():
            edge = _edge(run, gate.variable, np.array([getattr(gate.level, "value", 0.0)]))
            holds = _beyond(signal_of(run, gate.variable), edge, SENSE[gate.direction])
        case EventGate():
            holds = _holding(run, gate.event)
        case _:
            assert_never(gate)
    return 1 - holds if gate.unless else holds


def _edge(run: Past, source: str, line: Floats) -> Floats:
    """Return a level (futures,) as a signal of its source; an event's signal is 0 or 1."""
    for variable in run.plan.variables:
        if variable.id == source:
            return (line - rest_of(run, variable)) / (variable.high - variable.low)
    return line


def _beyond(signal: Floats, edge: Floats, sense: float) -> Floats:
    return (sense * signal >= sense * edge[:, None]).astype(np.float64)


def number_of(run: Past, purpose: str, of: str, fixed: object) -> Floats:
    """Return what each future drew for a number (futures,), or the number where it is certain."""
    for column, drawn in enumerate(run.luck.named):
        if drawn == Drawn(purpose, of):  # pyright: ignore[reportArgumentType]
            return run.luck.numbers[:, column]
    return np.full(run.levels.shape[0], getattr(fixed, "value", 0.0))
