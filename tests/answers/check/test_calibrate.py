"""Calibration: what data before the cut-off say about a plan's numbers."""

import numpy as np
import pytest
from tests.answers.check.builders import CUTOFF, measure, plan

from sayso.answers.check.calibrate import calibrate, groups
from sayso.answers.check.draws import Place, with_numbers
from sayso.answers.check.hindcast import Hindcast, Seen, seen_before
from sayso.answers.check.likelihood import Noise, Observed, log_likelihood
from sayso.answers.check.scores import Floats
from sayso.answers.check.tempering import Bell, Drawn, temper
from sayso.futures.distribution import LogNormal
from sayso.model.variable import VariableId

WEEKS = np.arange(4.0, 53.0, 4.0)
STRENGTH = Place(purpose="strength", owner="a--b")


def seen(name: str, values: Floats) -> Seen:
    """Thirteen observations, four weeks apart."""
    return Seen(VariableId(name), Observed(WEEKS, values, np.full(WEEKS.size, 1.0), 0.5))


def hindcast(values: dict[str, Floats], *links: tuple[str, str]) -> Hindcast:
    """A hindcast of a small plan against values."""
    return Hindcast(plan(*links), [seen(name, own) for name, own in values.items()], CUTOFF)


def test_likelihood_of_independent_observations_is_a_product_of_bells() -> None:
    """Without noise only the observation error is left."""
    observed = Observed(np.array([1.0, 2.0]), np.array([0.0, 1.0]), np.array([1.0, 1.0]), 0.0)
    noise = Noise(np.array([0.0]), np.array([1.0]))
    expected = -np.log(2 * np.pi) - 0.5
    assert log_likelihood(observed, np.zeros((1, 2)), noise)[0] == pytest.approx(expected)


def test_tempering_finds_the_exact_posterior_of_a_normal_mean() -> None:
    """Prior N(0, 1), one observation 2 with error 1: posterior N(1, 1/2)."""
    random = np.random.default_rng(5)

    def draw(proposal: tuple[Bell, ...], step: int) -> Drawn:
        logs = proposal[0].mean + proposal[0].sd * random.standard_normal((1, 20_000))
        return Drawn(logs, -0.5 * (logs[0] - 2.0) ** 2)

    (found,) = temper([Bell(0.0, 1.0)], draw).bells
    assert (pytest.approx(found.mean, abs=0.03), pytest.approx(found.sd, abs=0.03)) == (
        1.0,
        0.5**0.5,
    )


def test_data_that_swing_widely_raise_the_noise() -> None:
    """The posterior of the noise leaves its prior behind."""
    swings = 50.0 + 15.0 * np.array([1, -1, 1, 1, -1, -1, 1, -1, 1, -1, -1, 1, 1.0])
    learned = calibrate(plan(), hindcast({"a": swings}), draws=1000).learned
    noise = next(each for each in learned if each.place == Place(purpose="noise", owner="a"))
    assert (noise.touched, noise.posterior[1] > noise.prior[0]) == (True, True)


def test_three_observations_leave_the_priors_alone() -> None:
    """Too little data to calibrate says so and changes nothing."""
    few = seen_before([measure("a", [1.0, 9.0, 5.0])], CUTOFF)
    found = calibrate(plan(), Hindcast(plan(), few, CUTOFF), draws=500)
    assert (found.left_alone, found.applied(plan())) == (("a",), plan())


def test_measured_variables_that_share_no_open_number_are_learned_apart() -> None:
    """Between two measured variables the link belongs to the effect alone."""
    both = [seen(name, np.full(13, 50.0)) for name in "ab"]
    names = frozenset(each.variable for each in both)
    found = list(groups(plan(("a", "b")), both, names))
    assert sorted(each.variables for each in found) == [("a",), ("b",)]
    assert STRENGTH in next(each for each in found if each.variables == ("b",)).places


def test_a_driver_that_swings_tells_how_strongly_it_acts() -> None:
    """The effect follows its measured cause with strength 0.8: the posterior goes there."""
    drive = 50.0 + 40.0 * np.sin(np.arange(13) * 1.3)
    free = hindcast({"a": drive, "b": np.full(13, 50.0)}, ("a", "b"))
    strong = {STRENGTH: LogNormal(median=0.8, sigma=0.01)}
    path = free.paths(with_numbers(free.plan, strong), [VariableId("b")], 1, 0)[VariableId("b")][0]
    learned = calibrate(plan(("a", "b")), hindcast({"a": drive, "b": path}, ("a", "b")), draws=1000)
    found = next(each for each in learned.learned if each.place == STRENGTH)
    assert found.touched
    assert found.posterior[1] < 0.8 < found.posterior[2]
    assert found.posterior[1] > found.prior[0]
