"""A claim is denied only where a word says so."""

import pytest
from plain_reading import read_influence

from sayso.claims.assembly.denial import denied_in, told_untrue
from sayso.document.span import Span


def taken_as_denied(text: str, cause: str, effect: str) -> bool:
    """Ask about a claim that the encoder takes as denied."""
    return denied_in(text, read_influence(text, cause, effect, denied=True))


def test_a_denial_needs_a_word_that_denies() -> None:
    """What is predicted is not denied."""
    assert not taken_as_denied("She predicted that rain would bring floods.", "rain", "floods")


def test_a_word_that_denies_is_enough() -> None:
    """The encoder's reading stands."""
    assert taken_as_denied("She denied that rain would bring floods.", "rain", "floods")


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("There is no truth in the story that rain brings floods.", True),
        ("She dismissed as fantasy the charge that rain brings floods.", True),
        ("It is a myth that rain brings floods.", True),
        ("Some doubt that rain brings floods.", True),
        ("Nobody doubts that rain brings floods.", False),
        ("There is no doubt that rain brings floods.", False),
        ("They called the claim that rain brings floods a fairy tale.", True),
        ("Nobody believes that rain brings floods.", True),
        ("She did not dismiss the idea that rain brings floods.", False),
        ("It is no myth that rain brings floods.", False),
        ("There is some truth in the story that rain brings floods.", False),
        ("They spread the claim that rain brings floods.", False),
    ],
)
def test_plain_words_deny_without_the_encoder(text: str, untrue: bool) -> None:
    """The words before or behind the claim say that it is untrue."""
    cause, effect = (Span(text.index(w), text.index(w) + len(w)) for w in ("rain", "floods"))
    assert told_untrue(text, Span(0, len(text)), cause, effect) == untrue
