"""The yardstick without noise in other engines: PySD, simlin, JAX, each where it is installed.

    python benchmarks/futures_others.py [FUTURES]

PySD and simlin read the XMILE that we export and run one future at a time; their levels must agree
with the kernel's to 1e-4 of a range in every week, or the program fails. JAX runs all FUTURES as
lanes. Rates are million future-steps per second by the clock, best of five turns, without reading
or compiling; what those took stands beside.
"""

import importlib
import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from sayso.futures.bench import link_rows, references
from sayso.futures.distribution import Fixed
from sayso.futures.outputs import Paths
from sayso.futures.plan import Plan
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import PULL, yardstick
from sayso.interchange.xmile import xmile_of

TURNS = 5
TREND = 0.3
"""Of one variable, a week: without noise, a plan at rest would stay there."""
Levels = np.ndarray[Any, np.dtype[Any]]


def best(work: Callable[[], object]) -> float:
    seconds: list[float] = []
    for _ in range(TURNS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def disturbed(plan: Plan) -> Plan:
    """Return the plan with a trend on its first variable."""
    first, *others = plan.variables
    moving = msgspec.structs.replace(first, trend=Fixed(value=TREND))
    return msgspec.structs.replace(plan, variables=(moving, *others))


def in_pysd(plan: Plan, file: Path) -> Callable[[], Levels]:
    model = importlib.import_module("pysd").read_xmile(str(file))
    names = [f"x{row}" for row in range(len(plan.variables))]
    times = range(plan.horizon.weeks + 1)

    def run() -> Levels:
        return model.run(return_timestamps=times, return_columns=names)[names].to_numpy()

    return run


def in_simlin(plan: Plan, file: Path) -> Callable[[], Levels]:
    model = importlib.import_module("simlin").load(file)
    names = [f"x{row}" for row in range(len(plan.variables))]

    def run() -> Levels:
        with model.simulate() as simulation:
            simulation.run_to_end()
            return np.stack([simulation.get_series(name) for name in names], 1)

    return run


def in_jax(plan: Plan, futures: int) -> Callable[[], Levels]:
    jax = importlib.import_module("jax")
    reference = jax.numpy.asarray(references(plan))
    trend = jax.numpy.zeros_like(reference).at[0].set(TREND)
    source, target, weight = link_rows(plan)
    matrix = np.zeros((len(plan.variables), len(plan.variables)), np.float32)
    np.add.at(matrix, (target, source), weight)

    def step(level: Any, week: Any) -> tuple[Any, None]:
        signal = (level - reference) / 20
        pushed = matrix @ (signal / (1 + abs(signal)))
        pulled = PULL * (reference + trend * week - level)
        return jax.numpy.clip(level + pushed + pulled, 0, 100), None

    @jax.jit
    def run(level: Any) -> Any:
        weeks = jax.numpy.arange(plan.horizon.weeks, dtype=jax.numpy.float32)
        return jax.lax.scan(step, level, weeks)[0]

    first = jax.numpy.repeat(reference, futures, axis=1)
    return lambda: np.asarray(run(first))


def makers(plan: Plan, file: Path, futures: int) -> dict[str, Callable[[], Callable[[], Levels]]]:
    return {
        "pysd": lambda: in_pysd(plan, file),
        "simlin": lambda: in_simlin(plan, file),
        "jax": lambda: in_jax(plan, futures),
    }


def held_against(wanted: Levels, found: Levels) -> None:
    """Stop if levels [week, variable] are not the kernel's, to 1e-4 of the range of 100."""
    apart = float(np.abs(found - wanted).max())
    if apart > 0.01:
        sys.exit(f"levels differ by {apart}")


def main() -> None:
    futures = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    plan = disturbed(yardstick(noise=0.0))
    wanted = simulate(plan, futures=1, outputs=(Paths(),)).paths[0, 0]
    last = (Paths(weeks=(plan.horizon.weeks,)),)
    seconds = best(lambda: simulate(plan, futures=futures, outputs=last))
    print(f"{'kernel':<8} {futures * plan.horizon.weeks / seconds / 1e6:12.5f}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "l30.xmile"
        file.write_bytes(xmile_of(plan))
        for name, make in makers(plan, file, futures).items():
            if importlib.util.find_spec(name) is None:
                print(f"{name:<8} is not installed")
                continue
            started = time.perf_counter()
            run = make()
            levels = run()
            ready = time.perf_counter() - started
            count = futures if name == "jax" else 1
            held_against(wanted if count == 1 else wanted[-1], levels if count == 1 else levels.T)
            rate = count * plan.horizon.weeks / best(run) / 1e6
            print(f"{name:<8} {rate:12.5f}   ready after {ready:.2f} s")


if __name__ == "__main__":
    main()
