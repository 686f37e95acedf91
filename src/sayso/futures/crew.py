"""The threads of this machine that share a run."""

import threading
from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait

import numpy as np

from sayso.futures.arms import Arms, arms_of
from sayso.futures.block import in_blocks, scratch_for, shared_of, state_of
from sayso.futures.check import checked_plan
from sayso.futures.draw import draw
from sayso.futures.ensemble import Ensemble
from sayso.futures.kernel import run
from sayso.futures.layout import layout_of
from sayso.futures.outputs import Output
from sayso.futures.plan import Plan
from sayso.futures.random import Futures
from sayso.futures.scenario import Scenario
from sayso.futures.sinks import Sinks, add, private, read_end, sinks_for

Progress = Callable[[int, int], None]
"""Is told how many futures are done, and of how many."""

FUTURES_PER_TASK = 1024


def run_here(
    plan: Plan,
    scenarios: tuple[Scenario, ...],
    futures: Futures,
    seed: int,
    outputs: tuple[Output, ...],
    threads: int,
    progress: Progress,
) -> Ensemble:
    """Run the futures with these numbers in threads of this process."""
    sinks = sinks_for(plan, outputs, len(scenarios), futures.size)
    crew = _Crew(checked_plan(plan), arms_of(plan, scenarios), seed, futures, sinks)
    crew.work(progress, threads)
    return Ensemble(plan, scenarios, outputs, futures, seed, sinks)


class _Crew:
    """Each thread takes some futures at a time and keeps its own counts."""

    def __init__(self, plan: Plan, arms: Arms, seed: int, futures: Futures, sinks: Sinks) -> None:
        self.tables, self.parameters = layout_of(plan)
        self.arms, self.seed, self.futures, self.sinks = arms, seed, futures, sinks
        self.stop = np.zeros(1, np.int32)
        self.done: list[int] = []
        self.parts: dict[int, Sinks] = {}

    def work(self, progress: Progress, threads: int) -> None:
        """Run all futures; an interrupt stops the threads at their next block."""
        firsts = range(0, self.futures.size, FUTURES_PER_TASK)
        with ThreadPoolExecutor(threads) as pool:
            pending = {pool.submit(self._task, first) for first in firsts}
            try:
                while pending:
                    finished, pending = wait(pending, timeout=0.1, return_when=FIRST_EXCEPTION)
                    for task in finished:
                        task.result()
                    progress(sum(self.done), self.futures.size)
            except BaseException:
                self.stop[0] = 1
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        for part in self.parts.values():
            add(self.sinks, part)

    def _task(self, first: int) -> None:
        thread = threading.get_ident()
        if thread not in self.parts:
            self.parts[thread] = private(self.sinks)
        part = self.parts[thread]
        chosen = self.futures[first : first + FUTURES_PER_TASK]
        futures = in_blocks(chosen)
        draws = draw(self.tables, self.parameters, self.seed, futures)
        shared = shared_of(self.tables, draws, futures)
        state = state_of(self.tables, self.arms, draws, shared.course)
        scratch = scratch_for(self.tables, self.arms.mode.shape[0], part.watched.size)
        span = (first, chosen.size)
        seed = np.uint64(self.seed)
        run(self.tables, self.arms, seed, shared, state, scratch, part, *span, self.stop)
        steps = self.tables.weeks * self.tables.steps_per_week
        read_end(part, self.tables.steps_per_week, steps, state, *span)
        self.done.append(chosen.size)
