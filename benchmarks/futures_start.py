"""Seconds from import to the first result: once with nothing compiled yet, then as later processes.

    python benchmarks/futures_start.py

Each is a new process that imports the stage and runs a small plan; the compiled code goes to an
empty folder, so that the first process finds nothing. Later ones: the median of five.
"""

import os
import statistics
import subprocess
import sys
import tempfile

PROGRAM = """
import time
started = time.perf_counter()
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import yardstick
simulate(yardstick(weeks=4), futures=64)
print(time.perf_counter() - started, time.process_time())
"""


def one(folder: str) -> tuple[float, float]:
    """Return seconds by the clock and of the processor."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=os.environ | {"NUMBA_CACHE_DIR": folder},
        capture_output=True,
        check=True,
    )
    clock, processor = map(float, ran.stdout.split())
    return clock, processor


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock, processor = one(folder)
        print(f"first process after install {clock:6.2f} s ({processor:.2f} s of processor)")
        later = statistics.median(one(folder)[0] for _ in range(5))
        print(f"later processes             {later:6.2f} s")


if __name__ == "__main__":
    main()
