"""How fast this machine runs futures, beside NumPy, and how the cost grows."""

import time
from collections.abc import Callable, Iterator

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.futures.distribution import Fixed
from sayso.futures.outputs import Output, Paths, Summary
from sayso.futures.plan import Plan
from sayso.futures.scenario import BASE, HoldVariable, Scenario
from sayso.futures.simulate import simulate
from sayso.futures.yardstick import PULL, yardstick

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

NUMPY_FUTURES = 5_000
"""With so many, NumPy's arrays stay in the cache; with more it only gets slower."""

HELD = Scenario(name="held", interventions=(HoldVariable(variable="v0", level=10.0),))


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measurement: what, how much, in which unit."""

    name: str
    value: float
    unit: str


def bench(*, futures: int = 50_000) -> Iterator[Figure]:
    """Measure, and yield each figure as soon as it is known (about half a minute in all)."""
    started = time.perf_counter()
    simulate(yardstick(weeks=4), futures=64)
    yield Figure(name="first run in this process", value=time.perf_counter() - started, unit="s")
    fast = _rate(yardstick(), futures)
    yield _speed("L30 (rational saturation)", fast)
    yield _speed("L30 without noise", _rate(yardstick(noise=0.0), futures))
    yield _speed("L30-structural", _rate(yardstick(structural=True), futures))
    slow = _numpy_rate(yardstick(), NUMPY_FUTURES)
    yield _speed("L30 in NumPy", slow)
    yield Figure(name="kernel against NumPy", value=fast / slow, unit="times")
    yield Figure(name="paired what-if, 10,000 x 52 x 20", value=_what_if(), unit="ms")
    yield from _growth(futures // 10)


def _speed(name: str, rate: float) -> Figure:
    return Figure(name=name, value=rate / 1e6, unit="million future-steps/s")


def _rate(plan: Plan, futures: int) -> float:
    wanted: tuple[Output, ...] = (Paths(weeks=(plan.horizon.weeks,)),)
    seconds = _best(lambda: simulate(plan, futures=futures, outputs=wanted))
    return futures * plan.horizon.weeks / seconds


def _what_if() -> float:
    plan = yardstick(variables=20, links=50, weeks=52, structural=True)
    return 1e3 * _best(lambda: simulate(plan, (BASE, HELD), futures=10_000, outputs=(Summary(),)))


def _growth(futures: int) -> Iterator[Figure]:
    """Yield the exponents with which the time grows when one size is multiplied by four."""
    sizes = {"futures": (4, 1, 1), "weeks": (1, 4, 1), "variables and links": (1, 1, 4)}
    base = _time(futures, 1, 1)
    for name, (more, longer, wider) in sizes.items():
        exponent = np.log(_time(futures * more, longer, wider) / base) / np.log(4)
        yield Figure(name=f"cost grows with {name} to the power", value=float(exponent), unit="")


def _time(futures: int, longer: int, wider: int) -> float:
    plan = yardstick(variables=15 * wider, links=40 * wider, weeks=52 * longer)
    return _best(lambda: simulate(plan, futures=futures, outputs=(Summary(),)))


def _best(run: Callable[[], object], repeats: int = 3) -> float:
    """Return the shortest of a few times in seconds: other work on the machine only adds."""
    times: list[float] = []
    for _ in range(repeats):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def _numpy_rate(plan: Plan, futures: int) -> float:
    def run() -> None:
        numpy_l30(plan, futures)

    return futures * plan.horizon.weeks / _best(run, 2)


def numpy_l30(plan: Plan, futures: int) -> Floats:
    """Run the yardstick as one would in NumPy: futures innermost, single precision."""
    rng = np.random.default_rng(1)
    reference = references(plan)
    links = list(zip(*link_rows(plan), strict=True))
    level = np.repeat(reference, futures, axis=1)
    for _ in range(plan.horizon.weeks):
        shaped = (level - reference) / 20
        shaped /= 1 + np.abs(shaped)
        force = rng.standard_normal(level.shape, np.float32) + PULL * (reference - level)
        for source, target, weight in links:
            force[target] += weight * shaped[source]
        level = np.clip(level + force, 0, 100, dtype=np.float32)
    return level


def references(plan: Plan) -> Floats:
    """Return the reference of each variable of the yardstick [variables, 1]."""
    return np.array([_fixed(v.reference) for v in plan.variables], np.float32)[:, None]


def link_rows(plan: Plan) -> tuple[Rows, Rows, Floats]:
    """Return of each link of the yardstick its source, its target, and its push per step."""
    rows = {variable.id: row for row, variable in enumerate(plan.variables)}
    signs = np.array([1 if link.supports[0].sign == "+" else -1 for link in plan.links])
    strengths = np.array([_fixed(link.strength) for link in plan.links])
    return (
        np.array([rows[link.source] for link in plan.links]),
        np.array([rows[link.target] for link in plan.links]),
        (signs * strengths * PULL * 20).astype(np.float32),
    )


def _fixed(number: object) -> float:
    return number.value if isinstance(number, Fixed) else np.nan
