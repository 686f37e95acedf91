"""Notes on short, gappy, old and oddly dated series."""

import datetime

import msgspec
from tests.answers.check.builders import CUTOFF, measure, series

from sayso.answers.check.measure import Measure
from sayso.answers.check.notes import notes
from sayso.answers.check.series import Observation

TODAY = datetime.date(2026, 1, 1)


def codes(measure: Measure) -> set[str]:
    """The codes of the notes on one series."""
    return {each.code for each in notes([measure], CUTOFF, TODAY)}


def later(measure: Measure, date: datetime.date) -> Measure:
    """The measure with one more observation."""
    more = (*measure.series.observations, Observation(date=date, value=1.0))
    return measure._replace(series=msgspec.structs.replace(measure.series, observations=more))


def test_a_short_series_is_said_to_keep_its_priors() -> None:
    """Three values are too few."""
    assert codes(measure("a", [1, 2, 3])) == {"too-few", "nothing-after"}


def test_nothing_before_the_cutoff_is_told_alone() -> None:
    """Nothing else about it matters then."""
    after = CUTOFF + datetime.timedelta(days=400)
    assert codes(measure("a", [])._replace(series=series("a", [1, 2], last=after))) == {
        "nothing-before"
    }


def test_a_gap_is_told_with_its_dates() -> None:
    """Monthly values with half a year missing."""
    gappy = series("a", [1, 2, 3, 4, 5, 6, 7, 8, 9])
    kept = (*gappy.observations[:3], *gappy.observations[8:])
    holed = msgspec.structs.replace(gappy, observations=kept)
    assert "gap" in codes(measure("a", [])._replace(series=holed))


def test_a_value_from_the_future_asks_for_day_and_month() -> None:
    """Wrongly dated series give themselves away."""
    assert "in-the-future" in codes(later(measure("a", [1, 2, 3, 4]), datetime.date(2031, 5, 1)))


def test_a_full_series_with_something_to_score_needs_no_note() -> None:
    """Silence is a finding too."""
    full = later(measure("a", [1, 2, 3, 4, 5]), CUTOFF + datetime.timedelta(weeks=4))
    assert codes(full) == set()
