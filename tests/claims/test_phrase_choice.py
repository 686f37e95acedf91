"""Whose phrase stands where pattern and encoder found one link."""

import pytest
from plain_reading import finding, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep


def first(text: str, cause: str, effect: str) -> tuple[str, str]:
    """Return the phrases of the claim that has the effect, given the encoder's pair."""
    reading = Reading(attributions=(), influences=(read_influence(text, cause, effect),), tokens=())
    claims = read(keep(text), encoder=finding(reading)).claims
    found = [c for c in claims if isinstance(c, Influence) and effect in c.effect.span.of(text)]
    return found[0].cause.span.of(text), found[0].effect.span.of(text)


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("A walk before breakfast will lower blood pressure.",
         "A walk before breakfast", "blood pressure"),
        ("Every pilot who retires will make rosters harder to fill.",
         "Every pilot who retires", "rosters harder to fill"),
        ("The mill has sacked forty men since March because orders collapsed.",
         "orders collapsed", "The mill has sacked forty men since March"),
    ],
)  # fmt: skip
def test_a_phrase_is_not_cut_at_a_clause_inside_it(text: str, cause: str, effect: str) -> None:
    """The encoder's whole phrase stands for the patterns' piece of it."""
    assert first(text, cause, effect) == (cause, effect)


def test_a_relative_clause_tells_of_the_noun_before_it() -> None:
    """Not of the whole clause with its own link."""
    text = "The slump stems from overfishing, which could wipe out the herring."
    assert first(text, "overfishing", "the herring") == ("overfishing", "the herring")


def test_a_pattern_s_phrase_that_is_whole_stands() -> None:
    """The encoder's longer one is not better for being longer."""
    text = "In the north, frost will ruin the vines."
    assert first(text, "In the north, frost", "the vines") == ("frost", "the vines")
