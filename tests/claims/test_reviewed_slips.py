"""Slips that a review of the rules found, each with the sentence that shows it."""

from sayso.claims.claim import Aim, Claim, Influence
from sayso.claims.quotation import quotations
from sayso.claims.reader import read
from sayso.document.document import keep
from sayso.document.span import Span


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


def test_enough_not_to_keeps_from_it() -> None:
    """Who is wise enough not to sell does not."""
    assert influence("The guard was wise enough not to sell the horse.").effect_of_cause == "-"
    assert influence("The guard was wise enough to sell the horse.").effect_of_cause == "+"


def test_a_verdict_behind_a_claim_denies_it() -> None:
    """And that is not true denies, and that is true does not."""
    told = "Ray said rents rise because migrants take the flats, and that is"
    assert influence(f"{told} just not true.").denied
    assert not influence(f"{told} true.").denied


def test_he_never_denied_it() -> None:
    """Who never denied a claim lets it stand."""
    claim = "the claim that high rents cause inflation."
    assert influence(f"He denied {claim}").denied
    assert not influence(f"He never denied {claim}").denied


def test_who_asks_sets_no_condition() -> None:
    """When asked if he knew is no condition."""
    asked = influence("The tax, Ray said when asked if he knew of it, hurt farmers.")
    assert not asked.conditions


def test_a_comparison_stays_in_its_sentence() -> None:
    """What is less is told in the same sentence."""
    text = "The tax will bring more jobs than growth\n\nThe mayor spoke to reporters on Monday."
    lesser = influence(text).compared_with
    assert lesser is None or "mayor" not in lesser.span.of(text)


def test_a_phone_put_down_is_no_blame() -> None:
    """Down to answer the door is not down to a cause."""
    found = claims("She put the phone down to answer the door.")
    assert "patterns" not in {claim.reader for claim in found}
    assert influence("She put the delay down to the storm.").cause


def test_german_quotation_marks_close() -> None:
    """The mark that opens in English closes in German."""
    text = "„Es ist so“ und geht."
    assert [span.of(text) for span in quotations(text, [Span(0, len(text))])] == ["Es ist so"]


def test_who_is_heard_later_is_not_meant_before() -> None:
    """They want: not who speaks at the end of the text."""
    filler = " ".join(["The sea was calm that day and nobody was about."] * 60)
    text = f"They want to close the port.\n\n{filler}\n\nThe rent is high, said Anna Holm."
    told = read(keep(text))
    holders = {c.holder for c in told.claims if isinstance(c, Aim)}
    names = {speaker.id: speaker.name for speaker in told.speakers}
    assert all(holder is None or names[holder] != "Anna Holm" for holder in holders)
