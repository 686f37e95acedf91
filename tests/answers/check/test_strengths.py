"""What became of each strength, and why data could not move it."""

import datetime

import msgspec
import numpy as np
from tests.answers.check.builders import CUTOFF, measure, plan

from sayso.answers.check.calibrate import calibrate
from sayso.answers.check.hindcast import Hindcast, seen_before
from sayso.answers.check.strengths import Strength, strengths
from sayso.futures.plan import EventPlan

STILL = [50.0] * 13
SWING = list(50.0 + 40.0 * np.sin(np.arange(13) * 1.3))


def found(seen: dict[str, list[float]], *links: tuple[str, str]) -> dict[str, Strength]:
    """The strengths of a plan over a to d, by link, when some variables were measured."""
    system = plan(*links, variables="abcd")
    hindcast = Hindcast(
        system, seen_before([measure(name, own) for name, own in seen.items()], CUTOFF), CUTOFF
    )
    learned = calibrate(system, hindcast, draws=600)
    return {each.link: each for each in strengths(system, hindcast, learned)}


def test_a_strength_without_anything_measured_behind_it_keeps_its_prior() -> None:
    """Neither its effect nor what follows is measured."""
    one = found({"a": SWING}, ("a", "b"), ("b", "c"))["b--c"]
    assert (one.standing, one.posterior) == ("nothing measured", one.prior)


def test_a_measured_effect_of_a_cause_that_rests_tells_nothing() -> None:
    """The prior stays, whatever sampling noise the posterior has."""
    one = found({"b": STILL}, ("a", "b"))["a--b"]
    assert (one.standing, one.posterior) == ("cause at rest", one.prior)


def test_three_observations_of_the_effect_are_too_few() -> None:
    """It is said so."""
    assert found({"a": SWING, "b": [1.0, 9.0, 5.0]}, ("a", "b"))["a--b"].standing == (
        "too few observations"
    )


def test_an_effect_that_rests_while_its_cause_swings_makes_the_strength_small() -> None:
    """Cause and effect measured: the data move it, and prior and posterior are both told."""
    one = found({"a": SWING, "b": STILL}, ("a", "b"))["a--b"]
    assert one.standing == "moved"
    assert one.posterior[0] < one.prior[0]


def test_a_cause_led_to_by_what_is_measured_moves_too() -> None:
    """From a by b to c, b unmeasured: both strengths are within reach."""
    both = found({"a": SWING, "c": STILL}, ("a", "b"), ("b", "c"))
    assert {each.standing for each in both.values()} <= {"moved", "untouched"}


def test_an_event_that_had_happened_moves_what_it_drives() -> None:
    """On its day, before the cut-off; one that comes later rests, as does one long past."""
    fall = EventPlan(id="fall")
    system = msgspec.structs.replace(
        plan(("fall", "a"), ("a", "b"), variables="ab"), events=(fall,)
    )
    seen = seen_before([measure("b", STILL)], CUTOFF)
    standings: list[str] = []
    for weeks in (20, -8, 80):
        day = CUTOFF - datetime.timedelta(weeks=weeks)
        hindcast = Hindcast(system, seen, CUTOFF, {"fall": day})
        learned = calibrate(system, hindcast, draws=300)
        of_b = {each.link: each.standing for each in strengths(system, hindcast, learned)}
        standings.append(of_b["a--b"])
    assert standings[0] in ("moved", "untouched")
    assert standings[1:] == ["cause at rest", "cause at rest"]
