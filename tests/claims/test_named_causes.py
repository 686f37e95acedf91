"""Words that call something the cause say whose cause only with what was told before."""

from plain_reading import finding, read_influence

from sayso.claims.claim import Influence
from sayso.claims.encoder.readings import Reading
from sayso.claims.reader import read
from sayso.document.document import keep


def told(text: str) -> list[tuple[str, str]]:
    """Return cause and meant effect where an encoder took "the true reason" as an effect."""
    given = read_influence(text, "poor planning", "the true reason")
    reading = Reading(attributions=(), influences=(given,), tokens=())
    return [
        (claim.cause.span.of(text), (claim.effect.refers_to or claim.effect.span).of(text))
        for claim in read(keep(text), encoder=finding(reading)).claims
        if isinstance(claim, Influence)
    ]


def test_it_is_the_cause_of_what_was_told_last() -> None:
    """In the same paragraph."""
    text = (
        "Guards deny that the strike caused the jam. Others say the true reason was poor planning."
    )
    assert told(text) == [("the strike", "the jam"), ("poor planning", "the jam")]


def test_without_an_effect_in_its_paragraph_nothing_is_told() -> None:
    """It stays open what the reason is of."""
    text = "The strike caused the jam.\n\nAsked again, he said the true reason was poor planning."
    assert told(text) == [("The strike", "the jam")]
