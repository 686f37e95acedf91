"""The example reports: their true claims must make their true models."""

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.claims.claim_set import ClaimSet
from sayso.document.load import load
from sayso.futures.compile import compile_plan
from sayso.interchange.listed_claims import listed_claims
from sayso.model.assemble import assemble
from sayso.model.belief import link_belief
from sayso.model.link import Link
from sayso.model.loops import loops
from sayso.model.model import Model
from sayso.model.view import SpeakerView, viewed

CASES = Path(__file__).parents[2] / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/expected.json"))


def claim_sets(folder: Path) -> list[ClaimSet]:
    """The true claims of a case, one set a report."""
    listed = (folder / "expected.json").read_bytes()
    return [
        listed_claims(listed, "expected.json", load(path.read_bytes(), path.name), path.name)
        for path in sorted(folder.glob("*.md"))
    ]


def expected(folder: Path) -> dict[str, Any]:
    """The true model of a case."""
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))["model"]


def links_by_names(model: Model) -> dict[tuple[str, str], Link]:
    """The told links of a model by the names of their ends."""
    names = {variable.id: variable.name for variable in model.variables}
    return {
        (names[link.source], names[link.target]): link  # type: ignore[index]
        for link in model.links
        if not link.assumed
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_true_claims_make_the_true_links_and_loops(folder: Path) -> None:
    """Every expected link is there with its sign; the loops are exactly those told."""
    model, truth = assemble(claim_sets(folder)), expected(folder)
    made = links_by_names(model)
    wanted = {(link["source"], link["target"]): link for link in truth["links"]}
    assert wanted.keys() <= made.keys()
    for ends, link in wanted.items():
        if link.get("speakers"):
            assert link_belief(made[ends].voices).sign == link["sign"], ends
        else:
            assert link_belief(made[ends].voices).presence < 1, ends
    names = {variable.id: variable.name for variable in model.variables}
    found = {
        (loop.kind, frozenset(names[each] for each in loop.variables)) for loop in loops(model).told
    }
    assert found == {(loop["kind"], frozenset(loop["variables"])) for loop in truth["loops"]}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_view_of_a_case_compiles(folder: Path) -> None:
    """Each speaker's own model is a plan."""
    model = assemble(claim_sets(folder))
    compile_plan(model)
    for speaker in model.speakers:
        compile_plan(viewed(model, SpeakerView(speaker=speaker)))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_levels_said_to_be_absent_are_ten(folder: Path) -> None:
    """A state that the truth calls absent stands at 10."""
    model = assemble(claim_sets(folder))
    levels = {variable.name: variable.now.value for variable in model.variables}
    for state in expected(folder)["states"]:
        if state["level"] == "absent" and state["variable"] in levels:
            assert levels[state["variable"]] == 10


def test_the_wire_copies_are_one_voice() -> None:
    """What one named speaker says in three outlets counts once."""
    links = links_by_names(assemble(claim_sets(CASES / "wire-copies")))
    voices = links["open oyster beds", "stomach sickness"].voices
    assert [(voice.speaker, len(voice.claims)) for voice in voices] == [("Signe Toft", 3)]
