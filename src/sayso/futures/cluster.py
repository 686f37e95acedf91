"""The same run on a Dask cluster: futures are numbered, so the result is the same bit for bit.

Needs the extra `cluster`. A part whose worker dies is run again elsewhere by the scheduler.
"""

import contextlib
import importlib
import itertools
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from typing import Any

from sayso.errors import OutsideError
from sayso.futures.crew import Progress, run_here
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Output, outputs_from
from sayso.futures.plan import Plan
from sayso.futures.random import Futures
from sayso.futures.scenario import Scenario
from sayso.futures.sinks import joined

LOCAL = "local"
OURS: dict[str, Any] = {"set_as_default": False}
"""A default client would be asked for locks by whatever else in the process knows Dask."""

AHEAD = 8
"""Parts under way at least; more would only fill the workers' memory with waiting results."""


@contextlib.contextmanager
def on_cluster(address: str) -> Generator[Any]:
    """Give a Dask client for the scheduler at `address` (tcp://host:port), closed in the end.

    `local` starts a scheduler and worker processes of its own on this machine, one a core.

    Raises:
        OutsideError: Dask is not installed, or the scheduler cannot be reached.
    """
    try:
        distributed = importlib.import_module("distributed")
    except ImportError:
        raise OutsideError("a cluster needs the extra: pip install 'sayso[cluster]'") from None
    try:
        if address == LOCAL:
            client = distributed.Client(threads_per_worker=1, dashboard_address=None, **OURS)
        else:
            client = distributed.Client(address, timeout="10s", **OURS)
    except (OSError, ValueError) as error:
        raise OutsideError(f"cannot reach a scheduler at {address!r}: {error}") from error
    with client:
        yield client


def parts_on(
    client: Any,
    plan: Plan,
    scenarios: tuple[Scenario, ...],
    futures: Futures,
    seed: int,
    outputs: tuple[Output, ...],
    size: int,
    progress: Progress,
) -> Iterator[Ensemble]:
    """Yield, in their order, the parts of `size` futures that the workers of a client ran."""
    waiting: deque[Any] = deque()
    ahead = max(AHEAD, 2 * sum(client.nthreads().values()))
    firsts = deque(range(0, futures.size, size))
    done = 0
    while firsts or waiting:
        while firsts and len(waiting) < ahead:
            first = firsts.popleft()
            wanted = (futures[first : first + size], seed, outputs_from(outputs, first))
            waiting.append(client.submit(_run_part, plan, scenarios, *wanted, pure=False))
        part: Ensemble = client.gather(waiting.popleft())
        done += part.futures.size
        progress(done, futures.size)
        yield part


def _run_part(
    plan: Plan,
    scenarios: tuple[Scenario, ...],
    futures: Futures,
    seed: int,
    outputs: tuple[Output, ...],
) -> Ensemble:
    """Run on one thread: a worker has as many tasks at a time as it has threads."""
    return run_here(plan, scenarios, futures, seed, outputs, 1, lambda _, __: None)


def joined_ensemble(parts: Iterable[Ensemble], outputs: tuple[Output, ...]) -> Ensemble:
    """Join runs of one plan, in the order of their futures."""
    parts = iter(parts)
    first = next(parts)
    every = itertools.chain([first], parts)
    futures, sinks = joined((each.futures, each.sinks) for each in every)
    return Ensemble(first.plan, first.scenarios, outputs, futures, first.seed, sinks)
