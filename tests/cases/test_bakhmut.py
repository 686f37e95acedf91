"""The case's system: complete, as told, with what is ours marked and off."""

import datetime
from pathlib import Path

import pytest

from sayso.answers.check.binding import read_bindings
from sayso.answers.check.measure import Measure, measures
from sayso.answers.check.mechanism import Mechanism, links_of, our_links_of, read_mechanisms
from sayso.answers.check.outcomes import Outcomes, read_outcomes
from sayso.answers.check.reading import read_series
from sayso.answers.check.score_card import score_card
from sayso.interchange.case_files import load_case
from sayso.model.case import Case
from sayso.model.link import Link
from sayso.model.number import ClaimRef
from sayso.model.told import all_told

HERE = Path(__file__).parents[2] / "cases" / "bakhmut"
CUTOFF = datetime.date(2023, 3, 31)


def text(name: str) -> str:
    """One of the case's files."""
    return (HERE / name).read_text("utf-8")


@pytest.fixture(scope="module")
def case() -> Case:
    """The reviewed model with its claims."""
    return load_case(str(HERE / "model.toml"))


@pytest.fixture(scope="module")
def mechanisms() -> tuple[Mechanism, ...]:
    """M1 to M12."""
    return read_mechanisms("mechanisms.toml", text("mechanisms.toml"))


@pytest.fixture(scope="module")
def outcomes() -> Outcomes:
    """What came after."""
    return read_outcomes("outcomes.toml", text("outcomes.toml"))


@pytest.fixture(scope="module")
def bound(case: Case) -> tuple[Measure, ...]:
    """The observed series, bound to their variables."""
    tables = {path.name: path.read_text("utf-8") for path in (HERE / "data").glob("*.csv")}
    bindings = read_bindings("bindings.toml", text("bindings.toml"))
    return measures(case.model, bindings, read_series(tables))


@pytest.fixture(scope="module")
def speakers(case: Case) -> dict[ClaimRef, str]:
    """Who speaks each claim of the report."""
    return {each.ref: each.speaker for each in all_told(case.claim_sets)}


def link(case: Case, own: str) -> Link:
    """One link of the model."""
    return next(each for each in case.model.links if each.id == own)


def test_every_mechanism_is_there_with_speaker_and_claims(
    mechanisms: tuple[Mechanism, ...],
) -> None:
    """M1 to M12, each with who says so."""
    assert [each.id for each in mechanisms] == [f"M{n}" for n in range(1, 13)]
    assert all(each.speakers and each.claims for each in mechanisms)


def test_five_mechanisms_tell_no_effect(mechanisms: tuple[Mechanism, ...]) -> None:
    """The battle, the doubt, the aim, the opponent and the invitation."""
    silent = {each.id for each in mechanisms if not each.effect_told}
    assert silent == {"M1", "M6", "M9", "M11", "M12"}


def test_told_links_are_on_and_rest_on_claims(
    case: Case, mechanisms: tuple[Mechanism, ...]
) -> None:
    """Each link of each mechanism is in the model, with a voice that has a claim."""
    told = [each for one in mechanisms for each in links_of(case.model, one)]
    assert all(each.enabled and each.claims for each in told)


def test_links_that_tie_the_silent_mechanisms_in_are_ours_and_off(
    case: Case, mechanisms: tuple[Mechanism, ...]
) -> None:
    """Marked as assumed, off, and resting on no claim."""
    ours = [each for one in mechanisms for each in our_links_of(case.model, one)]
    assert len(ours) == 8
    assert all(each.assumed and not each.enabled and not each.claims for each in ours)


def test_the_pressure_comes_by_two_ways(case: Case) -> None:
    """From society and from abroad, each with its own link on."""
    ways = {each.source for each in case.model.links if each.target == "pressure-to-compromise"}
    assert {"pressure-from-society", "pressure-from-abroad"} <= ways


def test_donors_and_groups_are_kept_apart(case: Case) -> None:
    """American and European aid; soldiers, people at home, people abroad."""
    names = {each.name for each in case.model.variables}
    assert {
        "American military aid", "European military aid", "motivation of soldiers",
        "motivation at home", "motivation abroad",
    } <= names  # fmt: skip


def test_the_experts_denial_of_the_citys_weight_is_kept(case: Case) -> None:
    """It stands beside the president's word and is not settled by it."""
    implied = link(case, "victory-at-bakhmut--ground-held")
    stances = {voice.speaker: voice.stance for voice in implied.voices}
    assert stances == {
        "Volodymyr Zelensky": "supports",
        "several Western military experts": "denies",
    }


def test_the_war_divides_or_unites_as_rivals(case: Case) -> None:
    """Both signs, of which only one can come true."""
    voices = link(case, "war--unity").voices
    assert {voice.sign for voice in voices} == {"+", "-"}
    assert len({voice.rivals for voice in voices}) == 1


def test_every_binding_finds_its_variable_and_its_series(bound: tuple[Measure, ...]) -> None:
    """And each series was observed before the cut-off."""
    assert all(each.known(CUTOFF).observations for each in bound)


def test_only_claims_of_the_report_are_scored(case: Case, outcomes: Outcomes) -> None:
    """Each verdict is on a claim with a span and a speaker."""
    ids = {claim.id for claim in case.claim_sets[0].claims}
    scored = {claim for verdict in outcomes.verdict for claim in verdict.claims}
    assert scored <= ids


def test_every_held_and_failed_verdict_agrees_with_the_numbers(
    bound: tuple[Measure, ...], speakers: dict[ClaimRef, str], outcomes: Outcomes
) -> None:
    """A person's verdict on what was expected is what the program's own comparison says."""
    card = score_card(outcomes.verdict, bound, CUTOFF, speakers)
    judged = [each for each in card if each.verdict.verdict in ("held", "failed")]
    assert len(judged) >= 4
    for each in judged:
        came = {seen.moved for seen in each.seen}
        assert (each.verdict.verdict == "held") == (came == {each.verdict.expected})


def test_every_verdict_but_on_what_nobody_measures_has_series_and_dates(
    bound: tuple[Measure, ...], speakers: dict[ClaimRef, str], outcomes: Outcomes
) -> None:
    """Moscow's demands alone are measured by no series."""
    card = score_card(outcomes.verdict, bound, CUTOFF, speakers)
    bare = [each.verdict.claims for each in card if not each.seen]
    assert bare == [("c1",)]
    assert all(seen.after for each in card for seen in each.seen)
    assert all(each.verdict.by for each in card if each.seen)
