"""What the subject or owner of a cause or effect points back to, and whose name it then bears."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def pointed(text: str, opening: str) -> str | None:
    """Return what the phrase that opens with some words refers to, in words."""
    found = read(keep(text)).claims
    parts = [part for c in found if isinstance(c, Influence) for part in (c.cause, c.effect)]
    opened = [part.refers_to for part in parts if part.span.of(text).startswith(opening)]
    assert opened
    return next((span.of(text) for span in opened if span is not None), None)


@pytest.mark.parametrize(
    ("text", "opening", "meant"),
    [
        (
            "The levy was raised in May. It hurts farmers because it eats their margin.",
            "it eats",
            "levy",
        ),
        (
            "The dams leaked. The town closed them because they flooded the road.",
            "they flooded",
            "dams",
        ),
        (
            "A strong speech by Mr. Pires in Tal hurt the guild. It could raise wages.",
            "It",
            "A strong speech by Mr. Pires in Tal",
        ),
        ("The ferry was slow. It was old. It hurt trade on the island.", "It", "ferry"),
        (
            "Farmers met on Friday. The mill shut because they want more money.",
            "they want",
            "Farmers",
        ),
        (
            "Ann Ray lost the vote in May because she cut the wages.",
            "she cut",
            "Ann Ray",
        ),
        (
            "Ann Ray spoke on Monday. The strike began because she cut the wages.",
            "she cut",
            "Ray",
        ),
        ("Ann Ray spoke on Monday. Her plan would lower rents.", "Her plan", "Ray"),
        ("The strike ended in May. Its end lowered prices.", "Its end", "strike"),
    ],
)
def test_a_subject_or_owner_points_back(text: str, opening: str, meant: str) -> None:
    """It, they, she and her stand for who or what was told of before."""
    found = pointed(text, opening)
    assert found is not None
    assert meant in found


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The crane was new. Boats stayed away because it rained all week.", "it rained"),
        ("The crane was new. Boats stayed away because it was hard to land there.", "it was hard"),
        ("The wells were full. If anyone digs here, they will cause a flood.", "they"),
    ],
)
def test_what_stands_for_nothing_points_nowhere(text: str, opening: str) -> None:
    """Rain's "it", an "it" for what follows and the "they" of anyone have no noun before."""
    claims = [c for c in read(keep(text)).claims if isinstance(c, Influence)]
    parts = [part for c in claims for part in (c.cause, c.effect)]
    assert all(p.refers_to is None for p in parts if p.span.of(text).startswith(opening))


def test_in_a_quotation_he_is_not_who_speaks() -> None:
    """Who is quoted says "I" of himself."""
    text = (
        "Mr Ben Holm met Mr Carl Dahl on Friday. "
        '"The mill failed because he cut the wages," Mr Dahl said.'
    )
    assert pointed(text, "he cut") == "Ben Holm"


def test_an_owner_gives_the_name() -> None:
    """His plan is Holm's plan."""
    text = "Mr Ben Holm spoke on Friday. His plan would lower rents."
    claims = read(keep(text))
    cause = next(c.cause for c in claims.claims if isinstance(c, Influence))
    names = {concept.id: concept.name for concept in claims.concepts}
    assert "Holm" in names[cause.concept]


def test_a_question_is_not_what_this_takes_up() -> None:
    """This goes on from what was told before the question."""
    text = "The council closed the quay. Who would have thought so? This lowered the rents."
    found = pointed(text, "This")
    assert found is not None
    assert "quay" in found


def test_the_other_side_of_a_claim_is_not_meant() -> None:
    """What is caused by that is not that."""
    text = "The road was shut. Ten shops closed because of that."
    found = pointed(text, "that")
    assert found is None or "shops" not in found
