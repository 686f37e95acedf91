"""A chain of causes is told once a link."""

import msgspec
import pytest
from plain_reading import finding, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import ReadInfluence, Reading
from sayso.claims.reader import read
from sayso.document.document import keep

Pair = tuple[str, str, float]
"""Cause, effect, and how sure the encoder is."""


def told(text: str, *pairs: Pair) -> set[tuple[str, str]]:
    """Return cause and effect of what is kept of what an encoder gives."""
    found = read(keep(text), encoder=finding(Reading(
        attributions=(), influences=tuple(_given(text, pair) for pair in pairs), tokens=()
    )))  # fmt: skip
    return {
        (claim.cause.span.of(text), claim.effect.span.of(text))
        for claim in found.claims
        if isinstance(claim, Influence)
    }


def _given(text: str, pair: Pair) -> ReadInfluence:
    cause, effect, sure = pair
    return msgspec.structs.replace(read_influence(text, cause, effect), confidence=sure)


FERRY = "Fog closed the strait, which left the island short of bread."


@pytest.mark.parametrize("sure", [0.3, 0.95])
def test_what_a_pronoun_takes_up_is_the_next_link(sure: float) -> None:
    """However sure the encoder is of the jump from the first to the last."""
    first, last = ("Fog", "the strait"), ("which", "the island short of bread")
    jump = ("Fog", "the island short of bread")
    assert told(FERRY, (*first, 0.9), (*last, 0.4), (*jump, sure)) == {first, last}


def test_a_jump_over_a_link_that_is_told_as_well_goes() -> None:
    """The links say it already, with their signs."""
    text = "Frost took the blossom, the beekeepers were idle and honey became dear."
    first, link = ("Frost", "the blossom"), ("the blossom", "honey became dear")
    assert told(text, (*first, 0.9), (*link, 0.5), ("Frost", "honey became dear", 0.8)) == {
        first,
        link,
    }


def test_a_link_that_a_pattern_tells_from_the_beginning_stays_so() -> None:
    """There what the encoder takes for the next link is but the verb before."""
    text = "Frost could swell the debt and could force the guild to sell."
    whole = ("Frost", "the guild to sell")
    piece = ("swell the debt", "the guild to sell")
    kept = told(text, ("Frost", "the debt", 0.9), (*whole, 0.5), (*piece, 0.8))
    assert kept == {("Frost", "the debt"), whole}


def test_two_causes_of_one_effect_are_no_chain() -> None:
    """Neither leads to the other."""
    text = "Frost and hail took the blossom."
    both = {("Frost", "the blossom"), ("hail", "the blossom")}
    assert told(text, *((cause, effect, 0.5) for cause, effect in both)) == both


def test_a_pronoun_beside_its_own_noun_tells_nothing_new() -> None:
    """The noun and the pronoun are one cause, so the less sure one goes."""
    text = "Volunteers left the club, and that emptied the stands of singing youths."
    noun = ("Volunteers left the club", "the stands")
    pronoun = ("that", "the stands of singing youths")
    assert told(text, (*noun, 0.8), (*pronoun, 0.5)) == {noun}


def test_an_effect_told_in_two_is_one() -> None:
    """With what it is made; "and" would part two effects."""
    text = "The heat made the roads softer and the nights longer."
    halves = ("The heat", "the roads", 0.7), ("The heat", "softer", 0.6)
    assert told(text, *halves) == {("The heat", "the roads softer")}
    apart = ("The heat", "the roads softer", 0.7), ("The heat", "the nights longer", 0.6)
    assert len(told(text, *apart)) == 2


def test_half_of_a_proportion_is_no_claim_of_its_own() -> None:
    """What it says is told by the whole."""
    text = "The more barges pass, the less silt covers the mussel beds."
    whole = ("more barges pass", "less silt covers the mussel beds")
    assert told(text, ("the less silt", "the mussel beds", 0.9)) == {whole}


def test_one_claim_told_from_two_places_of_its_phrase_is_told_in_full() -> None:
    """The end of an effect is no claim beside the whole effect; another end is."""
    text = "Frost: the town has to use stoves, bread is dear."
    whole, other = ("Frost", "the town has to use stoves"), ("Frost", "bread is dear")
    assert told(text, (*whole, 0.5), ("Frost", "use stoves", 0.8), (*other, 0.8)) == {whole, other}
