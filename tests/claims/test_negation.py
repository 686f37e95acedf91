"""A claim is negated only where a word says so."""

from plain_reading import read_influence

from sayso.claims.assembly.negation import negated_in


def taken_as_negated(text: str, cause: str, effect: str) -> bool:
    """Ask about a claim that the encoder takes as negated."""
    return negated_in(text, read_influence(text, cause, effect, negated=True))


def test_a_negation_needs_a_word_that_negates() -> None:
    """What is predicted is not negated."""
    assert not taken_as_negated("She predicted that rain would bring floods.", "rain", "floods")


def test_a_word_that_negates_is_enough() -> None:
    """The encoder's reading stands."""
    assert taken_as_negated("She says rain would not bring floods.", "rain", "floods")
