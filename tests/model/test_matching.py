"""Names as people type them."""

import pytest

from sayso.errors import Diagnostic
from sayso.model.matching import match_name

LINKS = {"l1": ("foreign aid -> victory",), "l2": ("fear -> foreign aid",)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("aid -> victory", "l1"), ("fear -> aid", "l2"), ("victory", "l1"), ("fear", "l2")],
)
def test_words_that_occur_in_one_name_alone_are_enough(typed: str, meant: str) -> None:
    """Few words will do while they mean one thing."""
    assert match_name(typed, LINKS, "link") == meant


def test_an_arrow_is_not_turned_round() -> None:
    """The other direction is another link."""
    assert isinstance(match_name("victory -> aid", LINKS, "link"), Diagnostic)
