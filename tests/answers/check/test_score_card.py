"""The score card: verdicts beside the numbers."""

import datetime

import pytest
from tests.answers.check.builders import CUTOFF, measure

from sayso.answers.check.notes import unbound
from sayso.answers.check.score_card import Seen, score_card
from sayso.answers.check.verdict import Verdict
from sayso.errors import InputError
from sayso.model.number import ClaimRef

WEEK = datetime.timedelta(weeks=1)


def verdict(**given: object) -> Verdict:
    """A verdict on claim c1."""
    told: dict[str, object] = {"claims": ("c1",), "verdict": "unclear", "because": ""}
    return Verdict(**(told | given))  # type: ignore[arg-type]


def seen(values: list[float], **given: object) -> Seen:
    """What is seen of one series whose last value lies on the cut-off."""
    told = verdict(series=("polls",), condition_met=CUTOFF - 5 * WEEK, **given)
    bound = measure("polls", values)
    (one,) = score_card([told], [bound], CUTOFF, {ClaimRef("c1"): "the mayor"})
    return one.seen[0]


@pytest.mark.parametrize(("last", "moved"), [(4.0, "up"), (-4.0, "down"), (2.0, "no clear change")])
def test_a_change_is_clear_beyond_two_errors_of_a_difference(last: float, moved: str) -> None:
    """Errors of 1 each: 2.83 apart."""
    assert seen([0.0, 0.0, last]).moved == moved


def test_before_is_the_last_value_up_to_the_condition() -> None:
    """And after are those up to the verdict's date."""
    one = seen([1.0, 2.0, 3.0], by=CUTOFF - WEEK)
    dated = [(each.value, each.date) for each in (one.before, *one.after) if each]
    assert dated == [(1.0, CUTOFF - 8 * WEEK), (2.0, CUTOFF - 4 * WEEK)]


def test_without_an_observation_after_it_there_is_nothing_to_compare() -> None:
    """The verdict's date lies before the next poll."""
    assert seen([1.0, 2.0, 3.0], by=CUTOFF - 5 * WEEK).moved == "nothing to compare"


def test_a_claim_without_a_place_in_a_report_is_not_scored() -> None:
    """Only what has a span and a speaker."""
    with pytest.raises(InputError, match="'c1', which is not there"):
        score_card([verdict()], [], CUTOFF, {})


def test_a_series_that_is_not_bound_is_noted_with_those_there_are() -> None:
    """The verdict stands; there is nothing to compare."""
    told = verdict(series=("pols",))
    (one,) = score_card([told], [], CUTOFF, {ClaimRef("c1"): "the mayor"})
    assert one.seen[0].moved == "nothing to compare"
    (note,) = unbound([told], [measure("polls", [1.0])])
    assert (note.code, note.hint) == ("not-bound", "bound are: polls")
