"""The worth of voices, read off the draws themselves."""

from collections.abc import Sequence

import numpy as np
import pytest
from answer_cases import link, model, variable, voice

from sayso.answers.difference import Levels
from sayso.answers.perfect_information import value_of_knowing, value_of_knowing_all
from sayso.answers.sobol import first_order
from sayso.answers.turning_point import turning_point
from sayso.answers.worth import Out, Sample, claims_of, link_worths, speakers_of, worths
from sayso.futures.scenario import ScaleLink
from sayso.model.link import VoiceId
from sayso.model.model import Model

FUTURES = 4_000
A, B = VoiceId("Anna: c1"), VoiceId("Boris: c2")


def two_voices() -> Model:
    """Anna and Boris each tell one link to victory."""
    return model(
        variable("aid"),
        variable("morale"),
        variable("victory"),
        link("aid -> victory", voice("Anna", "c1")),
        link("morale -> victory", voice("Boris", "c2")),
    )


def sample(weights: tuple[float, float]) -> Sample:
    """Anna's voice is worth `weights[0]` points, Boris's `weights[1]`; each holds half the time."""
    held = np.random.default_rng(4).random((FUTURES, 2)) < 0.5
    return Sample(
        difference=np.asarray(held @ np.array(weights), np.float64),
        held=held,
        voices=(A, B),
        width=100.0,
    )


def never(out: Sequence[Out]) -> Levels:
    """Refuse to run: the draws must do."""
    raise AssertionError(out)


def test_the_worth_of_a_claim_is_what_it_adds() -> None:
    """Without a rerun, the difference of the two halves of the draws."""
    found = worths(sample((-20.0, 5.0)), claims_of(two_voices(), two_voices().links), never)
    assert [(each.id, round(each.change)) for each in found] == [("c1", -20), ("c2", 5)]
    assert not any(each.reran for each in found)


def test_a_claim_that_always_holds_is_judged_by_a_rerun() -> None:
    """Where nothing fails in the draws, the model runs without it."""
    sure = sample((-20.0, 5.0))._replace(held=np.ones((FUTURES, 2), np.bool_))
    links = two_voices().links
    found = worths(sure, claims_of(two_voices(), links), lambda _: np.zeros(FUTURES))
    assert all(each.reran for each in found)
    assert found[0].otherwise.mean == 0.0


def test_speakers_and_links_are_ranked_alike() -> None:
    """One voice each: speaker, link and claim are worth the same."""
    links = two_voices().links
    found = sample((-20.0, 5.0))
    speakers = worths(found, speakers_of(two_voices(), links), never)
    ranked = link_worths(found, links, ["first", "second"], never)
    assert [each.name for each in speakers] == ["Anna", "Boris"]
    assert [each.change for each in ranked] == pytest.approx([each.change for each in speakers])


def test_a_link_that_is_always_there_is_judged_by_a_rerun_without_it() -> None:
    """Its futures cannot be split, so the model runs again with the link at no strength."""
    links = two_voices().links
    held = np.ones((FUTURES, 2), np.bool_)
    found = Sample(difference=np.full(FUTURES, -8.0), held=held, voices=(A, B), width=100.0)
    cut: list[Out] = []

    def rerun(out: Sequence[Out]) -> Levels:
        cut.extend(out)
        return np.full(FUTURES, -3.0)

    (first, _) = link_worths(found, links, ["first", "second"], rerun)
    assert (first.change, first.reran) == (-5.0, True)
    assert cut == [ScaleLink(link=each.id, factor=0.0) for each in links]


def test_the_answer_turns_round_without_its_one_pillar() -> None:
    """Anna's voice alone makes victory fall; without it most draws rise."""
    held = np.random.default_rng(4).random((FUTURES, 2)) < (0.8, 0.5)
    difference = np.where(held[:, 0], -20.0, 5.0)
    found = Sample(difference=difference, held=held, voices=(A, B), width=100.0)
    turn = turning_point(found, (A, B), never)
    assert turn is not None
    assert (turn.voices, turn.higher) == ((A,), 1.0)


def test_an_answer_that_nothing_turns_has_no_turning_point() -> None:
    """If every draw falls whatever holds, no failure turns it."""
    firm = sample((0.0, 0.0))._replace(difference=np.full(FUTURES, -3.0))
    assert turning_point(firm, (A, B), never) is None


def test_knowing_the_deciding_number_is_worth_what_theory_says() -> None:
    """For a difference z spread evenly over -1 to 1, knowing z gains E[max(z, 0)] = 1/4."""
    z = np.linspace(-1.0, 1.0, 10_001)
    assert value_of_knowing(z, z, 1) == pytest.approx(0.25, abs=0.02)
    assert value_of_knowing_all(z, 1) == pytest.approx(0.25, abs=0.001)


def test_knowing_what_does_not_matter_is_worth_nothing() -> None:
    """A number that has no part in the difference gains nothing beyond noise."""
    chance = np.random.default_rng(5)
    assert value_of_knowing(chance.random(10_000), chance.random(10_000) - 0.5, 1) < 0.02


def test_no_number_is_worth_knowing_when_the_decision_is_plain() -> None:
    """If the difference never changes its sign, knowing anything changes nothing."""
    z = np.linspace(0.0, 1.0, 1_000)
    assert value_of_knowing(z, 1 + z, 1) == pytest.approx(0.0, abs=1e-9)


def test_sobol_shares_are_those_of_a_linear_sum() -> None:
    """For y = 3 a + b the shares are 9/10 and 1/10; a third number has none."""
    pytest.importorskip("SALib", reason="needs the extra sayso[sensitivity]")
    numbers = np.random.default_rng(6).random((5_000, 3))
    found = first_order(numbers, 3 * numbers[:, 0] + numbers[:, 1])
    assert found == pytest.approx((0.9, 0.1, 0.0), abs=0.05)
