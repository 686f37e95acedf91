"""A cluster gives what one machine gives, bit for bit, also when a worker dies."""

import os
import signal
import threading

import numpy as np
import pytest
from future_plans import level, link, plan

from sayso.futures.cluster import joined_ensemble, parts_on
from sayso.futures.outputs import Events, Paths, Summary
from sayso.futures.scenario import BASE
from sayso.futures.simulate import silent, simulate

SYSTEM = plan(level("a", noise=3), level("b"), link("a", "b"), weeks=52)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_two_worker_processes_equal_one_machine_even_if_one_is_killed() -> None:
    """A real scheduler and two processes; one is killed while parts are being run."""
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    outputs = (Paths(futures=700), Summary(), Events())
    with (
        distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        victim, _ = client.run(os.getpid).values()
        killing = threading.Timer(0.2, os.kill, (victim, signal.SIGKILL))
        killing.start()
        numbers = np.arange(4000, dtype=np.uint32)
        parts = parts_on(client, SYSTEM, (BASE,), numbers, 0, outputs, 300, silent)
        found = joined_ensemble(parts, outputs)
        killing.join()
        assert victim not in client.run(os.getpid, on_error="ignore").values()
    wanted = simulate(SYSTEM, futures=4000, outputs=outputs)
    np.testing.assert_array_equal(found.futures, wanted.futures)
    for ours, theirs in zip(found.sinks, wanted.sinks, strict=True):
        np.testing.assert_array_equal(ours, theirs)
