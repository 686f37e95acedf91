"""Shapley values of games whose values are known."""

import pytest

from sayso.answers.shapley import shapley_values
from sayso.errors import UsageError


def test_gloves_are_worth_what_the_textbook_says() -> None:
    """Two left gloves and one right one: the right is worth 2/3, each left 1/6."""

    def pair(coalition: frozenset[str]) -> float:
        return float("right" in coalition and len(coalition) > 1)

    values = shapley_values(["left", "other left", "right"], pair)
    assert values == pytest.approx({"left": 1 / 6, "other left": 1 / 6, "right": 2 / 3})


def test_what_adds_up_is_shared_as_it_was_brought() -> None:
    """In an additive game each player gets what he brings."""
    brought = {"a": 3.0, "b": -1.0, "c": 0.0}
    assert shapley_values(list(brought), lambda c: sum(brought[p] for p in c)) == pytest.approx(
        brought
    )


def test_the_values_add_up_to_the_whole() -> None:
    """Nothing is lost: the shares sum to what all reach together."""
    values = shapley_values(list("abcd"), lambda coalition: len(coalition) ** 3 + 2.0)
    assert sum(values.values()) == pytest.approx(64.0)


def test_too_many_players_are_refused() -> None:
    """Thirteen players would need 8,192 coalitions."""
    with pytest.raises(UsageError, match="at most 12"):
        shapley_values([str(n) for n in range(13)], lambda _: 0.0)
