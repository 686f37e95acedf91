"""Every sentence of a report is accounted for; the first questions are the furthest-reaching."""

from answer_cases import FATIGUE, aid_case, case, link, variable, voice

from sayso.answers.coverage import coverage
from sayso.answers.intervention import Force
from sayso.answers.opening_questions import opening_questions


def test_a_sentence_without_claims_is_listed_with_none() -> None:
    """Silence is shown, not skipped."""
    told = case(
        variable("rain"),
        variable("crops"),
        link("rain -> crops", voice("Anna", "c1")),
        c1="Rain helps crops.",
    )
    (only,) = coverage(told)
    assert [claim.evidence.ref for claim in only.claims] == ["c1"]


def test_a_claim_leads_to_its_link_and_what_that_does_alone() -> None:
    """Belief 0.8 in one voice: the effect moves in about 80 of 100 draws, and only one way."""
    told = case(
        variable("rain"),
        variable("crops"),
        link("rain -> crops", voice("Anna", "c1", belief=0.8)),
        c1="Rain helps crops.",
    )
    (traced,) = coverage(told)[0].claims[0].links
    found = traced.alone.comparisons[0].directions
    assert found.lower == 0
    assert abs(found.higher - 0.8) < 0.03


def test_what_happens_is_asked_before_what_merely_changes() -> None:
    """The first question is of the event, about the end of the chain that it starts."""
    first = opening_questions(aid_case().model)[0]
    assert isinstance(first.interventions[0], Force)
    assert first.on == FATIGUE


def test_a_model_without_links_is_asked_nothing() -> None:
    """There is nothing to follow."""
    assert opening_questions(case(variable("rain"), c1="Rain.").model) == ()
