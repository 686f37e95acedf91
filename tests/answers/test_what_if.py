"""Paired futures, against models whose answers are known by hand."""

import msgspec
import pytest
from answer_cases import AID, FATIGUE, VICTORY, WEATHER, aid_case, case, link, variable, voice

from sayso.answers.answer import Answer
from sayso.answers.intervention import WithoutSpeaker
from sayso.answers.posing import Wishes, pose
from sayso.answers.question import Question
from sayso.answers.what_if import what_if
from sayso.model.case import Case

FUTURES = 2_000


def asked(where: Case, on: str = "victory", **wishes: object) -> Answer:
    """Pose and answer a question in two thousand pairs of futures."""
    typed = msgspec.convert({"on": on, **wishes}, Wishes)
    return what_if(where, pose(where, typed), seed=7, futures=FUTURES)


def firm(belief: float = 1.0, noise: float = 0.0) -> Case:
    """Aid raises victory by 0.4 of its range, without any spread in the strength."""
    return case(
        variable("military aid"),
        variable("victory", noise=noise),
        variable("weather"),
        link(
            "military aid -> victory",
            voice("Anna Berg", "c1", belief=belief),
            strength=(0.4, None, None),
        ),
        c1="More aid would bring victory nearer.",
    )


def test_a_linear_link_moves_its_target_by_its_strength() -> None:
    """Aid from 50 to 0 is half its range; times 0.4 of 100 points that is 20 lower."""
    last = asked(firm(), do=("aid=0",)).comparisons[0].last
    assert (last.low90, last.median, last.high90) == pytest.approx((-20, -20, -20), abs=0.01)


def test_noise_cancels_between_the_twins() -> None:
    """Both futures of a pair have the same luck, so the difference is as without noise."""
    last = asked(firm(noise=5.0), do=("aid=0",)).comparisons[0].last
    assert last.median == pytest.approx(-20, abs=0.1)
    assert last.low90 == pytest.approx(last.high90, abs=0.5)


def test_a_hedge_changes_how_often_not_how_far() -> None:
    """At belief 0.7 seven of ten draws fall, by the same 20 points."""
    found = asked(firm(belief=0.7), do=("aid=0",)).comparisons[0]
    assert found.directions.lower == pytest.approx(0.7, abs=0.04)
    assert found.outcomes[0] == pytest.approx(-20, abs=0.01)
    assert found.outcomes[-1] == 0.0


def test_the_onset_follows_the_adjustment_time() -> None:
    """20 points at 4 weeks' adjustment: 2 points after 4 ln(20/18) weeks, so in week 1."""
    assert asked(firm(), do=("aid=0",)).comparisons[0].onset.median == 1.0


def test_a_threshold_is_crossed_where_the_level_gets_there() -> None:
    """30 is where victory ends: 31 is reached in every future, 29 in none."""
    near = asked(firm(), do=("aid=0",), threshold=31.0).comparisons[0].crossing
    far = asked(firm(), do=("aid=0",), threshold=29.0).comparisons[0].crossing
    assert near is not None
    assert far is not None
    assert (near.direction, near.given, near.otherwise, far.given) == ("at_most", 1.0, 0.0, 0.0)


def test_silence_of_the_report_is_said_without_running_anything() -> None:
    """Nothing leads to the weather, so there is no number."""
    found = asked(aid_case(), on="weather", do=("aid=0",))
    assert (found.told, found.futures, found.comparisons) == (False, 0, ())
    assert found.sentence.startswith("The report is silent on this")


def test_an_event_is_compared_with_its_not_happening_and_with_the_base() -> None:
    """Forced against forbidden first, then against what comes by itself."""
    found = asked(aid_case(), event=("aid stops",))
    assert [each.against for each in found.comparisons] == ["forbidden", "base"]
    assert found.comparisons[0].directions.lower > found.comparisons[1].directions.lower
    assert found.sentence.startswith("If aid stops, rather than not, victory falls in ")


def test_in_a_view_only_that_speaker_is_right() -> None:
    """Boris tells nothing about aid; Anna tells how it helps."""
    assert not asked(aid_case(), do=("aid=0",), view="Boris").told
    anna = asked(aid_case(), do=("aid=0",), view="Anna")
    assert anna.told
    assert anna.sentence.startswith("In the words of Anna Berg, if military aid is held at 0, ")


def test_without_a_speaker_his_links_carry_nothing() -> None:
    """With aid held in both, taking Kern's word away leaves fatigue where it was."""
    done = (WithoutSpeaker(speaker="Boris Kern"),)
    found = what_if(aid_case(), Question(interventions=done, on=FATIGUE, by=52.0), futures=FUTURES)
    assert [step.link for step in found.basis.steps] == ["victory--fatigue"]


def test_the_basis_has_the_sentences_and_what_is_ours() -> None:
    """Each link comes with speaker, modality and line; assumed numbers stand apart."""
    found = asked(aid_case(), on="fatigue", do=("aid=0",)).basis
    said = [(each.speaker, each.modality, each.line) for s in found.steps for each in s.sayings]
    assert said == [("Anna Berg", "certain", 1), ("Boris Kern", "certain", 2)]
    assert {each.origin for each in found.ours} == {"assumed"}


def test_data_behind_every_strength_let_chances_lead() -> None:
    """A measured strength counts as data; one assumed link on the way does not."""
    measured = case(
        variable("military aid"),
        variable("victory"),
        link("military aid -> victory", voice("A", "c1"), origin="measured"),
        c1="More aid would bring victory nearer.",
    )
    assert asked(measured, do=("aid=0",)).measured
    assert not asked(aid_case(), do=("aid=0",)).measured


def test_the_same_seed_gives_the_same_bytes() -> None:
    """Asked twice, an answer is the same to the last digit; another seed is another draw."""
    question = pose(aid_case(), Wishes(on="fatigue", do=("aid=0",)))
    once, twice, other = (
        msgspec.json.encode(what_if(aid_case(), question, seed=seed, futures=300))
        for seed in (1, 1, 2)
    )
    assert once == twice
    assert once != other


def test_answers_survive_json() -> None:
    """An answer read back is the answer that was written, infinite ends included."""
    found = asked(aid_case(), do=("aid-30@w4",))
    assert msgspec.json.decode(msgspec.json.encode(found), type=Answer) == found


def test_ids_of_the_tiny_case_are_what_tests_say() -> None:
    """The builders' constants name its variables."""
    assert {v.id for v in aid_case().model.variables} == {AID, VICTORY, FATIGUE, WEATHER}
