"""Views, search, signs, worth and loops on tiny cases, run for real."""

import msgspec
import pytest
from answer_cases import AID, FATIGUE, VICTORY, aid_case, case, link, model, variable, voice

from sayso.answers.intervention import Hold
from sayso.answers.matter import what_matters
from sayso.answers.posing import Wishes, pose
from sayso.answers.question import Question
from sayso.answers.robustness import effects
from sayso.answers.search import Goal, best_moves
from sayso.answers.views import compare_views, way
from sayso.model.case import Case
from sayso.model.variable import VariableId

FUTURES = 1_000


def disputed() -> Case:
    """Anna says that aid helps, Carl that it harms; both are heard."""
    return case(
        variable("military aid"),
        variable("victory"),
        link(
            "military aid -> victory",
            voice("Anna Berg", "c1", belief=0.8),
            voice("Carl Dorn", "c2", "-", belief=0.8),
        ),
        c1="More aid would bring victory nearer.",
        c2="Aid only prolongs defeat, Dorn said.",
    )


def no_aid(where: Case, on: str = "victory") -> Question:
    """Ask what follows without aid."""
    return pose(where, Wishes(on=on, do=("aid=0",)))


def test_views_part_at_the_claims_that_contradict() -> None:
    """For Anna victory falls, for Carl it rises, and they part at c1 and c2."""
    found = compare_views(disputed(), no_aid(disputed()), futures=FUTURES)
    assert [(each.speaker, way(each.answer)) for each in found.views[1:]] == [
        ("Anna Berg", "falls"),
        ("Carl Dorn", "rises"),
    ]
    assert [each.claims for each in found.partings] == [("c1", "c2")]
    assert found.sentence.endswith("they part at military aid -> victory (c1, c2).")


def test_a_view_that_says_nothing_of_it_is_silent() -> None:
    """Kern tells only the second link, so he is silent on aid."""
    found = compare_views(aid_case(), no_aid(aid_case()), futures=FUTURES)
    assert [way(each.answer) for each in found.views] == ["falls", "falls", "silent"]


def test_a_chain_told_in_parts_holds_only_together() -> None:
    """Neither speaker alone leads from aid to fatigue."""
    found = compare_views(aid_case(), no_aid(aid_case(), "fatigue"), futures=FUTURES)
    assert "only taken together" in found.sentence


def test_what_matters_ranks_the_two_who_disagree() -> None:
    """Both claims weigh, with opposite signs, and Shapley owes each his part."""
    found = what_matters(disputed(), no_aid(disputed()), futures=FUTURES)
    worth = {each.id: each.change for each in found.claims}
    assert worth["c1"] < -8
    assert worth["c2"] > 8
    assert {each.speaker: each.value < 0 for each in found.shapley} == {
        "Anna Berg": True,
        "Carl Dorn": False,
    }


def test_nothing_matters_to_a_question_on_which_the_report_is_silent() -> None:
    """No path, no worth."""
    assert what_matters(aid_case(), no_aid(aid_case(), "weather")).links == ()


def test_search_finds_the_lever_and_leaves_the_rest() -> None:
    """Only aid moves victory; more of it raises, and weather is no candidate."""
    found = best_moves(aid_case().model, Goal(on=VICTORY, wanted=1, by=52.0))
    assert found.singles[0].interventions == (Hold(variable=AID, level=100.0),)
    assert all("weather" not in str(each.interventions) for each in found.singles)


def test_a_pair_is_better_than_either_alone() -> None:
    """Two independent levers add up."""
    levers = model(
        variable("a"),
        variable("b"),
        variable("x"),
        link("a -> x", voice("A", "c1", belief=1.0), strength=(0.3, None, None)),
        link("b -> x", voice("B", "c2", "-", belief=1.0), strength=(0.2, None, None)),
    )
    found = best_moves(levers, Goal(on=VariableId("x"), wanted=1, by=52.0), futures=64)
    assert [move.median for move in found.singles] == pytest.approx([15.0, 10.0], abs=0.1)
    assert found.pairs[0].median == pytest.approx(25.0, abs=0.1)


def test_signs_hold_whatever_the_strengths() -> None:
    """Aid raises victory and lowers fatigue in every draw in which both voices hold."""
    found = {(each.cause, each.effect): each.directions for each in effects(aid_case().model)}
    assert found[AID, VICTORY].higher == pytest.approx(0.8, abs=0.05)
    assert found[AID, VICTORY].lower == 0.0
    assert found[AID, FATIGUE].lower == pytest.approx(0.64, abs=0.05)
    assert (FATIGUE, AID) not in found


def test_results_are_records_that_survive_json() -> None:
    """Everything that the commands print as JSON can be encoded."""
    found = compare_views(disputed(), no_aid(disputed()), futures=50)
    assert msgspec.json.decode(msgspec.json.encode(found), type=type(found)) == found
