"""The encoder's phrases lose the words that link."""

import pytest
from plain_reading import read_influence

from sayso.claims.assembly.plain_phrases import plain


@pytest.mark.parametrize(
    ("cause", "kept"),
    [
        ("that pushes", "that"),
        ("which raised", "which"),
        ("This drives", "This"),
        ("this cost", "this cost"),
        ("that stress", "that stress"),
        ("these cuts", "these cuts"),
    ],
)
def test_a_pronoun_stands_without_its_verb(cause: str, kept: str) -> None:
    """Yet "this cost" and "that stress" are nouns."""
    text = f"{cause} down what they pay"
    item = plain(text, read_influence(text, cause, "what they pay"), set())
    assert text[slice(*item.cause)] == kept


def test_a_lowering_verb_gives_its_sign() -> None:
    """It is told once, as the sign."""
    text = "A new road would shorten the queue."
    item = plain(text, read_influence(text, "A new road", "shorten the queue"), set())
    assert (item.sign, text[slice(*item.effect)]) == ("-", "the queue")
