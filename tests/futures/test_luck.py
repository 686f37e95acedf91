"""Luck belongs to a future and a part: not to threads, blocks, order or other parts."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from future_plans import fixed, level, link, plan

from sayso.futures.compiled import compiled_entry
from sayso.futures.outputs import Paths, Summary
from sayso.futures.plan import EventPlan, Hazard, SitePlan, Support
from sayso.futures.random import words
from sayso.futures.scenario import BASE, HoldVariable, Scenario
from sayso.futures.simulate import simulate

SYSTEM = plan(
    level("a", noise=3),
    level("b", noise=2),
    EventPlan(id="e", cause=Hazard(rate=fixed(0.1))),
    SitePlan(id="voice", probability=0.6),
    link("a", "b", supports=(Support(site="voice", sign="?"),)),
    link("e", "a", 0.3),
)
HELD = Scenario(name="held", interventions=(HoldVariable(variable="b", level=20.0),))


@compiled_entry
def zero_words() -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """Return the words at address zero."""
    zero = np.uint64(0)
    return words(zero, zero, zero, zero)


def test_the_generator_gives_the_published_words() -> None:
    """Philox 4x32 with 7 rounds at counter and key zero (known answers of Random123)."""
    assert tuple(zero_words()) == (0x5F6FB709, 0x0D893F64, 0x4F121F81, 0x4F730A48)


def test_a_future_is_the_same_alone_and_among_others() -> None:
    """Any subset of futures can be computed again."""
    every = simulate(SYSTEM, futures=200, seed=9, outputs=(Paths(),)).paths
    some = simulate(SYSTEM, futures=[150, 3, 77], seed=9, outputs=(Paths(),)).paths
    np.testing.assert_array_equal(every[:, [150, 3, 77]], some)


def test_threads_change_no_bit() -> None:
    """Paths and summaries are equal with one thread and with four."""
    one, four = (
        simulate(SYSTEM, futures=5000, outputs=(Paths(), Summary()), threads=threads)
        for threads in (1, 4)
    )
    np.testing.assert_array_equal(one.paths, four.paths)
    for before, after in zip(one.sinks, four.sinks, strict=True):
        np.testing.assert_array_equal(before, after)


def test_scenarios_share_their_luck() -> None:
    """What an intervention does not reach is the same to the last bit."""
    ran = simulate(SYSTEM, (BASE, HELD), futures=500, outputs=(Paths(),))
    np.testing.assert_array_equal(ran.paths[0, :, :, 0], ran.paths[1, :, :, 0])
    assert np.abs(ran.paths[1, :, :, 1] - 20).max() < 1e-4


def test_other_parts_do_not_change_the_luck_of_a_part() -> None:
    """A variable keeps its path when unrelated ones are put before it."""
    alone = simulate(plan(level("a", noise=3)), futures=50, outputs=(Paths(),)).paths
    beside = simulate(
        plan(level("z", noise=1), level("a", noise=3)), futures=50, outputs=(Paths(),)
    )
    np.testing.assert_array_equal(alone[..., 0], beside.paths[..., 1])


def test_another_seed_is_another_luck() -> None:
    """No two seeds give the same noise."""
    first, second = (
        simulate(SYSTEM, futures=50, seed=seed, outputs=(Paths(),)).paths for seed in (1, 2)
    )
    assert not np.array_equal(first, second)


DRAWN = """
import hashlib, numpy
from sayso.futures.distribution import LogNormal
from sayso.futures.parameters import ParameterTable
table = ParameterTable()
table.add("strength", "link", LogNormal(median=0.4, sigma=0.5))
drawn = table.draw(1, numpy.arange(5000, dtype=numpy.uint32))
print(hashlib.sha256(drawn.tobytes()).hexdigest())
"""


def test_code_from_the_disk_draws_what_code_just_compiled_draws(tmp_path: Path) -> None:
    """The first process after an install and a later one agree to the last bit."""
    found: list[bytes] = []
    for _ in range(2):
        command = [sys.executable, "-c", DRAWN]
        place = os.environ | {"NUMBA_CACHE_DIR": str(tmp_path)}
        found.append(subprocess.run(command, env=place, capture_output=True, check=True).stdout)
    assert found[0] == found[1]
    assert list(tmp_path.rglob("*.nbc"))
