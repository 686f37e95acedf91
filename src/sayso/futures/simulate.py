"""Run a plan in many futures, several scenarios side by side, on all cores of this machine."""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import Arms, arms_of
from sayso.futures.block import LANES, new_draws, new_state
from sayso.futures.ensemble import Ensemble
from sayso.futures.layout import Layout, layout_of
from sayso.futures.outputs import Output, Summary
from sayso.futures.plan import Plan
from sayso.futures.record import new_reading
from sayso.futures.scenario import BASE, Scenario
from sayso.futures.sinks import Sinks, add, private, sinks_for
from sayso.futures.sweep import sweep

Progress = Callable[[int, int], None]
"""Is told how many futures are done, and of how many."""

BLOCKS_PER_TASK = 8


def simulate(
    plan: Plan,
    scenarios: Sequence[Scenario] = (BASE,),
    *,
    futures: int | Sequence[int] = 10_000,
    seed: int = 0,
    outputs: Sequence[Output] = (Summary(),),
    progress: Progress | None = None,
    threads: int | None = None,
) -> Ensemble:
    """Run `plan` in each scenario with the same luck, and keep what `outputs` ask for.

    `futures` is how many (numbered from 0), or the numbers of some of them; a future is the
    same whether it runs alone or among others. `seed` is below 2^64. `threads` (default: all
    cores) changes no result.

    Raises:
        InputError: the plan makes no sense, or a scenario or an output names what is not there.
    """
    numbers = np.asarray(range(futures) if isinstance(futures, int) else futures, np.uint32)
    chosen, wanted = tuple(scenarios), tuple(outputs)
    sinks = sinks_for(plan, wanted, len(chosen), numbers.size)
    run = _Run(layout_of(plan), arms_of(plan, chosen), np.uint64(seed), numbers, sinks)
    run.through(progress or _silent, threads or os.cpu_count() or 1)
    return Ensemble(plan, chosen, wanted, numbers, seed, sinks)


class _Run:
    def __init__(
        self,
        layout: Layout,
        arms: Arms,
        seed: np.uint64,
        futures: npt.NDArray[np.uint32],
        sinks: Sinks,
    ) -> None:
        self.layout, self.arms, self.seed = layout, arms, seed
        self.futures, self.sinks = futures, sinks
        self.stop = np.zeros(1, np.int32)
        self.lock = threading.Lock()
        self.done = 0
        self.parts: dict[int, Sinks] = {}

    def through(self, progress: Progress, threads: int) -> None:
        """Run all futures; a KeyboardInterrupt stops the threads at their next block."""
        size = LANES * BLOCKS_PER_TASK
        firsts = range(0, self.futures.size, size)
        with ThreadPoolExecutor(threads) as pool:
            pending = {pool.submit(self._task, first, size) for first in firsts}
            try:
                while pending:
                    finished, pending = wait(pending, timeout=0.1)
                    for task in finished:
                        task.result()
                    progress(self.done, self.futures.size)
            except BaseException:
                self.stop[0] = 1
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        for part in self.parts.values():
            add(self.sinks, part)

    def _task(self, first: int, size: int) -> None:
        arms, watched = self.arms.mode.shape[0], self.sinks.watched.size
        last = min(first + size, self.futures.size)
        part = self.parts.setdefault(threading.get_ident(), private(self.sinks))
        work = (new_draws(self.layout), new_state(self.layout, arms), new_reading(arms, watched))
        span = (self.futures, first, last)
        sweep(self.layout, self.arms, self.seed, *span, *work, part, self.stop)
        with self.lock:
            self.done += last - first


def _silent(done: int, total: int) -> None:
    pass
