"""Where a run's numbers go: paths, counts, sums; filled week by week, block by block.

Sums are integers in steps of 2^-18 of a range, so that they are exact and the order in which
threads or machines add them cannot show.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple, assert_never

import numpy as np
import numpy.typing as npt

from sayso.errors import input_error
from sayso.futures.block import State
from sayso.futures.layout import SENSE
from sayso.futures.outputs import Events, Exceedance, Output, Paths, Summary
from sayso.futures.plan import Plan
from sayso.futures.random import Futures

BINS = 512
STEPS = 2**18


class Sinks(NamedTuple):
    """Results of a run of F futures with A arms, W + 1 weeks; empty where nothing is asked.

    `paths` [A, weeks, variables, futures kept]; of S summarised variables `bins`
    [A, W + 1, S, 512] and [A, W + 1, S] `lowest`, `highest` shares of the range seen, `total`,
    `square` in 2^-18 (2^-36) of a (squared) range; of X lines `reached`, `ever` [A, X, W + 1];
    `start`, `end` [A, events, F] in weeks; `clipped` [A, V] steps stopped at a bound;
    `broken` [A, V] futures that end with a level that is not finite.
    """

    path_week: npt.NDArray[np.int32]
    path_variable: npt.NDArray[np.int32]
    paths: npt.NDArray[np.float32]
    summary_variable: npt.NDArray[np.int32]
    bins: npt.NDArray[np.int32]
    lowest: npt.NDArray[np.float32]
    highest: npt.NDArray[np.float32]
    total: npt.NDArray[np.int64]
    square: npt.NDArray[np.int64]
    watched: npt.NDArray[np.int32]
    line: npt.NDArray[np.float32]
    sense: npt.NDArray[np.float32]
    reached: npt.NDArray[np.int64]
    ever: npt.NDArray[np.int64]
    start: npt.NDArray[np.float32]
    end: npt.NDArray[np.float32]
    clipped: npt.NDArray[np.int64]
    broken: npt.NDArray[np.int64]


def sinks_for(plan: Plan, outputs: tuple[Output, ...], arms: int, futures: int) -> Sinks:
    """Make room for what is asked.

    Raises:
        InputError: an output names an unknown variable or week.
    """
    paths, summary, exceedances, events = _sort(outputs)
    weeks = plan.horizon.weeks + 1
    path_week = _weeks(paths, weeks)
    path_variable = _rows(plan, paths.variables if paths else ())
    wanted = 0 if paths is None else futures if paths.futures is None else paths.futures
    summarised = _rows(plan, summary.variables if summary else ())
    count, watched = len(plan.events) if events else 0, len(exceedances)
    return Sinks(
        path_week=path_week,
        path_variable=path_variable,
        paths=np.zeros(
            (arms, path_week.size, path_variable.size, min(futures, wanted)), np.float32
        ),
        summary_variable=summarised,
        bins=np.zeros((arms, weeks, summarised.size, BINS), np.int32),
        lowest=np.ones((arms, weeks, summarised.size), np.float32),
        highest=np.zeros((arms, weeks, summarised.size), np.float32),
        total=np.zeros((arms, weeks, summarised.size), np.int64),
        square=np.zeros((arms, weeks, summarised.size), np.int64),
        watched=_rows(plan, tuple(exceedance.variable for exceedance in exceedances)),
        line=np.array([exceedance.level for exceedance in exceedances], np.float32),
        sense=np.array([SENSE[e.direction] for e in exceedances], np.float32),
        reached=np.zeros((arms, watched, weeks), np.int64),
        ever=np.zeros((arms, watched, weeks), np.int64),
        start=np.zeros((arms, count, futures), np.float32),
        end=np.zeros((arms, count, futures), np.float32),
        clipped=np.zeros((arms, len(plan.variables)), np.int64),
        broken=np.zeros((arms, len(plan.variables)), np.int64),
    )


COUNTS = ("bins", "total", "square", "reached", "ever", "clipped", "broken")


def joined(parts: Iterable[tuple[Futures, Sinks]]) -> tuple[Futures, Sinks]:
    """Join the futures and sinks of runs of different futures, in order, one after the other."""
    total: Sinks | None = None
    numbers: list[Futures] = []
    kept: dict[str, list[npt.NDArray[np.float32]]] = {"paths": [], "start": [], "end": []}
    for futures, part in parts:
        total = private(part) if total is None else total
        add(total, part)
        numbers.append(futures)
        for name, pieces in kept.items():
            pieces.append(getattr(part, name))
    assert total is not None, "nothing to join"
    whole = {name: np.concatenate(pieces, axis=-1) for name, pieces in kept.items()}
    return np.concatenate(numbers), total._replace(**whole)


def without_paths(sinks: Sinks) -> Sinks:
    """Return the sinks with no path kept."""
    none = np.zeros(0, np.int32)
    paths = np.zeros((sinks.paths.shape[0], 0, 0, 0), np.float32)
    return sinks._replace(path_week=none, path_variable=none, paths=paths)


def read_end(
    sinks: Sinks, steps_per_week: int, steps: int, state: State, first: int, count: int
) -> None:
    """Read what is known when `count` futures, from place `first` on, have run."""
    np.add(sinks.clipped, state.clipped.sum(axis=0), out=sinks.clipped)
    levels = _futures(state.level, count)[:, : sinks.broken.shape[1]]
    np.add(sinks.broken, (~np.isfinite(levels)).sum(axis=-1), out=sinks.broken)
    if sinks.start.shape[1]:
        for kept, at in ((sinks.start, state.start), (sinks.end, state.end)):
            step = _futures(at, count)
            weeks = np.where(step <= steps, step / np.float32(steps_per_week), np.inf)
            kept[:, :, first : first + count] = weeks


def _futures(blocks: npt.NDArray[Any], count: int) -> npt.NDArray[Any]:
    """Turn [blocks, arms, rows, lanes] into [arms, rows, futures]."""
    size, arms, rows, lanes = blocks.shape
    return blocks.transpose(1, 2, 0, 3).reshape(arms, rows, size * lanes)[..., :count]


def private(sinks: Sinks) -> Sinks:
    """Return empty sinks with counts and sums of their own; paths and events stay shared."""
    counts = {name: np.zeros_like(getattr(sinks, name)) for name in COUNTS}
    lowest, highest = np.ones_like(sinks.lowest), np.zeros_like(sinks.highest)
    return sinks._replace(lowest=lowest, highest=highest, **counts)


def add(sinks: Sinks, part: Sinks) -> None:
    """Add a part's counts and sums, and widen the range seen."""
    for name in COUNTS:
        total = getattr(sinks, name)
        total += getattr(part, name)
    np.minimum(sinks.lowest, part.lowest, out=sinks.lowest)
    np.maximum(sinks.highest, part.highest, out=sinks.highest)


def _sort(
    outputs: tuple[Output, ...],
) -> tuple[Paths | None, Summary | None, tuple[Exceedance, ...], Events | None]:
    """Sort wishes by kind; of each kind but exceedances there can be one."""
    paths, summary, events = None, None, None
    exceedances: list[Exceedance] = []
    for output in outputs:
        match output:
            case Paths():
                paths = output
            case Summary():
                summary = output
            case Exceedance():
                exceedances.append(output)
            case Events():
                events = output
            case _:
                assert_never(output)
    return paths, summary, tuple(exceedances), events


def _rows(plan: Plan, names: tuple[str, ...] | None) -> npt.NDArray[np.int32]:
    known = {variable.id: row for row, variable in enumerate(plan.variables)}
    for name in names or ():
        if name not in known:
            hint = f"known: {', '.join(known)}"
            raise input_error("no-variable", f"there is no variable {name!r}", hint=hint)
    return np.array(list(known.values() if names is None else map(known.get, names)), np.int32)


def _weeks(paths: Paths | None, weeks: int) -> npt.NDArray[np.int32]:
    wanted = () if paths is None else range(weeks) if paths.weeks is None else paths.weeks
    for week in wanted:
        if not 0 <= week < weeks:
            raise input_error("no-week", f"week {week} lies outside 0 to {weeks - 1}")
    return np.array(list(wanted), np.int32)
