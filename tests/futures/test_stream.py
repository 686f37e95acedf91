"""Full paths that are written while they are made are those of a run in memory."""

from pathlib import Path

import numpy as np
import pytest
import xarray
from future_plans import fixed, level, link, plan

from sayso.errors import OutsideError
from sayso.futures.outputs import Events, Paths, Summary
from sayso.futures.plan import EventPlan, Hazard
from sayso.futures.simulate import simulate
from sayso.futures.stream import simulate_to

SYSTEM = plan(
    level("a", noise=5),
    level("b"),
    EventPlan(id="e", cause=Hazard(rate=fixed(0.05))),
    link("a", "b"),
    link("e", "a", 0.3),
)
OUTPUTS = (Summary(), Events(), Paths())


@pytest.mark.parametrize("name", ["paths.nc", "paths.zarr"])
def test_a_file_in_parts_is_the_ensemble_in_one(tmp_path: Path, name: str) -> None:
    """Three parts of 3,000 futures: every path, the summary over all, and the events."""
    rest = simulate_to(tmp_path / name, SYSTEM, futures=3000, seed=4, outputs=OUTPUTS, part_bytes=1)
    wanted = simulate(SYSTEM, futures=3000, seed=4, outputs=OUTPUTS)
    kind = "zarr" if name.endswith("zarr") else "h5netcdf"
    with xarray.open_dataset(tmp_path / name, engine=kind) as found:
        xarray.testing.assert_equal(found.load(), wanted.to_dataset())
        assert found.attrs == wanted.to_dataset().attrs
    assert [each.name for each in tmp_path.iterdir()] == [name]
    np.testing.assert_array_equal(rest.mean, wanted.mean)
    assert rest.paths.size == 0


def test_paths_of_the_first_futures_lie_beside_all_that_is_known_of_the_others(
    tmp_path: Path,
) -> None:
    """1,500 of 3,000: the parts that begin later write none."""
    some = (Events(), Paths(futures=1500))
    simulate_to(tmp_path / "some.nc", SYSTEM, futures=3000, outputs=some, part_bytes=1)
    with xarray.open_dataset(tmp_path / "some.nc", engine="h5netcdf") as found:
        assert found["level"].sizes["kept_future"] == 1500
        assert found["event_start"].sizes["future"] == 3000
        wanted = simulate(SYSTEM, futures=1500, outputs=(Paths(),)).paths
        np.testing.assert_array_equal(found["level"].to_numpy(), wanted)


def test_an_interrupt_leaves_no_file(tmp_path: Path) -> None:
    """Neither half a file nor the draft of one."""

    def interrupt(done: int, total: int) -> None:
        if done > 1024:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        simulate_to(tmp_path / "paths.nc", SYSTEM, futures=10_000, progress=interrupt, part_bytes=1)
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_found_before_running() -> None:
    """No hour is spent for a folder that is not there."""

    def too_late(done: int, total: int) -> None:
        raise AssertionError("ran")

    with pytest.raises(OutsideError, match="cannot write"):
        simulate_to("/no/such/folder/paths.nc", SYSTEM, progress=too_late)
