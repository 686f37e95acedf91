"""The XMILE that we write runs in two other engines and says the same as the kernel."""

from pathlib import Path

import numpy as np
import pytest

from sayso.futures.distribution import Fixed
from sayso.futures.outputs import Paths
from sayso.futures.plan import (
    After,
    Dated,
    Delay,
    EventPlan,
    Horizon,
    LevelGate,
    LinkPlan,
    Plan,
    Saturating,
    SitePlan,
    Support,
    VariablePlan,
)
from sayso.futures.simulate import simulate
from sayso.interchange.xmile import xmile_of


def fixed(value: float) -> Fixed:
    """Make a certain number."""
    return Fixed(value=value)


def variable(name: str, reference: float, adjustment: float) -> VariablePlan:
    """Make an index variable."""
    return VariablePlan(id=name, reference=fixed(reference), adjustment=fixed(adjustment))


def link(source: str, target: str, strength: float, **more: object) -> LinkPlan:
    """Make a certain link."""
    return LinkPlan(
        id=f"{source} {target}",
        source=source,
        target=target,
        strength=fixed(strength),
        supports=(Support(site="told"),),
        **more,  # pyright: ignore[reportArgumentType]
    )


LATE = Delay(weeks=fixed(3.0))
SLOW = Delay(weeks=fixed(5.0), kind="first_order")
PLAN = Plan(
    horizon=Horizon(weeks=30, steps_per_week=2),
    variables=(
        variable("aid", 60, 4.0),
        variable("morale", 50, 8.0),
        variable("wins", 10, float("inf")),
    ),
    events=(
        EventPlan(
            id="stop", cause=Dated(week=fixed(4)), undo=After(weeks=fixed(9)), pulse=fixed(6.0)
        ),
    ),
    sites=(SitePlan(id="told", probability=1.0),),
    links=(
        link("stop", "aid", 0.7),
        link("aid", "morale", 0.6, shape=Saturating(half=fixed(0.4)), delay=SLOW),
        link("morale", "wins", 0.2, delay=LATE),
        link("wins", "aid", 0.1, gates=(LevelGate(variable="morale", level=fixed(49)),)),
    ),
)


@pytest.fixture
def wanted() -> np.ndarray:
    """What the kernel says: levels [week, variable]."""
    return simulate(PLAN, futures=1, outputs=(Paths(),)).paths[0, 0]


def test_simlin_says_the_same(wanted: np.ndarray, tmp_path: Path) -> None:
    """Within 1e-4 of the range in every week."""
    simlin = pytest.importorskip("simlin")
    (tmp_path / "model.xmile").write_bytes(xmile_of(PLAN))
    frame = simlin.load(tmp_path / "model.xmile").run().results
    weeks = np.arange(31, dtype=float)
    found = np.stack([np.interp(weeks, frame.index, frame[f"x{row}"]) for row in range(3)], 1)
    np.testing.assert_allclose(found, wanted, atol=0.01)


@pytest.mark.filterwarnings("ignore")
def test_pysd_says_the_same(wanted: np.ndarray, tmp_path: Path) -> None:
    """Within 1e-4 of the range in every week."""
    pysd = pytest.importorskip("pysd")
    (tmp_path / "model.xmile").write_bytes(xmile_of(PLAN))
    frame = pysd.read_xmile(str(tmp_path / "model.xmile")).run(return_timestamps=range(31))
    found = frame[["x0", "x1", "x2"]].to_numpy()
    np.testing.assert_allclose(found, wanted, atol=0.01)
