"""Baselines: what anybody can forecast without a model."""

import csv
from pathlib import Path

import numpy as np
import pytest

from sayso.answers.check.baselines import climatology, drift, log_persistence, random_walk
from sayso.answers.check.scores import Floats, crps

DATA = Path(__file__).parents[4] / "shared" / "data"
MONTH = 52.18 / 12


def months(values: list[float]) -> tuple[Floats, Floats]:
    """Values one month apart, with their weeks."""
    return np.array([place * MONTH for place in range(len(values))]), np.array(values)


def test_random_walk_spreads_with_the_root_of_time() -> None:
    """Four times as far ahead is twice as wide, around the last value."""
    weeks, values = months([1.0, 3.0, 1.0, 3.0])
    near = random_walk(weeks, values, float(weeks[-1]) + 5)
    far = random_walk(weeks, values, float(weeks[-1]) + 20)
    assert pytest.approx((np.median(near), far.std() / near.std())) == (3.0, 2.0)


def test_drift_goes_on_as_before() -> None:
    """A series that rose by two a month is two higher a month later."""
    weeks, values = months([0.0, 2.0, 4.0])
    assert np.median(drift(weeks, values, float(weeks[-1]) + MONTH)) == pytest.approx(6.0)


def test_climatology_is_the_past() -> None:
    """Every past value is as likely as any other."""
    weeks, values = months([1.0, 5.0])
    assert {1.0, 5.0} == set(climatology(weeks, values, 99.0))


def test_log_persistence_stays_positive_around_the_recent_geometric_mean() -> None:
    """Of a long past it takes the last half year as centre."""
    weeks, values = months([100.0] * 6 + [1.0, 4.0] * 3)
    forecast = log_persistence(weeks, values, 99.0)
    assert (bool(forecast.min() > 0), pytest.approx(np.median(forecast))) == (True, 2.0)


def test_log_persistence_takes_negative_values_as_they_are() -> None:
    """A series that crosses nought has no logarithm; it still gets a forecast."""
    weeks, values = months([-1.0, 1.0, -1.0, 1.0])
    assert np.median(log_persistence(weeks, values, 99.0)) == pytest.approx(0.0)


def test_one_observation_gives_a_forecast_without_spread() -> None:
    """With a single value the random walk can only repeat it."""
    assert {7.0} == set(random_walk(np.array([0.0]), np.array([7.0]), 5.0))


SCORED = [
    ("Kiel allocations total EUR bn/month", "kiel_ust_monthly_eur_bn", "total_allocations"),
    ("Kiel military EUR bn/month", "kiel_ust_monthly_eur_bn", "military"),
    ("Kiel US military EUR bn/month", "kiel_ust_monthly_eur_bn", "us_military"),
    (
        "UA MoD claimed RU personnel /month",
        "ua_mod_claimed_ru_losses_monthly",
        "claimed_ru_personnel",
    ),
]


@pytest.mark.skipif(not DATA.is_dir(), reason="needs the observed series beside the repository")
@pytest.mark.parametrize(("series", "file", "column"), SCORED)
def test_baselines_score_as_the_published_table(series: str, file: str, column: str) -> None:
    """Twelve months after March 2023; within 8 %, the table was drawn at random."""
    with (DATA / "baseline_scores_cut2023-03.csv").open(encoding="utf-8") as lines:
        table = {
            row["baseline"]: float(row["mean_CRPS"])
            for row in csv.DictReader(lines)
            if row["series"] == series
        }
    with (DATA / f"{file}.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if "2022-03" <= row["month"] <= "2024-03"]
    weeks, values = months([float(row[column]) for row in rows])
    for name, baseline in {
        "rw_gauss": random_walk,
        "climatology": climatology,
        "persist_logn": log_persistence,
    }.items():
        scores = [
            crps(baseline(weeks[:13], values[:13], float(weeks[at])), values[at])
            for at in range(13, 25)
        ]
        assert table[name] == pytest.approx(np.mean(scores), rel=0.08), name
