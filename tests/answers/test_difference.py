"""Paired futures turned into shares, bands and times."""

import numpy as np
import pytest
from answer_made import ramps

from sayso.answers.difference import (
    bands,
    crossing,
    directions,
    examples,
    onset,
    outcomes,
)


def test_directions_are_shares_of_futures() -> None:
    """Two of four higher, one lower, one the same; rounding is no effect."""
    found = directions(np.array([3.0, 9.0, -2.0, 0.001]), 100.0)
    assert (found.higher, found.lower, found.same) == (0.5, 0.25, 0.25)


def test_bands_hold_the_middle_of_the_futures() -> None:
    """Of 101 evenly spread futures the bands are the 5, 25, 50, 75 and 95 percent."""
    last = bands(ramps([float(n) for n in range(101)]))[-1]
    assert (last.low90, last.low50, last.median, last.high50, last.high90) == (5, 25, 50, 75, 95)


def test_onset_is_the_first_noticeable_week() -> None:
    """Growing by one point a week, two points are there in week 2; flat futures never get there."""
    found = onset(ramps([12.0, 12.0, 12.0, 0.0]), 100.0)
    assert (found.share, found.median) == (0.75, 2.0)


def test_without_any_difference_there_is_no_onset() -> None:
    """Nothing is noticed in any future."""
    assert onset(ramps([0.0] * 4), 100.0).median is None


@pytest.mark.parametrize(
    ("level", "way", "given"), [(70.0, "at_least", 0.5), (45.0, "at_most", 0.25)]
)
def test_crossing_looks_towards_the_level(level: float, way: str, given: float) -> None:
    """A level above is reached from below, one below from above, at any week on the way."""
    levels = 50.0 + ramps([30.0, 20.0, 5.0, -10.0])
    found = crossing(levels, levels * 0 + 50.0, level, 50.0)
    assert (found.direction, found.given, found.otherwise) == (way, given, 0.0)


def test_outcomes_are_equally_likely() -> None:
    """Twenty quantiles of a hundred even values are five apart, each a real outcome."""
    found = outcomes(np.arange(101.0))
    assert found[:3] == (2.0, 7.0, 12.0)
    assert len(found) == 20


def test_examples_are_real_futures() -> None:
    """The first futures are shown as they are, not chosen."""
    assert [path[-1] for path in examples(ramps([3.0, 1.0, 2.0]), 2)] == [3.0, 1.0]
