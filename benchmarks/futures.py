"""Million future-steps per second on the yardstick L30, several programs in one run.

    python benchmarks/futures.py [FUTURES]

The kernel and NumPy run in this process; C is built with `cc` if there is one. Every program
uses one thread and counts processor time, so that other work on the machine disturbs the ratios
little; the best of five turns counts, all programs taking turns. The kernel and C saturate with
the rational function; `tanh` is C with the yardstick's own function.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sayso.futures.bench import numpy_l30
from sayso.futures.outputs import Paths
from sayso.futures.plan import Plan
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import yardstick

SOURCE = Path(__file__).with_name("futures_l30.c")
TURNS = 5


def kernel(plan: Plan, futures: int) -> Callable[[], float]:
    def turn() -> float:
        started = time.process_time()
        simulate(plan, futures=futures, outputs=(Paths(weeks=(plan.horizon.weeks,)),), threads=1)
        return futures * plan.horizon.weeks / (time.process_time() - started) / 1e6

    return turn


def in_numpy(plan: Plan, futures: int) -> Callable[[], float]:
    def turn() -> float:
        started = time.process_time()
        numpy_l30(plan, futures)
        return futures * plan.horizon.weeks / (time.process_time() - started) / 1e6

    return turn


def in_c(program: Path, kind: str, futures: int) -> Callable[[], float]:
    def turn() -> float:
        command = [str(program), kind, str(futures)]
        return float(subprocess.run(command, capture_output=True, check=True).stdout.split()[1])

    return turn


def build(folder: Path) -> Path | None:
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    program = folder / "futures_l30"
    flags = ["-O3", "-march=native", "-ffast-math"]
    subprocess.run([compiler, *flags, "-o", program, SOURCE, "-lm"], check=True)
    return program


def main() -> None:
    futures = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder))
        programs = {
            "kernel L30": kernel(yardstick(), futures),
            "kernel L30-structural": kernel(yardstick(structural=True), futures),
            "kernel L30 without noise": kernel(yardstick(noise=0.0), futures),
            "NumPy L30": in_numpy(yardstick(), max(futures // 20, 1)),
        }
        for name, kind in (
            ("C L30", "l30"),
            ("C L30-structural", "structural"),
            ("C tanh", "tanh"),
        ):
            if program is not None:
                programs[name] = in_c(program, kind, futures)
        rates = dict.fromkeys(programs, 0.0)
        for _ in range(TURNS):
            for name, turn in programs.items():
                rates[name] = max(rates[name], turn())
    for name, rate in rates.items():
        print(f"{name:<28} {rate:8.2f} million future-steps per processor second")
    print(f"kernel / NumPy        {rates['kernel L30'] / rates['NumPy L30']:6.2f}")
    if program is not None:
        print(f"kernel / C            {rates['kernel L30'] / rates['C L30']:6.2f}")
        ratio = rates["kernel L30-structural"] / rates["C L30-structural"]
        print(f"kernel / C structural {ratio:6.2f}")


if __name__ == "__main__":
    main()
