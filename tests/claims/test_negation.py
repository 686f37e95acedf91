"""A claim is negated only where a word says so."""

from sayso.claims.assembly.negation import negated_in
from sayso.claims.encoder.readings import ReadInfluence


def taken_as_negated(text: str, cause: str, effect: str) -> bool:
    """Ask about a claim that the encoder takes as negated."""
    places = [(text.index(each), text.index(each) + len(each)) for each in (cause, effect)]
    item = ReadInfluence(
        cause=places[0], effect=places[1], sign="+", cause_change=1, effect_change=1,
        modality="would", conditional=False, realised=False, negated=True, denied=False,
        confidence=0.9, attribution=None,
    )  # fmt: skip
    return negated_in(text, item)


def test_a_negation_needs_a_word_that_negates() -> None:
    """What is predicted is not negated."""
    assert not taken_as_negated("She predicted that rain would bring floods.", "rain", "floods")


def test_a_word_that_negates_is_enough() -> None:
    """The encoder's reading stands."""
    assert taken_as_negated("She says rain would not bring floods.", "rain", "floods")
