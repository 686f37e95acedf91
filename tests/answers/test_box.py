"""PRIM on cases with a planted box."""

import math

import numpy as np
import pytest

from sayso.answers.box import best_box, rated, within


def planted(seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Spread futures evenly; those with column 0 above 0.6 and column 1 (0 or 1) set are hits."""
    chance = np.random.default_rng(seed)
    cases = chance.random((4000, 4))
    cases[:, 1] = cases[:, 1] < 0.5
    return cases, (cases[:, 0] > 0.6) & (cases[:, 1] == 1)


def test_the_planted_box_is_found() -> None:
    """Only the two columns that matter are limited, close to where they were."""
    limits = best_box(*planted())
    found = {each.column: each.low for each in limits}
    assert found == pytest.approx({0: 0.6, 1: 1.0}, abs=0.03)
    box = rated(*planted(), limits)
    assert box.density > 0.97
    assert box.coverage > 0.93


def test_noise_around_the_box_is_borne() -> None:
    """With one in ten futures mislabelled the same columns are found."""
    cases, hits = planted()
    noisy = hits ^ (np.random.default_rng(2).random(len(hits)) < 0.1)
    assert {0, 1} == {each.column for each in best_box(cases, noisy)}


def test_without_a_pattern_no_condition_is_named_that_helps_much() -> None:
    """Hits by pure luck give a box hardly denser than all futures."""
    cases, _ = planted()
    hits = np.random.default_rng(3).random(len(cases)) < 0.3
    assert rated(cases, hits, best_box(cases, hits, least_support=0.3)).density < 0.4


def test_a_box_counts_what_lies_in_it() -> None:
    """Density, coverage and support are those of the futures within the limits."""
    cases, hits = planted()
    limits = best_box(cases, hits)
    box, inside = rated(cases, hits, limits), within(cases, limits)
    assert box.density == pytest.approx(hits[inside].mean())
    assert box.support == pytest.approx(inside.mean())
    assert box.coverage == pytest.approx(hits[inside].sum() / hits.sum())


def test_the_condition_that_does_most_comes_first() -> None:
    """Column 0 keeps two fifths of the futures, column 1 half: 0 makes the hits denser alone."""
    assert [each.column for each in best_box(*planted())] == [0, 1]


def test_an_end_of_a_column_that_is_not_needed_is_dropped_alone() -> None:
    """Hits lie in the lowest fifth: the box is open below, though futures there were peeled too."""
    chance = np.random.default_rng(4)
    cases = chance.random((4000, 3))
    hits = (cases[:, 0] < 0.2) & (chance.random(4000) < 0.7)
    (only,) = best_box(cases, hits)
    assert (only.column, only.low) == (0, -math.inf)
    assert only.high == pytest.approx(0.2, abs=0.02)


def test_where_nothing_is_hit_there_is_nothing_to_say() -> None:
    """No hits, no conditions, and no share that is not a number."""
    cases, hits = planted()
    nothing = np.zeros_like(hits)
    assert best_box(cases, nothing) == ()
    assert rated(cases, nothing, ()).coverage == 0.0
