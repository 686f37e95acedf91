"""Rehearsal: is the calibration sound, and could data of a kind teach anything at all?"""

import msgspec
import numpy as np
import pytest
from tests.answers.check.builders import CUTOFF, measure, plan

from sayso.answers.check.hindcast import Hindcast, seen_before
from sayso.answers.check.rank_test import chi_square, histogram, rank
from sayso.answers.check.rehearsal import RANKED, Rehearsed, rehearse
from sayso.answers.check.scores import Floats

SWING = 50.0 + 40.0 * np.sin(np.arange(13) * 1.3)
STILL = np.full(13, 50.0)
SOUND = 18.48
"""Chi-square with 7 degrees of freedom that uniform ranks exceed once in a hundred."""


def rehearsed(cause: Floats, effect: Floats, times: int, draws: int = 400) -> dict[str, Rehearsed]:
    """A measured cause and its measured effect, rehearsed; by what each number is for."""
    system = plan(("a", "b"))
    measures = [measure("a", list(cause)), measure("b", list(effect))]
    hindcast = Hindcast(system, seen_before(measures, CUTOFF), CUTOFF)
    found = rehearse(system, hindcast, times=times, draws=draws)
    return {f"{each.place.purpose} {each.place.owner}": each for each in found}


@pytest.mark.timeout(300)
def test_truths_rank_uniformly_in_their_posteriors() -> None:
    """Simulation-based calibration of a strength, and of noise and adjustment of both ends."""
    found = rehearsed(SWING, STILL, times=256)
    assert set(found) == {
        "noise a", "adjustment a", "noise b", "adjustment b", "strength a--b",
    }  # fmt: skip
    assert {name: each.unevenness for name, each in found.items() if each.unevenness > SOUND} == {}


@pytest.mark.timeout(300)
def test_a_strength_narrows_only_where_its_cause_was_seen_to_move() -> None:
    """Beside a cause at rest the posterior is as wide as the prior, whatever the truth."""
    moved, rested = (rehearsed(cause, STILL, times=16) for cause in (SWING, STILL))
    assert moved["strength a--b"].width < 0.8
    assert rested["strength a--b"].width == pytest.approx(1.0, abs=0.08)


def test_an_overconfident_posterior_gives_itself_away() -> None:
    """Truths with spread 1 among draws with spread 0.3 pile up at both ends."""
    random = np.random.default_rng(2)
    ranks = [rank(random.normal(), 0.3 * random.standard_normal(RANKED)) for _ in range(96)]
    assert chi_square(histogram(ranks, RANKED)) > SOUND


def test_the_same_seed_rehearses_the_same() -> None:
    """Ranks and widths are those of the seed."""
    first, again = (rehearsed(SWING, STILL, times=2, draws=100) for _ in range(2))
    assert msgspec.json.encode(first) == msgspec.json.encode(again)


@pytest.mark.timeout(300)
def test_through_an_unmeasured_variable_strengths_still_rank_uniformly() -> None:
    """Its noise is left out of the likelihood: both strengths on the way bear it."""
    system = plan(("a", "b"), ("b", "c"), variables="abc")
    measures = [measure("a", list(SWING)), measure("c", list(STILL))]
    hindcast = Hindcast(system, seen_before(measures, CUTOFF), CUTOFF)
    found = [
        each for each in rehearse(system, hindcast, times=96, draws=400)
        if each.place.purpose == "strength"
    ]  # fmt: skip
    assert len(found) == 2
    assert all(each.unevenness < SOUND for each in found)
