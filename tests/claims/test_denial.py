"""A claim is denied only where a word says so."""

from sayso.claims.assembly.denial import denied_in
from sayso.claims.encoder.readings import ReadInfluence


def taken_as_denied(text: str, cause: str, effect: str) -> bool:
    """Ask about a claim that the encoder takes as denied."""
    places = [(text.index(each), text.index(each) + len(each)) for each in (cause, effect)]
    item = ReadInfluence(
        cause=places[0], effect=places[1], sign="+", cause_change=1, effect_change=1,
        modality="would", conditional=False, realised=False, negated=False, denied=True,
        confidence=0.9, attribution=None,
    )  # fmt: skip
    return denied_in(text, item)


def test_a_denial_needs_a_word_that_denies() -> None:
    """What is predicted is not denied."""
    assert not taken_as_denied("She predicted that rain would bring floods.", "rain", "floods")


def test_a_word_that_denies_is_enough() -> None:
    """The encoder's reading stands."""
    assert taken_as_denied("She denied that rain would bring floods.", "rain", "floods")
