"""History's sanity checks: morale against mass on 660 battles, and the walk over forts.

They test what the case says of its opponent (larger, but with small hearts: M11) and of small
victories that add up (M7), on other wars than this one.
"""

import csv
from pathlib import Path

import numpy as np
import pytest

from sayso.answers.check.scores import Floats
from sayso.futures.distribution import Fixed
from sayso.futures.outputs import Paths
from sayso.futures.plan import Horizon, Plan, VariablePlan
from sayso.futures.simulate import simulate

DATA = Path(__file__).parents[3] / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")

MASS = ("log force ratio",)
MORALE = ("morala",)
RATINGS = ("cea", "leada", "morala", "logsa", "momnta", "surpa", "techa", "inita")


def battles() -> list[dict[str, float]]:
    """Battles with an outcome and both sides' strengths; a rating not given counts as even."""
    with (DATA / "cdb90_battles.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["win"] in ("1.0", "-1.0")]
    kept = [row for row in rows if row["str_att"] and row["str_def"]]
    return [
        {name: float(row[name] or 0) for name in RATINGS}
        | {
            "log force ratio": float(np.log(float(row["str_att"]) / float(row["str_def"]))),
            "won": float(row["win"] == "1.0"),
        }
        for row in kept
    ]


def fitted(features: Floats, won: Floats) -> Floats:
    """Logistic regression by Newton's method, with a slight ridge for separable ratings."""
    weights = np.zeros(features.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (won - chance) - 0.1 * weights
        bend = (features.T * (chance * (1 - chance))) @ features + 0.1 * np.eye(weights.size)
        weights += np.linalg.solve(bend, slope)
    return weights


def brier_of(names: tuple[str, ...]) -> float:
    """Ten-fold cross-validated Brier score of who wins, from some features."""
    rows = battles()
    features = np.array([[1.0, *(row[name] for name in names)] for row in rows])
    won = np.array([row["won"] for row in rows])
    fold = np.random.default_rng(0).permutation(len(rows)) % 10
    misses = np.empty(len(rows))
    for each in range(10):
        weights = fitted(features[fold != each], won[fold != each])
        chance = 1 / (1 + np.exp(-features[fold == each] @ weights))
        misses[fold == each] = (chance - won[fold == each]) ** 2
    return float(misses.mean())


@needs_data
def test_the_force_ratio_alone_hardly_tells_who_wins() -> None:
    """Mass improves the Brier score of the base rate by less than 5 %."""
    assert 0 <= 1 - brier_of(MASS) / brier_of(()) < 0.05


@needs_data
def test_ratings_of_morale_tell_more_than_mass() -> None:
    """Historians' ratings, in hindsight: morale alone improves it at least thrice as much."""
    base = brier_of(())
    assert base - brier_of(MORALE) > 3 * (base - brier_of(MASS))


@needs_data
def test_all_ratings_together_tell_most() -> None:
    """What mass does not tell, the rest does: leadership, initiative, momentum, surprise."""
    assert brier_of(RATINGS) < 0.8 * brier_of(())


@needs_data
@pytest.mark.parametrize("chance", ["0.45", "0.5", "0.55"])
def test_small_victories_add_up_like_a_walk_over_forts(chance: str) -> None:
    """An accumulating variable takes all ten forts, from five, as often as the closed form says.

    A battle is sixteen weeks; a walk in steps of one has drift 2p - 1 and variance 4 p (1 - p).
    """
    p, battle = float(chance), 16
    forts = VariablePlan(
        id="forts", high=10.0, reference=Fixed(value=5.0),
        noise=Fixed(value=(4 * p * (1 - p) / battle) ** 0.5),
        trend=Fixed(value=(2 * p - 1) / battle),
    )  # fmt: skip
    plan = Plan(horizon=Horizon(weeks=2000), variables=(forts,))
    paths = simulate(plan, futures=1500, seed=3, outputs=(Paths(),)).paths[0, :, :, 0]
    top, bottom = np.argmax(paths >= 10, axis=1), np.argmax(paths <= 0, axis=1)
    never = paths.shape[1]
    first = np.where(top == 0, never, top) < np.where(bottom == 0, never, bottom)
    assert closed_form(chance) == pytest.approx(float(first.mean()), abs=0.04)


def closed_form(chance: str) -> float:
    """The share of walks that take all, for ten forts from the fifth."""
    with (DATA / "fortwalk_closed_form.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if (row["forts_N"], row["start_n"], row["p_win_battle"]) == ("10", "5", chance):
                return float(row["p_side_A_takes_all"])
    raise AssertionError(chance)
