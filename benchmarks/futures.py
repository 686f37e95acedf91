"""Million future-steps per second by the clock on the yardstick L30, all programs in one run.

    python benchmarks/futures.py [FUTURES [THREADS]]

The kernel and the C program use so many threads (default: all cores); NumPy has only one. C is
built with `cc` if there is one. All programs take turns and the best of five counts, as other work
on the machine only makes a turn longer. Kernel and C saturate with the rational function; `tanh`
is C with the yardstick's own function. NumPy runs as many futures as suit its cache.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sayso.futures.bench import NUMPY_FUTURES, numpy_l30
from sayso.futures.outputs import Paths
from sayso.futures.plan import Plan
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import yardstick

SOURCE = Path(__file__).with_name("futures_l30.c")
TURNS = 5
FAIR = 15
"""A C program below so many times NumPy is too slow to compare with."""

Turn = Callable[[], float]


def timed(plan: Plan, futures: int, work: Callable[[], object]) -> Turn:
    def turn() -> float:
        started = time.perf_counter()
        work()
        return futures * plan.horizon.weeks / (time.perf_counter() - started) / 1e6

    return turn


def kernel(plan: Plan, futures: int, threads: int) -> Turn:
    kept = (Paths(weeks=(plan.horizon.weeks,)),)
    return timed(
        plan, futures, lambda: simulate(plan, futures=futures, outputs=kept, threads=threads)
    )


def in_numpy(plan: Plan) -> Turn:
    return timed(plan, NUMPY_FUTURES, lambda: numpy_l30(plan, NUMPY_FUTURES))


def in_c(program: Path, kind: str, futures: int, threads: int) -> Turn:
    def turn() -> float:
        command = [str(program), kind, str(futures), str(threads)]
        return float(subprocess.run(command, capture_output=True, check=True).stdout.split()[1])

    return turn


def build(folder: Path) -> Path | None:
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    program = folder / "futures_l30"
    flags = ["-O3", "-march=native", "-ffast-math"]
    subprocess.run([compiler, *flags, "-o", program, SOURCE, "-lm", "-lpthread"], check=True)
    return program


def programs(folder: Path, futures: int, threads: int) -> dict[str, Turn]:
    found = {
        "kernel, with noise": kernel(yardstick(), futures, threads),
        "kernel, structural": kernel(yardstick(structural=True), futures, threads),
        "kernel, without noise": kernel(yardstick(noise=0.0), futures, threads),
        "NumPy, with noise": in_numpy(yardstick()),
    }
    program = build(folder)
    if program is not None:
        kinds = {"with noise": "l30", "structural": "structural", "without noise": "noiseless"}
        for name, kind in (*kinds.items(), ("tanh", "tanh")):
            found[f"C, {name}"] = in_c(program, kind, futures, threads)
    return found


def main() -> None:
    futures = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        turns = programs(Path(folder), futures, threads)
        rates = dict.fromkeys(turns, 0.0)
        for _ in range(TURNS):
            for name, turn in turns.items():
                rates[name] = max(rates[name], turn())
    print(f"{futures} futures, {threads} threads; million future-steps per second by the clock")
    for name, rate in rates.items():
        print(f"{name:<24} {rate:8.2f}")
    slow = rates["NumPy, with noise"]
    print(f"kernel / NumPy           {rates['kernel, with noise'] / slow:8.2f}")
    if "C, structural" in rates:
        fast = rates["C, with noise"] / slow
        print(f"C / NumPy                {fast:8.2f}" + ("" if fast >= FAIR else "  too slow"))
        ratio = rates["kernel, structural"] / rates["C, structural"]
        print(f"kernel / C, structural   {ratio:8.2f}")


if __name__ == "__main__":
    main()
