"""Not A but B; A, not B: the one beside "not" is negated, the other is not."""

import pytest

from sayso.claims.claim import Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def negated_by_cause(text: str) -> dict[str, bool]:
    """Return whether the claim of each cause is negated."""
    claims = (c for c in read(keep(text)).claims if isinstance(c, Influence))
    return {claim.cause.span.of(text): claim.negated for claim in claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prices rose because of drought, not wages.", {"drought": False, "wages": True}),
        (
            "Prices rose not because of wages but because of drought.",
            {"wages": True, "drought": False},
        ),
        (
            "The delay was caused by the strike, not the storm.",
            {"the strike": False, "the storm": True},
        ),
        (
            "The delay was caused not by the storm but by the strike.",
            {"the storm": True, "the strike": False},
        ),
    ],
)
def test_what_is_set_aside_is_negated(text: str, wanted: dict[str, bool]) -> None:
    """Both are told, and only what is set aside is negated."""
    assert wanted.items() <= negated_by_cause(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose not only because of wages but also because of drought.",
        "Prices rose because of drought, not least on the coast.",
        "Prices rose because of drought, but not everywhere.",
    ],
)
def test_not_only_sets_nothing_aside(text: str) -> None:
    """Not only, not least: nothing is negated."""
    assert not any(negated_by_cause(text).values())
