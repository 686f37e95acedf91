"""The futures follow the laws that their numbers name: distributions against closed forms."""

import csv
from pathlib import Path

import numpy as np
import pytest
from future_plans import fixed, level, link, plan

from sayso.futures.ensemble import Ensemble
from sayso.futures.outputs import Events, Output, Paths
from sayso.futures.plan import EventPlan, Hazard, Plan, SitePlan, Support, VariablePlan
from sayso.futures.random import site_key
from sayso.futures.simulate import simulate

RUIN = Path(__file__).parents[3] / "shared" / "data" / "fortwalk_closed_form.csv"


def run(system: Plan, *outputs: Output, futures: int = 20_000, seed: int = 3) -> Ensemble:
    """Run one scenario."""
    return simulate(system, futures=futures, seed=seed, outputs=outputs)


def test_a_system_at_rest_stays_at_rest() -> None:
    """Without events, noise or interventions nothing moves."""
    system = plan(level("a", reference=80), level("b"), link("a", "b"), link("b", "a", 0.9))
    assert np.ptp(run(system, Paths(), futures=10).paths, axis=2).max() == 0


def test_noise_has_the_stationary_spread_that_was_asked_for() -> None:
    """Ornstein and Uhlenbeck: sd 3, correlation exp(-4 / tau) four weeks apart."""
    paths = run(plan(level("a", noise=3, adjustment=4), weeks=40), Paths(weeks=(36, 40))).paths
    assert paths[0, :, 1, 0].std() == pytest.approx(3, rel=0.03)
    correlation = np.corrcoef(paths[0, :, 0, 0], paths[0, :, 1, 0])[0, 1]
    assert correlation == pytest.approx(np.exp(-1), abs=0.02)


def test_an_accumulating_variable_walks_with_the_square_root_of_time() -> None:
    """Sd 1 per square root of a week is 4 after 16 weeks, whatever the step."""
    for steps in (1, 4):
        walker = level("a", adjustment=np.inf, noise=1)
        paths = run(plan(walker, weeks=16, steps_per_week=steps), Paths(weeks=(16,))).paths
        assert paths.std() == pytest.approx(4, rel=0.03)


def test_a_hazard_leaves_survivors_as_an_exponential_law_does() -> None:
    """At 0.1 per week, exp(-1) of the futures see no event in ten weeks."""
    event = EventPlan(id="e", cause=Hazard(rate=fixed(0.1)))
    start = run(plan(level("a"), event), Events()).event_start[0, :, 0]
    assert np.mean(start > 10) == pytest.approx(np.exp(-1), abs=0.012)
    assert np.mean(start > 5) == pytest.approx(np.exp(-0.5), abs=0.012)


def test_a_link_is_there_as_often_as_its_voices_say() -> None:
    """P = 1 - (1 - 0.5)(1 - 0.2), denied with 0.25: present in 0.45 of the futures."""
    sites = [SitePlan(id=n, probability=p) for n, p in (("s", 0.5), ("t", 0.2), ("d", 0.25))]
    supports = (Support(site="s"), Support(site="t", sign="-"))
    event = EventPlan(id="e", cause=Hazard(rate=fixed(1e6)))
    told = link("e", "a", 0.4, supports=supports, denials=("d",))
    final = run(plan(level("a"), event, *sites, told), Paths(weeks=(20,))).paths[0, :, 0, 0]
    assert np.mean(final != 50) == pytest.approx(0.45, abs=0.012)
    # Minus: the second voice alone (0.1), or both (0.1) and then half of the time.
    assert np.mean(final < 50) == pytest.approx(0.75 * 0.15, abs=0.012)


def test_alternatives_exclude_each_other() -> None:
    """Of two rivals never both hold."""
    rivals = [SitePlan(id=n, probability=0.5, alternatives="r") for n in ("s", "t")]
    event = EventPlan(id="e", cause=Hazard(rate=fixed(1e6)))
    links = [link("e", to, 0.4, supports=(Support(site=s),)) for to, s in (("a", "s"), ("b", "t"))]
    final = run(plan(level("a"), level("b"), event, *rivals, *links), Paths(weeks=(20,))).paths
    moved = final[0, :, 0] > 51
    assert (moved.sum(axis=1) == 1).all()
    assert moved[:, 0].mean() == pytest.approx(0.5, abs=0.015)


def test_a_linear_system_settles_where_the_inverse_matrix_says() -> None:
    """x* - ref = R (I - W)^-1 b for a push b from an event."""
    rng = np.random.default_rng(5)
    weights = rng.uniform(0, 0.3, (4, 4)) * (1 - np.eye(4))
    names = [f"v{place}" for place in range(4)]
    links = [
        link(a, b, weights[row, column])
        for column, a in enumerate(names)
        for row, b in enumerate(names)
        if row != column
    ]
    event = EventPlan(id="e", cause=Hazard(rate=fixed(1e6)))
    system = plan(
        *map(level, names), event, *links, link("e", "v0", 0.1), link("e", "v2", 0.05), weeks=400
    )
    final = run(system, Paths(weeks=(400,)), futures=1).paths[0, 0, 0]
    wanted = 50 + 100 * np.linalg.solve(np.eye(4) - weights, [0.1, 0, 0.05, 0])
    np.testing.assert_allclose(final, wanted, rtol=1e-4)


@pytest.mark.skipif(not RUIN.exists(), reason="../shared/data is not there")
def test_a_walk_between_two_ends_is_ruined_as_often_as_the_closed_form_says() -> None:
    """Gambler's ruin; a Brownian walk with the same odds has the same chances at its ends.

    With 2 drift / variance = log(p / q) both laws agree. Ends are seen at whole steps only, so
    they are moved inwards by 0.5826 sd of a step (Siegmund 1985).
    """
    for row in csv.DictReader(RUIN.read_text().splitlines()):
        size, first, p = int(row["forts_N"]), int(row["start_n"]), float(row["p_win_battle"])
        if size != 10 or p == 0.3:
            continue
        drift = 2 * p - 1
        variance = 1.0 if p == 0.5 else 2 * drift / np.log(p / (1 - p))
        scale = 1 / 16
        walker = VariablePlan(
            id="forts",
            low=-20.0,
            high=30.0,
            reference=fixed(float(first)),
            noise=fixed(float(np.sqrt(variance * scale))),
            trend=fixed(drift * scale),
        )
        paths = run(plan(walker, weeks=3000), Paths(), futures=3000).paths[0, :, :, 0]
        inward = 0.5826 * np.sqrt(variance * scale)
        top, bottom = paths >= size - inward, paths <= inward
        won = np.where(top.any(1), top.argmax(1), 9999) < np.where(
            bottom.any(1), bottom.argmax(1), 9999
        )
        wanted = float(row["p_side_A_takes_all"])
        assert won.mean() == pytest.approx(wanted, abs=3.5 * np.sqrt(0.25 / 3000))


def test_finer_steps_come_closer_to_the_continuous_answer() -> None:
    """Halving the step roughly halves the error of a chain of two adjusting variables."""
    event = EventPlan(id="e", cause=Hazard(rate=fixed(1e6)))
    parts = (level("a"), level("b"), event, link("e", "a", 0.4), link("a", "b", 0.5))

    def at_week_ten(steps: int) -> float:
        system = plan(*parts, weeks=10, steps_per_week=steps)
        return float(run(system, Paths(weeks=(10,)), futures=1).paths[0, 0, 0, 1])

    coarse, middle, fine, exact = (at_week_ten(steps) for steps in (1, 2, 4, 64))
    assert abs(middle - exact) < 0.7 * abs(coarse - exact)
    assert abs(fine - exact) < 0.7 * abs(middle - exact)


def test_keys_of_different_purposes_differ() -> None:
    """A part's noise and its sign never share luck."""
    assert site_key("sign", "a") != site_key("step noise", "a")
