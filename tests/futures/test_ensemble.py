"""Ensembles: what is kept is right, has names, and survives a file."""

from pathlib import Path

import numpy as np
import pytest
import xarray
from future_plans import fixed, level, link, plan

from sayso.errors import InputError, OutsideError, UsageError
from sayso.futures.diagnosis import Broken, CrossedAtStart, Saturated, diagnose
from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Events, Exceedance, Paths, Summary
from sayso.futures.plan import Dated, EventPlan, SitePlan, Support, Threshold
from sayso.futures.scenario import BASE, ForbidEvent, ForceEvent, HoldVariable, Scenario
from sayso.futures.simulate import simulate
from sayso.futures.stability import Unstable

SYSTEM = plan(
    level("a", noise=8),
    level("b", reference=90),
    EventPlan(id="e", cause=Dated(week=fixed(4))),
    link("e", "b", 0.6),
    link("a", "b", 0.3),
)
FORCED = Scenario(name="forced", interventions=(ForceEvent(event="e", week=2.0),))
FORBIDDEN = Scenario(name="forbidden", interventions=(ForbidEvent(event="e"),))


@pytest.fixture(scope="module")
def ensemble() -> Ensemble:
    """Three scenarios with everything kept."""
    outputs = (Paths(), Summary(), Events(), Exceedance(variable="a", level=60.0))
    return simulate(SYSTEM, (BASE, FORCED, FORBIDDEN), futures=3000, outputs=outputs)


def test_summaries_say_what_the_paths_say(ensemble: Ensemble) -> None:
    """Mean and sd to 1e-4, quantiles to a bin of 1/512 of the range."""
    np.testing.assert_allclose(ensemble.mean, ensemble.paths.mean(axis=1), atol=1e-3)
    np.testing.assert_allclose(ensemble.sd, ensemble.paths.std(axis=1), atol=1e-2)
    wanted = np.quantile(ensemble.paths, (0.05, 0.5, 0.95), axis=1).transpose(1, 0, 2, 3)
    np.testing.assert_allclose(ensemble.quantiles((0.05, 0.5, 0.95)), wanted, atol=100 / 512)


def test_exceedance_counts_futures_beyond_the_line(ensemble: Ensemble) -> None:
    """In each week, and in any week so far."""
    beyond = ensemble.paths[..., 0] >= 60
    np.testing.assert_array_equal(ensemble.exceedance[:, 0], beyond.mean(axis=1))
    ever = np.logical_or.accumulate(beyond, axis=2).mean(axis=1)
    np.testing.assert_array_equal(ensemble.ever[:, 0], ever)


def test_events_happen_on_their_date_or_as_set(ensemble: Ensemble) -> None:
    """Planned at week 4, forced at 2, forbidden never."""
    assert np.unique(ensemble.event_start[..., 0], axis=1).T.tolist() == [[4, 2, np.inf]]


@pytest.mark.parametrize("name", ["ensemble.nc", "ensemble.zarr"])
def test_files_open_again_with_names_and_seed(
    ensemble: Ensemble, tmp_path: Path, name: str
) -> None:
    """Through NetCDF or Zarr, also over a file that is there already."""
    for _ in range(2):
        ensemble.save(tmp_path / name)
    kind = "zarr" if name.endswith("zarr") else "h5netcdf"
    with xarray.open_dataset(tmp_path / name, engine=kind) as opened:
        assert opened["level"].dims == ("scenario", "future", "week", "variable")
        assert list(opened["scenario"].to_numpy()) == ["base", "forced", "forbidden"]
        np.testing.assert_array_equal(opened["level"].to_numpy(), ensemble.paths)
        assert opened.attrs["seed"] == "0"
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_place_that_cannot_be_written_is_an_outside_error(ensemble: Ensemble) -> None:
    """No traceback for a missing folder."""
    with pytest.raises(OutsideError, match="cannot write"):
        ensemble.save("/no/such/folder/ensemble.nc")


def test_stops_at_bounds_are_counted(ensemble: Ensemble) -> None:
    """b is pushed from 90 beyond 100, unless the event is forbidden."""
    found = [f for f in diagnose(ensemble) if isinstance(f, Saturated) and f.variable == "b"]
    shares = {each.scenario: each.share for each in found}
    assert shares["forced"] > shares["base"] > 0.5
    assert not [each for each in diagnose(ensemble) if isinstance(each, Broken)]


def test_a_level_that_is_no_number_is_reported_with_its_variable(ensemble: Ensemble) -> None:
    """Nothing that a plan may hold leads there; if it came to it, it would not stay silent."""
    broken = np.array([[0, 0], [0, 3], [0, 0]])
    sinks = ensemble.sinks._replace(broken=broken)
    told = (ensemble.plan, ensemble.scenarios, ensemble.outputs, ensemble.futures, ensemble.seed)
    found = [each for each in diagnose(Ensemble(*told, sinks)) if isinstance(each, Broken)]
    assert found == [Broken(scenario="forced", variable="b", futures=3)]


def test_a_change_that_is_no_number_is_refused() -> None:
    """Infinity would run through the system as it is."""
    held = Scenario(name="held", interventions=(HoldVariable(variable="a", level=np.inf),))
    with pytest.raises(InputError, match="'a' is not a finite number"):
        simulate(SYSTEM, (held,), futures=10)


def test_a_loop_that_grows_is_named_with_variable_and_link() -> None:
    """Gain 0.9 x 1.2 above 1 where the voice holds (0.5); the weaker way round does not grow."""
    voice = (Support(site="voice"),)
    parts = (level("a"), level("b"), SitePlan(id="voice", probability=0.5))
    loop = (link("a", "b", 0.9), link("b", "a", 1.2, supports=voice))
    (found,) = [f for f in diagnose(simulate(plan(*parts, *loop))) if isinstance(f, Unstable)]
    assert (found.variable, found.link) == ("a", "b a")
    assert found.share == pytest.approx(0.5, abs=0.1)
    calm = plan(*parts, link("a", "b", 0.9), link("b", "a", 1.1, supports=voice))
    assert not [each for each in diagnose(simulate(calm)) if isinstance(each, Unstable)]


def test_a_red_line_crossed_at_the_start_is_named() -> None:
    """It pushes from the first week on, so the system is not at rest."""
    shape = Threshold(level=fixed(40.0))
    system = plan(level("a"), level("b"), link("a", "b", shape=shape))
    found = diagnose(simulate(system, futures=10))
    assert CrossedAtStart(link="a b", variable="a") in found


def test_a_plan_that_makes_no_sense_is_told_in_full() -> None:
    """Every problem at once, each with the part's name."""
    system = plan(level("a"), level("a"), link("a", "nowhere", -1.0))
    with pytest.raises(InputError) as caught:
        simulate(system)
    codes = [diagnostic.code for diagnostic in caught.value.diagnostics]
    assert codes == ["plan-repeated", "plan-no-target", "plan-strength"]


def test_an_interrupt_stops_at_once_and_leaves_no_thread() -> None:
    """Ctrl-C arrives in the main thread, here from the progress callback."""

    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        simulate(SYSTEM, futures=10_000_000, progress=interrupt)


def test_no_futures_is_a_usage_error() -> None:
    """Nothing can be said of none."""
    with pytest.raises(UsageError):
        simulate(SYSTEM, futures=0)
