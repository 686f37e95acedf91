"""A phrase of which an encoder gave two parts is told once, whole."""

import pytest
from plain_reading import finding, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep


def told(text: str, *pairs: tuple[str, str]) -> set[tuple[str, str]]:
    """Return cause and effect of what is told of a text in which an encoder found some pairs."""
    found = tuple(read_influence(text, *pair) for pair in pairs)
    reading = Reading(attributions=(), influences=found, tokens=())
    claims = read(keep(text), encoder=finding(reading)).claims
    return {
        (claim.cause.span.of(text), claim.effect.span.of(text))
        for claim in claims
        if isinstance(claim, Influence)
    }


@pytest.mark.parametrize(
    ("text", "one", "other", "whole"),
    [
        (
            "The quarrel over the fence split the village.",
            ("The quarrel", "the village"),
            ("fence", "the village"),
            ("The quarrel over the fence", "the village"),
        ),
        (
            "The strike brought misery to the port.",
            ("The strike", "misery"),
            ("The strike", "the port"),
            ("The strike", "misery to the port"),
        ),
    ],
)
def test_what_a_preposition_ties_is_one_phrase(
    text: str, one: tuple[str, str], other: tuple[str, str], whole: tuple[str, str]
) -> None:
    """The second part only tells more of the first."""
    assert told(text, one, other) == {whole}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The quarrel and the flood split the village.",
            ("The quarrel", "the village"),
            ("the flood", "the village"),
        ),
        (
            "The strike emptied the port and shut the market.",
            ("The strike", "the port"),
            ("The strike", "the market"),
        ),
    ],
)
def test_what_is_joined_by_and_stays_two(
    text: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    """Each is a cause or an effect by itself."""
    assert told(text, one, other) == {one, other}
