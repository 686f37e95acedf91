"""Full paths to a file while they are made: only one part of the futures is ever in memory."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sayso.futures.cluster import joined_ensemble, parts_on
from sayso.futures.crew import Progress, run_here
from sayso.futures.ensemble import EVERY, SOME, Ensemble
from sayso.futures.growing_file import GrowingFile, growing_file
from sayso.futures.outputs import Output, Paths, outputs_from
from sayso.futures.plan import Plan
from sayso.futures.save import drafted
from sayso.futures.scenario import BASE, Scenario
from sayso.futures.simulate import checked_numbers, cores, silent
from sayso.futures.sinks import without_paths

PART_BYTES = 2**26
"""Of paths in memory at a time; a cluster has several parts under way."""


def simulate_to(
    path: str | os.PathLike[str],
    plan: Plan,
    scenarios: Sequence[Scenario] = (BASE,),
    *,
    futures: int = 10_000,
    seed: int = 0,
    outputs: Sequence[Output] = (Paths(),),
    progress: Progress | None = None,
    cluster: Any = None,
    part_bytes: int = PART_BYTES,
) -> Ensemble:
    """Do what `simulate` does, and write all of it: Zarr (a name in .zarr) or else NetCDF.

    What is returned has everything but the paths, of which no more than about `part_bytes` are
    in memory at a time. The file appears when all is written.

    Raises:
        InputError, UsageError: as `simulate`.
        OutsideError: the place cannot be written, or Zarr is not installed.
    """
    numbers, target = checked_numbers(futures, seed), Path(path)
    chosen, wanted, told = tuple(scenarios), tuple(outputs), progress or silent
    size = _part_size(plan, chosen, wanted, part_bytes)

    def here() -> Iterator[Ensemble]:
        for first in range(0, numbers.size, size):

            def further(done: int, _: int, before: int = first) -> None:
                told(before + done, numbers.size)

            part = (numbers[first : first + size], seed, outputs_from(wanted, first))
            yield run_here(plan, chosen, *part, cores(), further)

    with drafted(target) as draft:
        file = growing_file(draft, _dimension(wanted, numbers.size))
        there = (plan, chosen, numbers, seed, wanted, size, told)
        parts = here() if cluster is None else parts_on(cluster, *there)
        rest = tuple(wish for wish in wanted if not isinstance(wish, Paths))
        ensemble = joined_ensemble((_streamed(each, file) for each in parts), rest)
        file.finish(ensemble.to_dataset())
    return ensemble


def _part_size(
    plan: Plan, scenarios: tuple[Scenario, ...], outputs: tuple[Output, ...], part_bytes: int
) -> int:
    """Return how many futures have paths of that size together, from 1,024 to 65,536."""
    numbers = 1
    for wish in outputs:
        if isinstance(wish, Paths):
            weeks = plan.horizon.weeks + 1 if wish.weeks is None else len(wish.weeks)
            every = wish.variables is None
            numbers = weeks * (len(plan.variables) if every else len(wish.variables or ()))
    return min(max(part_bytes // (4 * len(scenarios) * max(numbers, 1)), 2**10), 2**16)


def _dimension(outputs: tuple[Output, ...], futures: int) -> str:
    """Return the name of the paths' futures: another one if they are not all of them."""
    limits = [wish.futures for wish in outputs if isinstance(wish, Paths)]
    some = any(limit is not None and limit < futures for limit in limits)
    return SOME if some else EVERY


def _streamed(part: Ensemble, file: GrowingFile) -> Ensemble:
    """Write the paths of a part, and return it without them."""
    if part.sinks.paths.size:
        file.add(part.paths_dataset(file.dimension))
    rest = tuple(wish for wish in part.outputs if not isinstance(wish, Paths))
    sinks = without_paths(part.sinks)
    return Ensemble(part.plan, part.scenarios, rest, part.futures, part.seed, sinks)
