"""Only what decides a target is run, and that changes nothing."""

import msgspec
import numpy as np
import numpy.typing as npt
import pytest
from answer_cases import AID, FATIGUE, VICTORY, WEATHER, aid_case, event, link, variable, voice

from sayso.answers import arm
from sayso.answers.deciding import deciding
from sayso.answers.intervention import Force, Hold, WithoutSpeaker
from sayso.answers.question import Question
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Paths
from sayso.futures.simulate import simulate
from sayso.interchange.case_files import load_case
from sayso.interchange.shipped import SHIPPED_CASE
from sayso.model.event import EventId
from sayso.model.model import Model
from sayso.model.variable import VariableId

FUTURES, LAST = 64, 40


def paths(model: Model, question: Question) -> npt.NDArray[np.float32]:
    """Run a question's two arms and return the levels of its target, week by week."""
    arms = (arm.given(model, question), arm.arm(model, "base", ()))
    kept = Paths(variables=(question.on,), weeks=tuple(range(LAST + 1)))
    return simulate(compile_plan(model).plan, arms, futures=FUTURES, seed=3, outputs=(kept,)).paths


def shipped_model() -> Model:
    """Return the model of the shipped case."""
    return load_case(str(SHIPPED_CASE / "model.toml")).model


@pytest.mark.parametrize("on", [each.id for each in shipped_model().variables])
def test_each_target_of_the_shipped_case_has_the_same_futures(on: VariableId) -> None:
    """Left out is only what does not matter: levels are equal to the last bit."""
    model = shipped_model()
    first = model.events[0]
    question = Question(
        interventions=(Force(event=first.id), WithoutSpeaker(speaker="narrator")), on=on, by=LAST
    )
    part = deciding(model, on, LAST)
    assert np.array_equal(paths(part, question), paths(model, question))


def test_what_comes_after_the_target_is_left_out() -> None:
    """Weather touches nothing, and fatigue comes after victory."""
    part = deciding(aid_case().model, VICTORY, 12.0)
    assert {each.id for each in part.variables} == {AID, VICTORY}
    assert part.weeks == 12


def test_a_rival_stays_because_one_draw_decides_between_the_two() -> None:
    """Of rivals at most one holds, so the other's chance decides too."""
    one, other = (
        msgspec.structs.replace(voice("Clara", claim, belief=0.5), rivals="either")
        for claim in ("c8", "c9")
    )
    model = aid_case(
        variable("unity"),
        link("military aid -> unity", one),
        link("victory -> weather", other),
    ).model
    part = deciding(model, WEATHER, LAST)
    assert {each.id for each in part.links} >= {"military-aid--unity", "victory--weather"}
    question = Question(interventions=(Hold(variable=VICTORY, level=0.0),), on=WEATHER, by=LAST)
    assert np.array_equal(paths(part, question), paths(model, question))


def test_an_event_brings_what_drives_it() -> None:
    """What makes an event likelier decides as well."""
    tired = msgspec.structs.replace(
        event("aid tires", "military aid", 0.01), driver=FATIGUE, id=EventId("aid-tires")
    )
    part = deciding(aid_case(tired).model, AID, LAST)
    assert FATIGUE in {each.id for each in part.variables}
