"""Frames of needs, means, reasons and conditions: which tell an influence, and between what."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def links(text: str) -> set[tuple[str, str, str]]:
    """Return cause, sign and effect of each influence; a "!" before the sign denies it."""
    claims = read(keep(text))
    return {
        (
            claim.cause.span.of(claims.document.text),
            ("!" if claim.negated else "") + claim.effect_of_cause,
            claim.effect.span.of(claims.document.text),
        )
        for claim in claims.claims
        if isinstance(claim, Influence)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "If the mayor were to win Ashby, Cole and Derry, however, he would have enough votes.",
            ("the mayor were to win Ashby, Cole and Derry", "+", "he would have enough votes"),
        ),
        ("If she doesn't he should resign.", ("she doesn't", "+", "he should resign")),
        (
            "He wrote, “If the pump fails, the cellar will flood.”",
            ("the pump fails", "+", "the cellar will flood"),
        ),
        (
            "If the owner, after all this time, still refuses, the court will act.",
            ("the owner, after all this time, still refuses", "+", "the court will act"),
        ),
        (
            "If the boats (which are old) sink, the crews will sue.",
            ("the boats (which are old) sink", "+", "the crews will sue"),
        ),
    ],
)
def test_a_condition_ends_where_its_consequence_begins(
    text: str, expected: tuple[str, str, str]
) -> None:
    """No comma of a list, an aside or a bracket ends it."""
    assert expected in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "If the papers are to be believed, the bridge is safe.",
        "If you are interested, the museum is open on Monday.",
        "If you look through the books, you find a long list of names.",
        "Asked by a reporter if the dam was safe, the minister smiled.",
    ],
)
def test_a_condition_that_supposes_nothing_tells_nothing(text: str) -> None:
    """It only says where to look, or for whom it is told."""
    assert links(text) == set()


def test_the_consequence_of_a_condition_is_no_embedded_question() -> None:
    """What is to be seen does not follow from it."""
    found = links("It will be good to see, if he wins, what he does with the park.")
    assert all(not effect.startswith("what") for _, _, effect in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town reduced thefts by hiring guards.", ("hiring guards", "-", "thefts")),
        ("They improved the harvest by watering early.", ("watering early", "+", "the harvest")),
        (
            "The reason the harvest failed is that the rains came late.",
            ("the rains came late", "+", "the harvest failed"),
        ),
        (
            "The reason for the delay is because the crane broke.",
            ("the crane broke", "+", "the delay"),
        ),
        (
            "If the street looks empty, it is because the market moved.",
            ("the market moved", "+", "the street looks empty"),
        ),
        (
            "Why did the mill shut? Because the river dried up.",
            ("the river dried up", "+", "the mill shut"),
        ),
        ("The town needs rain to survive.", ("rain", "+", "survive")),
        (
            "A good harvest will require steady rain.",
            ("steady rain", "+", "A good harvest"),
        ),
        (
            "To win back shoppers, the chain must cut prices.",
            ("cut prices", "+", "win back shoppers"),
        ),
        (
            "If you want the roof to last, you have to paint it.",
            ("paint it", "+", "the roof to last"),
        ),
        (
            "The new name will do nothing to defeat the rebels.",
            ("The new name", "!+", "defeat the rebels"),
        ),
        (
            "Angered by the new toll, drivers blocked the bridge.",
            ("the new toll", "+", "drivers blocked the bridge"),
        ),
        (
            "The river had dried up, because of which the mill was shut.",
            ("The river had dried up", "+", "the mill was shut"),
        ),
        (
            "Today, because the river dried up, the mill is shut.",
            ("the river dried up", "+", "the mill is shut"),
        ),
        ("The barrier could silt up the port.", ("The barrier", "-", "the port")),
    ],
)
def test_a_frame_tells_what_leads_to_what(text: str, expected: tuple[str, str, str]) -> None:
    """Means, reasons, needs, wishes and feelings each have their cause."""
    assert expected in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "They need the right to vote.",
        "The law requires a licence.",
        "He has nothing to do with it.",
        "To his surprise, the door must have opened.",
        "The reason he left is unclear.",
        "Joined by his wife, he left the hall.",
        "He read the letter by the river.",
        "There are so many plans that she made.",
        "The question is why should the club exist?",
    ],
)
def test_what_only_looks_like_such_a_frame_tells_nothing(text: str) -> None:
    """A right to vote is not for voting; who stood by caused nothing."""
    assert links(text) == set()


def test_a_need_that_describes_needs_nothing() -> None:
    """Needed attention is not for anything."""
    causes = {cause for cause, _, _ in links("The fair brought needed attention to the village.")}
    assert causes == {"The fair"}


def test_what_costs_do_by_themselves_is_no_effect_of_theirs() -> None:
    """They double nothing; what is built makes them."""
    assert "double" not in {
        effect for _, _, effect in links("Costs may double if the wall is built.")
    }
