"""Explaining: each number leads to its prior, its claims and their sentences."""

import pytest

from model_builders import part, report, says, told
from sayso.claims.claim import State
from sayso.errors import InputError
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.explain import Reason, claims_in, explain
from sayso.model.number import ClaimRef


def case() -> Case:
    """Two links that make a loop, and a level said."""
    claims = (
        says("Ana", "aid", "+", "front", id="c1"),
        says("Ben", "front", "+", "aid", id="c2"),
        told(State, "Ana", part("front", -1), negated=True, id="c3"),
    )
    sets = (report(*claims),)
    return Case(model=assemble(sets), claim_sets=sets)


def words(reason: Reason) -> str:
    """All of an explanation as one text."""
    return "\n".join([reason.what, reason.why or "", *map(words, reason.below)])


def test_a_link_leads_to_its_voices_and_priors() -> None:
    """Who says so with which chance, and which prior gave the strength."""
    text = words(explain(case(), "aid -> front"))
    assert "Ana said +, holds with 0.50" in text
    assert "prior strength.default" in text


def test_a_level_leads_to_the_claim_that_told_it() -> None:
    """`front` is absent: c3."""
    assert "c3" in set(claims_in(explain(case(), "front")))


def test_a_loop_leads_to_the_claims_of_all_its_links() -> None:
    """R1 is c1 and c2."""
    assert set(claims_in(explain(case(), "R1"))) == {"c1", "c2"}


def test_a_claim_leads_to_its_sentence() -> None:
    """The quote is the slice of the kept text."""
    evidence = case().evidence()[ClaimRef("c1")]
    assert evidence.quote == evidence.document.text


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    """frint"""
    with pytest.raises(InputError) as caught:
        explain(case(), "frint")
    assert caught.value.diagnostics[0].hint == "did you mean 'front'?"
