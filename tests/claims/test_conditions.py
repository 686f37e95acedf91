"""What restricts a claim stands in its own clause."""

import pytest
from plain_reading import read_plainly

from sayso.claims.claim import Influence


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The levy could reduce thefts as long as guards patrol the yards.", ["as_long_as"]),
        ("The levy could reduce thefts, but shops may close without loans from the bank.", []),
        ("The levy could reduce thefts; unless guards come back, shops may close.", []),
    ],
)
def test_a_restriction_behind_another_clause_is_not_the_claim_s(
    text: str, kinds: list[str]
) -> None:
    """It restricts what stands there."""
    found = [claim for claim in read_plainly(text).claims if isinstance(claim, Influence)]
    thefts = next(claim for claim in found if "thefts" in claim.effect.span.of(text))
    assert [condition.kind for condition in thefts.conditions] == kinds
