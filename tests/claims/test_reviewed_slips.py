"""Slips that a review of the rules found, each with the sentence that shows it."""

from sayso.claims.claim import Claim, Influence
from sayso.claims.reader import read
from sayso.document.document import keep


def claims(text: str) -> tuple[Claim, ...]:
    """Return everything claimed in a text."""
    return read(keep(text)).claims


def influence(text: str) -> Influence:
    """Return the first influence of a text."""
    return next(claim for claim in claims(text) if isinstance(claim, Influence))


def test_a_few_hold_what_few_do_not() -> None:
    """Few believe is a denial, a few believe is none."""
    assert not influence("A few economists believe that high rents cause inflation.").denied
    assert influence("Few economists believe that high rents cause inflation.").denied


def test_no_effect_is_negated_in_every_order() -> None:
    """No effect of A on B says what A has no effect on B says."""
    assert influence("Rent control has no effect on supply.").negated
    assert influence("Researchers found no effect of rent control on supply.").negated


def test_provided_is_a_condition_only_before_that() -> None:
    """The state provided subsidies is no condition."""
    given = influence("Cheap loans raised rents in towns where the state provided subsidies.")
    assert not given.conditions


def test_england_does_not_end_in_and() -> None:
    """A word that ends like a conjunction opens no clause."""
    text = "Rents will rise in England if wages grow, the bank said."
    assert influence(text).effect.span.of(text).startswith("Rents will rise")


def test_letters_that_change_their_length_move_no_evidence() -> None:
    """The capital of Istanbul is two code points in lower case."""
    text = "İİİİ. In İstanbul the pressure grew. Such pressure lowered rents."
    cause = influence(text).cause
    assert cause.refers_to is None or cause.refers_to.of(text).startswith(("the", "pressure", "In"))


def test_an_old_s_does_not_end_the_reading() -> None:
    """Scanned reports have the long s."""
    assert claims("The ſtrike will ſoon lower the ſupply of bread.") is not None


def test_a_full_stop_within_a_sentence_ends_no_phrase() -> None:
    """The U.N. and Mrs. Voss lie inside phrases, not at their edges."""
    text = "He took them to the U.N. headquarters in York because envoys wanted to meet him."
    assert influence(text).effect.span.of(text).startswith("He took them")
    text = "Mrs. Voss's pronouncements drove up the rents in St. Gallen, though prices fell."
    found = influence(text)
    assert found.cause.span.of(text) == "Mrs. Voss's pronouncements"
    assert found.effect.span.of(text) == "the rents in St. Gallen"
