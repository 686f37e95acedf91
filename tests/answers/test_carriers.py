"""What carries a change over time: against another engine, and where the answer is known."""

import datetime
from pathlib import Path

import msgspec
import numpy as np
import pytest
from answer_cases import (
    AID,
    AID_STOPS,
    FATIGUE,
    VICTORY,
    aid_case,
    event,
    link,
    model,
    number,
    voice,
)
from answer_cases import variable as var

from sayso.answers import arm
from sayso.answers.carriers import Carrier, what_carries
from sayso.answers.intervention import Force, Hold, Intervention, Shift, WithoutSpeaker
from sayso.answers.movement import movements
from sayso.answers.pushes import past, signal_of
from sayso.answers.question import Question
from sayso.claims.claim import Sign
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Events, Paths
from sayso.futures.simulate import simulate
from sayso.interchange.xmile import xmile_of
from sayso.model.event import EventId
from sayso.model.link import Gate, Link
from sayso.model.model import Model
from sayso.model.variable import VariableId

START = datetime.date(2023, 1, 1)
FALLS = EventId("source-falls")


def sure(arrow: str, strength: float, sign: Sign = "+") -> Link:
    """Return a link that is there in every future, with one strength."""
    said = voice("X", f"c{arrow[0]}{arrow[-1]}", sign, belief=1.0)
    return link(arrow, said, strength=(strength, None, None))


def ring(strength: float) -> Model:
    """Two loops that share a link: a and b raise each other, b also lowers a by way of d."""
    return model(
        var("a", adjustment=8.0), var("b", adjustment=5.0), var("d", adjustment=3.0),
        var("source", adjustment=2.0),
        sure("a -> b", strength), sure("b -> a", strength), sure("b -> d", 0.8),
        sure("d -> a", 0.5, "-"), sure("source -> a", 0.3), event("source falls", "source"),
        start=START,
    )  # fmt: skip


def simlin_shares(made: Model, folder: Path) -> dict[frozenset[str], np.ndarray]:
    """Run the same model in simlin: relative loop scores from week 1 on, by the loop's stocks."""
    simlin = pytest.importorskip("simlin")
    dated = msgspec.structs.replace(made.events[0], dates=(START,))
    plan = compile_plan(msgspec.structs.replace(made, events=(dated,))).plan
    (folder / "model.xmile").write_bytes(xmile_of(plan))
    names = {f"x{place}": each.name for place, each in enumerate(plan.variables)}
    return {
        frozenset(names[part] for part in loop.variables if part in names): np.array(
            loop.behavior_time_series
        )[1:]
        for loop in simlin.load(folder / "model.xmile").run().loops
    }


@pytest.mark.parametrize("strength", [0.6, 1.3], ids=["settles", "runs into its bounds"])
def test_loop_scores_are_those_of_simlin(strength: float, tmp_path: Path) -> None:
    """On one deterministic model two engines give each loop the same share, week by week."""
    made = ring(strength)
    wanted = simlin_shares(made, tmp_path)
    question = Question(interventions=(Force(event=FALLS),), on=VariableId("d"), by=52.0)
    found = what_carries(made, question, futures=1).loops
    assert len(found) == 5
    for loop in found:
        stocks = frozenset(each.name for each in made.variables if each.name in loop.name.split())
        assert loop.median == pytest.approx(wanted[stocks][:52], abs=2e-3)


@pytest.mark.parametrize(
    "change",
    [Hold(variable=AID, level=0.0), Shift(variable=VICTORY, amount=-90.0),
     Force(event=AID_STOPS, week=3.0), WithoutSpeaker(speaker="Anna Berg")],
    ids=["held", "shifted", "event", "silenced"],
)  # fmt: skip
def test_looking_back_finds_the_steps_that_were_taken(change: Intervention) -> None:
    """Speeds recomputed from pushes are those by which the kernel's levels moved."""
    made = winding()
    question = Question(interventions=(change,), on=FATIGUE, by=52.0)
    plan = compile_plan(made).plan
    kept = (Paths(), Events())
    run = past(simulate(plan, (arm.given(made, question),), futures=40, outputs=kept), 0)
    for row, each in enumerate(plan.variables):
        moved = movements(run)[each.id].whole
        speeds = np.diff(signal_of(run, each.id), axis=1)
        free = ~run.held[1:-1, row] & ~run.held[2:, row]
        steps = np.diff(speeds, axis=1)[:, free]
        assert moved[:, :-1][:, free] == pytest.approx(steps, abs=1e-6)


def winding() -> Model:
    """Return a noiseless chain with each kind of delay, of shape and of condition."""
    made = aid_case(
        link("fatigue -> military aid", voice("Clara", "c3", "-")),
        link("victory -> weather", voice("Clara", "c4")),
        link("fatigue -> weather", voice("Clara", "c5")),
    ).model
    slow, late, bent, gated, red = made.links
    return msgspec.structs.replace(
        made,
        links=(
            msgspec.structs.replace(slow, delay=number(5.0, 2.0, 9.0)),
            msgspec.structs.replace(late, delay=number(3.0, 1.0, 6.0), delay_kind="pure"),
            msgspec.structs.replace(bent, shape="saturating"),
            msgspec.structs.replace(gated, gates=(Gate(of=AID, above=40.0),)),
            msgspec.structs.replace(red, shape="threshold", bend=number(50.5), delay=number(4.0)),
        ),
    )


def carrier(found: tuple[Carrier, ...], name: str) -> Carrier:
    """Return the carrier with this name."""
    return next(each for each in found if each.name == name)


def test_a_link_alone_carries_all_until_its_target_moves() -> None:
    """In the first week only the push counts; later the target pulls back to its level."""
    question = Question(interventions=(Hold(variable=AID, level=0.0),), on=VICTORY, by=52.0)
    found = what_carries(aid_case(belief=1.0).model, question, futures=50)
    told = carrier(found.links, "military aid -> victory")
    assert told.claims == ("c1",)
    assert told.median[0] == 0.0, "the aid was held from the start, so its push does not change"
    assert carrier(found.links, "victory returns to its level").median[1] == -1.0


def test_a_link_that_nobody_holds_to_is_at_work_nowhere() -> None:
    """A link is at work in as many futures as it is there."""
    question = Question(interventions=(Force(event=AID_STOPS, week=4.0),), on=VICTORY, by=52.0)
    found = what_carries(aid_case(belief=0.3).model, question, futures=1000)
    told = carrier(found.links, "military aid -> victory")
    assert told.at_work[2] == 0.0
    assert max(told.at_work) == pytest.approx(0.3, abs=0.05)


def test_a_strong_loop_carries_the_growth() -> None:
    """Two variables that push each other hard: their loop dominates after the start."""
    question = Question(interventions=(Force(event=FALLS),), on=VariableId("b"), by=52.0)
    made = ring(0.95)
    growing = msgspec.structs.replace(
        made, links=tuple(each for each in made.links if "d" not in (each.source, each.target))
    )
    found = what_carries(growing, question, futures=50).loops
    assert [each.kind for each in found] == ["R", "back", "back"]
    assert set(found[0].claims) == {"cab", "cba"}
    assert found[0].dominates[20] == 1.0


def test_without_a_loop_none_carries_anything() -> None:
    """A chain has no loop to score."""
    question = Question(interventions=(Hold(variable=AID, level=0.0),), on=FATIGUE, by=52.0)
    assert what_carries(aid_case().model, question, futures=20).loops == ()
