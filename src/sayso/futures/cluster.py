"""The same run on a Dask cluster: futures are numbered, so the result is the same bit for bit.

Needs the extra `cluster`. A part whose worker dies is run again elsewhere by the scheduler.
"""

import importlib
from collections.abc import Sequence
from typing import Any

import msgspec

from sayso.errors import OutsideError, UsageError
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Output, Paths, Summary
from sayso.futures.plan import Plan
from sayso.futures.scenario import BASE, Scenario
from sayso.futures.simulate import simulate
from sayso.futures.sinks import joined


def connect(address: str) -> Any:
    """Return a Dask client for the scheduler at `address` (tcp://host:port).

    Raises:
        OutsideError: Dask is not installed, or the scheduler cannot be reached.
    """
    try:
        distributed = importlib.import_module("distributed")
    except ImportError:
        raise OutsideError("a cluster needs the extra: pip install 'sayso[cluster]'") from None
    try:
        return distributed.Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise OutsideError(f"cannot reach a scheduler at {address!r}: {error}") from error


def simulate_on(
    client: Any,
    plan: Plan,
    scenarios: Sequence[Scenario] = (BASE,),
    *,
    futures: int = 10_000,
    seed: int = 0,
    outputs: Sequence[Output] = (Summary(),),
    part: int = 20_000,
) -> Ensemble:
    """Do what `simulate` does, `part` futures a task, on the workers of a Dask client."""
    if futures < 1 or part < 1:
        raise UsageError(f"cannot run {futures} futures in parts of {part}")
    tasks = [
        client.submit(
            simulate,
            plan,
            tuple(scenarios),
            futures=range(first, min(first + part, futures)),
            seed=seed,
            outputs=_outputs_from(outputs, first),
            threads=1,
            pure=False,
        )
        for first in range(0, futures, part)
    ]
    parts: list[Ensemble] = client.gather(tasks)
    return joined_ensemble(parts, tuple(outputs))


def joined_ensemble(parts: Sequence[Ensemble], outputs: tuple[Output, ...]) -> Ensemble:
    """Join runs of one plan, in the order of their futures."""
    first = parts[0]
    futures, sinks = joined([(each.futures, each.sinks) for each in parts])
    return Ensemble(first.plan, first.scenarios, outputs, futures, first.seed, sinks)


def _outputs_from(outputs: Sequence[Output], first: int) -> tuple[Output, ...]:
    """Say what a part that starts at the future `first` keeps: the first so many of the whole."""
    return tuple(
        msgspec.structs.replace(output, futures=max(output.futures - first, 0))
        if isinstance(output, Paths) and output.futures is not None
        else output
        for output in outputs
    )
