"""Sentences agree with their names."""

import pytest

from sayso.answers.agreement import its, verb

MANY = [
    "incomes", "incomes of tenants", "people", "young men", "size and equipment of the army",
    "Food convoys", "purchases abroad",
]  # fmt: skip
ONE = [
    "the war", "Ukraine's success", "loss", "crisis", "virus", "measles", "economics",
    "gas", "price of apples", "share of flats", "hold", "news from the front",
]  # fmt: skip


@pytest.mark.parametrize("name", MANY)
def test_many_fall(name: str) -> None:
    """The last word of the head decides."""
    assert (verb(name, "falls"), verb(name, "lies"), its(name)) == ("fall", "lie", "their")


@pytest.mark.parametrize("name", ONE)
def test_one_falls(name: str) -> None:
    """Neither an s that belongs to the word nor what comes after the head makes a plural."""
    assert (verb(name, "falls"), verb(name, "is"), its(name)) == ("falls", "is", "its")
