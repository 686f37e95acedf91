"""Telling a difference in score from luck."""

import numpy as np

from sayso.answers.check.distinguish import difference


def test_a_large_steady_difference_is_told() -> None:
    """Each horizon of each series better by one or more."""
    groups = [np.array([-1.0, -1.5, -2.0]), np.array([-1.2, -1.1])]
    assert difference(groups).words == "better"


def test_a_difference_that_changes_sides_is_not_distinguishable() -> None:
    """Better on one series, worse on the other."""
    groups = [np.array([-1.0, -1.5, -2.0]), np.array([1.2, 1.1])]
    assert difference(groups).words == "not distinguishable"


def test_the_same_seed_gives_the_same_range() -> None:
    """Bootstrap draws are keyed by the seed."""
    groups = [np.array([0.3, -0.2, 0.1, 0.5])]
    assert difference(groups, seed=4) == difference(groups, seed=4)
