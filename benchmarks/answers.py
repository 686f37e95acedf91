"""Seconds that answers on the shipped case take: of the wall clock, and of processor time.

    python benchmarks/answers.py

The first row is a fresh process whose compiled kernel is kept on disk, timed after its imports;
the others are the median of turns in this process. 10,000 pairs of futures each. Other work on
the machine stretches the wall clock more than processor time, which adds up over the threads.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from sayso.answers.carriers import what_carries
from sayso.answers.matter import what_matters
from sayso.answers.posing import Wishes, pose
from sayso.answers.robustness import effects
from sayso.answers.views import compare_views
from sayso.answers.what_if import what_if
from sayso.interchange.case_files import load_case

CASE = str(Path(__file__).parents[1] / "cases" / "bakhmut" / "model.toml")
WISHES = Wishes(event=("aid stops",), on="Ukraine's success")


Taken = tuple[float, float]


def seconds(work: Callable[[], object]) -> Taken:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def middle(found: Iterable[Taken]) -> Taken:
    wall, processor = zip(*found, strict=True)
    return statistics.median(wall), statistics.median(processor)


def median(work: Callable[[], object], turns: int) -> Taken:
    work()
    return middle(seconds(work) for _ in range(turns))


def cold() -> Taken:
    command = [sys.executable, __file__, "cold"]
    written = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return float(written[0]), float(written[1])


def answer() -> None:
    case = load_case(CASE)
    what_if(case, pose(case, WISHES), seed=1)


def main() -> None:
    if sys.argv[1:] == ["cold"]:
        print(*seconds(answer))
        return
    cold()
    case = load_case(CASE)
    question = pose(case, WISHES)
    table = {
        "ask, fresh process, after import": middle(cold() for _ in range(3)),
        "read the model file": median(lambda: load_case(CASE), 5),
        "ask, warm": median(lambda: what_if(case, question, seed=1), 20),
        "matters, warm": median(lambda: what_matters(case, question, seed=1), 5),
        "what carries it, warm": median(lambda: what_carries(case.model, question), 3),
        "compare, warm": median(lambda: compare_views(case, question, seed=1), 3),
        "signs, warm": median(lambda: effects(case.model, seed=1), 3),
    }
    print(f"{'':<34} {'wall':>8} {'processor':>10}")
    for name, (wall, processor) in table.items():
        print(f"{name:<34} {wall:6.3f} s {processor:8.3f} s")


if __name__ == "__main__":
    main()
