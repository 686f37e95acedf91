"""Scores of forecasts: values known from theory."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.answers.check.scores import brier, covers, crps, log_score, pit, skill

EVEN = np.array([0.0, 1.0, 2.0, 3.0, 4.0])


def test_crps_of_a_normal_is_the_closed_form() -> None:
    """At its centre a standard normal scores (sqrt 2 - 1) / sqrt pi (Gneiting, Raftery 2007)."""
    members = np.random.default_rng(1).standard_normal(200_000)
    assert (math.sqrt(2) - 1) / math.sqrt(math.pi) == pytest.approx(crps(members, 0.0), abs=3e-3)


def test_fair_crps_does_not_depend_on_the_number_of_members() -> None:
    """On average two members score as well as two hundred from the same distribution."""
    random = np.random.default_rng(2)
    few = np.mean([crps(random.standard_normal(2), 0.5) for _ in range(20_000)])
    many = np.mean([crps(random.standard_normal(200), 0.5) for _ in range(500)])
    assert many == pytest.approx(few, abs=0.02)


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_crps_of_members_that_agree_is_the_distance(at: float, observed: float) -> None:
    """An ensemble without spread is scored by its absolute error."""
    assert abs(at - observed) == pytest.approx(crps(np.full(7, at), observed), abs=1e-9)


def test_pit_counts_ties_by_half() -> None:
    """Two of five below and one level: one half."""
    assert pit(EVEN, 2.0) == 0.5


def test_central_interval_covers_its_middle_and_not_beyond() -> None:
    """Half of five even members lies from 1 to 3."""
    assert [covers(EVEN, x, 0.5) for x in (0.9, 1.0, 3.0, 3.1)] == [False, True, True, False]


def test_brier_is_the_squared_miss() -> None:
    """A chance of 0.3 of what came costs 0.49."""
    assert brier(0.3, True) == pytest.approx(0.49)


def test_log_score_of_the_impossible_that_came_is_bounded() -> None:
    """An ensemble of a thousand cannot say never."""
    assert -math.log(1e-3) == pytest.approx(log_score(0.0, True))


def test_skill_is_nought_for_the_reference_itself() -> None:
    """As good as the reference is no skill, half its score is half."""
    assert (skill(2.0, 2.0), skill(1.0, 2.0)) == (0.0, 0.5)
