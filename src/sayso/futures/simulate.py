"""Run a plan in many futures, several scenarios side by side, here or on a cluster."""

import os
from collections.abc import Sequence
from typing import Any

import numpy as np

from sayso.errors import UsageError
from sayso.futures.cluster import joined_ensemble, parts_on
from sayso.futures.crew import Progress, run_here
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Output, Summary
from sayso.futures.plan import Plan
from sayso.futures.random import Futures
from sayso.futures.scenario import BASE, Scenario

PART = 20_000
"""Futures a task on a cluster: some seconds of work."""


def simulate(
    plan: Plan,
    scenarios: Sequence[Scenario] = (BASE,),
    *,
    futures: int | Sequence[int] = 10_000,
    seed: int = 0,
    outputs: Sequence[Output] = (Summary(),),
    progress: Progress | None = None,
    threads: int | None = None,
    cluster: Any = None,
) -> Ensemble:
    """Run `plan` in each scenario with the same luck, and keep what `outputs` ask for.

    `futures` is how many (numbered from 0), or the numbers of some of them; a future is the
    same whether it runs alone or among others. `seed` is below 2^64. Neither `threads`
    (default: all cores) nor `cluster`, a Dask client from `on_cluster`, changes a bit of it.

    Raises:
        InputError: the plan makes no sense, or a scenario or an output names what is not there.
        UsageError: no futures are asked for, or the seed is out of range.
        OutsideError: the cluster lost its scheduler.
    """
    numbers = checked_numbers(futures, seed)
    chosen, wanted, told = tuple(scenarios), tuple(outputs), progress or silent
    if cluster is None:
        return run_here(plan, chosen, numbers, seed, wanted, threads or cores(), told)
    parts = parts_on(cluster, plan, chosen, numbers, seed, wanted, PART, told)
    return joined_ensemble(parts, wanted)


def checked_numbers(futures: int | Sequence[int], seed: int) -> Futures:
    """Return the numbers of the futures.

    Raises:
        UsageError: there are none, or the seed is out of range.
    """
    if not 0 <= seed < 2**64:
        raise UsageError(f"the seed {seed} is not in 0 to 2^64 - 1")
    if isinstance(futures, int):
        numbers = np.arange(max(futures, 0), dtype=np.uint32)
    else:
        numbers = np.asarray(futures, np.uint32)
    if numbers.size == 0:
        raise UsageError("no futures are asked for")
    return numbers


def cores() -> int:
    """Return how many threads can run at once."""
    return os.cpu_count() or 1


def silent(done: int, total: int) -> None:
    """Tell nobody how far it is."""
