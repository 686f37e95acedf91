"""Who gains from what, what hangs on what, and what is so unless something happens."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def links(text: str) -> set[tuple[str, str, str]]:
    """Return cause, sign and effect of each influence that the shipped reader finds."""
    claims = read(keep(text))
    return {
        (
            claim.cause.span.of(claims.document.text),
            claim.effect_of_cause,
            claim.effect.span.of(claims.document.text),
        )
        for claim in claims.claims
        if isinstance(claim, Influence)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry crews benefit from longer summers.",
            ("longer summers", "+", "The ferry crews benefit"),
        ),
        (
            "The bakers would gain a lot from a new road.",
            ("a new road", "+", "The bakers would gain"),
        ),
        (
            "The mill will close, unless, of course, the river rises.",
            ("the river rises", "-", "The mill will close"),
        ),
        (
            "The mill will close unless of course the river rises.",
            ("the river rises", "-", "The mill will close"),
        ),
    ],
)
def test_a_gain_and_a_proviso_tell_what_they_hang_on(
    text: str, expected: tuple[str, str, str]
) -> None:
    """The gain is the effect; an "of course" is no part of the proviso."""
    found = links(text)
    assert expected in found
    assert not any("of course" in cause for cause, _, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "The funds are for people meant to benefit from the dam.",
        "The tax benefits from last year were lost.",
        "The scheme needs a village that depends on its mill.",
    ],
)
def test_what_a_gain_is_for_tells_none(text: str) -> None:
    """A noun of the same form, an aim and a village that is described tell no influence."""
    assert not {effect for _, _, effect in links(text) if "benefit" in effect or "dep" in effect}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bay is a reserve, as it is home to rare seals.",
            ("it is home to rare seals", "+", "The bay is a reserve"),
        ),
        (
            "The area has a mild climate, and because of this, is home to rare birds.",
            ("The area has a mild climate", "+", "is home to rare birds"),
        ),
    ],
)
def test_a_state_behind_a_comma_tells_why(text: str, expected: tuple[str, str, str]) -> None:
    """So does the clause that "because of this" takes up."""
    assert expected in links(text)


@pytest.mark.parametrize(
    "text",
    ["The bay is a reserve, as it was in 1990.", "The bay was busy, as it was raining."],
)
def test_a_likeness_or_a_time_behind_a_comma_tells_nothing(text: str) -> None:
    """The same words, of how or when it was."""
    assert links(text) == set()
