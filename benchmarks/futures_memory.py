"""The largest run of the specification: how long it takes, and how much memory at its peak.

    python benchmarks/futures_memory.py [FUTURES [WEEKS [VARIABLES]]]

1,000,000 futures of 520 weeks of 50 variables unless told otherwise, structural and noisy. Kept are
the summary of all variables, one line, the paths of 100 futures and one variable of all at the end.
Ctrl-C stops it. The limit is 2 GiB.
"""

import resource
import sys
import time

from sayso.cli.talk import Progress
from sayso.futures.outputs import Exceedance, Paths, Summary
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import yardstick

SIZES = (1_000_000, 520, 50)


def main() -> None:
    told = tuple(int(word) for word in sys.argv[1:])
    futures, weeks, variables = told + SIZES[len(told) :]
    links = variables * 8 // 3
    plan = yardstick(variables=variables, links=links, weeks=weeks, structural=True)
    line = Exceedance(variable="v0", level=80.0)
    progress = Progress("running")
    started = time.perf_counter()
    ensemble = simulate(
        plan,
        futures=futures,
        outputs=(Summary(), line, Paths(variables=("v0",), weeks=(weeks,))),
        progress=lambda done, of: progress(done / of),
    )
    progress.done()
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{futures} futures x {weeks} weeks x {variables} variables: {seconds:.0f} s")
    print(f"peak memory {peak:.2f} GiB; mean of v0 at the end {ensemble.mean[0, -1, 0]:.2f}")


if __name__ == "__main__":
    main()
