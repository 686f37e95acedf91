"""What the page asks the server for."""

import io
import json
import shlex
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from desks import Call

from sayso.cli.main import main
from sayso.web.export import ExportForm

ASKED = {"on": "work", "by": 26, "interventions": [{"type": "force", "event": "e-cannery"}]}
MOVED = [
    {"of": "l8", "what": "strength", "value": 0.1 + 0.2},
    {"of": "l8", "what": "delay", "value": 3.5},
    {"of": "work", "what": "now", "value": 40.0},
    {"of": "work", "what": "adjustment", "value": 1e-5},
]
"""Values that no rounding leaves alone."""


def test_the_case_comes_with_positions_and_loops(call: Call) -> None:
    """Everything that the diagram draws has a place."""
    sheet = json.loads(call("GET", "/api/case").body)
    drawn = {each["id"] for each in (*sheet["model"]["variables"], *sheet["model"]["events"])}
    assert drawn == set(sheet["positions"])
    assert sheet["loops"][0]["kind"] == "B"


def test_a_what_if_is_answered_with_its_command_line(call: Call) -> None:
    """The same answer can be had on the terminal."""
    found = json.loads(call("POST", "/api/ask", ASKED).body)
    assert found["answer"]["comparisons"][0]["directions"]["lower"] > 0.5
    wanted = "sayso ask model.toml --event 'the cannery closes@w0' --on 'work ashore' --by w26"
    assert wanted == found["command"]


@pytest.fixture
def pasted(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[str, Any], Any]:
    """Return a way to paste a line where the model that goes with a question was unpacked."""

    def paste(command: str, asked: Any) -> Any:
        content = call("POST", "/api/export", {"form": "model", "asked": asked}).body
        zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path)
        typed = shlex.split(command)[1:]
        typed[typed.index("model.toml")] = str(tmp_path / "model.toml")
        assert main([*typed, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return paste


@pytest.mark.parametrize("taken", [[], MOVED], ids=["as it is", "with the numbers"])
@pytest.mark.parametrize("numbers", [[], MOVED], ids=["as told", "moved"])
@pytest.mark.parametrize("path", ["ask", "views", "worth"])
def test_the_command_gives_the_answer_of_the_page(
    call: Call, pasted: Callable[[str, Any], Any], path: str, numbers: Any, taken: Any
) -> None:
    """The line pasted beside the model: the same numbers to the last digit, nothing set twice."""
    asked = ASKED | {"numbers": numbers}
    found = json.loads(call("POST", f"/api/{path}", asked).body)
    printed = pasted(found["command"], ASKED | {"numbers": taken if numbers else []})
    shown = found[{"ask": "answer", "views": "found", "worth": "matters"}[path]]
    assert shown == {key: value for key, value in printed.items() if key in shown}


def test_with_nothing_changed_the_futures_are_those_told(call: Call) -> None:
    """The page never starts empty."""
    answer = json.loads(call("POST", "/api/ask", ASKED | {"interventions": []}).body)["answer"]
    assert [each["scenario"] for each in answer["scenarios"]] == ["as told"]


@pytest.mark.parametrize("view", [None, "Ingrid Moe"])
def test_with_nothing_changed_the_command_tells_the_same_to_the_last_digit(
    call: Call, pasted: Callable[[str, Any], Any], view: str | None
) -> None:
    """Numbers, view and horizon are in the line; every band of every week is the page's."""
    asked = ASKED | {"interventions": [], "numbers": MOVED, "view": view}
    found = json.loads(call("POST", "/api/ask", asked).body)
    printed = pasted(found["command"], ASKED | {"interventions": []})
    assert len(printed["scenarios"][0]["bands"]) == 27
    assert printed == found["answer"]


def test_a_number_out_of_range_is_told_with_the_nearest(call: Call) -> None:
    """An address can be typed by hand."""
    moved = ASKED | {"numbers": [{"of": "l8", "what": "strength", "value": 11}]}
    reply = call("POST", "/api/ask", moved)
    assert reply.codes == ["out-of-range"]
    assert b"the nearest is 10" in reply.body


def test_only_links_on_the_way_pass_a_change_on(call: Call) -> None:
    """The cannery moves work ashore and nothing else; without a change nothing is passed on."""
    found = json.loads(call("POST", "/api/move", ASKED).body)
    carrying = {each["link"] for each in found["pushes"] if each["change"][-1] > 0.05}
    assert carrying == {"l8"}
    still = json.loads(call("POST", "/api/move", ASKED | {"interventions": []}).body)
    assert not any(any(each["change"]) for each in still["pushes"])


def test_what_carries_a_change_is_scored_by_link(call: Call) -> None:
    """The cannery's own link does all of it at first, then the way back sets in."""
    found = json.loads(call("POST", "/api/carry", ASKED).body)["carriers"]["links"]
    (own,) = (each for each in found if each["of"] == ["l8"])
    (back,) = (each for each in found if each["of"] == ["work"])
    assert own["median"][0] < -0.5
    assert abs(back["median"][0]) < abs(back["median"][10])


def test_a_number_of_ours_moved_by_hand_changes_the_answer(call: Call) -> None:
    """With the link at no strength nothing comes through."""
    moved = ASKED | {"numbers": [{"of": "l8", "what": "strength", "value": 0.0}]}
    answer = json.loads(call("POST", "/api/ask", moved).body)["answer"]
    assert answer["comparisons"][0]["last"]["median"] == 0.0


def test_each_speaker_is_heard_alone(call: Call) -> None:
    """The whole comes first, then each speaker in order of appearance."""
    views = json.loads(call("POST", "/api/views", ASKED).body)["found"]["views"]
    assert [each["speaker"] for each in views][:2] == [None, "Ingrid Moe"]


def test_the_claim_that_carries_the_answer_ranks_first(call: Call) -> None:
    """Only the mayor says that the cannery matters."""
    worths = json.loads(call("POST", "/api/worth", ASKED).body)
    assert worths["matters"]["claims"][0]["id"] == "c9"


def test_a_contradiction_comes_back_as_a_diagnostic(call: Call) -> None:
    """The same object as on the terminal, with a hint, and no traceback."""
    both = [{"type": "force", "event": "e-cannery"}, {"type": "forbid", "event": "e-cannery"}]
    reply = call("POST", "/api/ask", ASKED | {"interventions": both})
    assert reply.status == 422
    assert b"Traceback" not in reply.body


@pytest.mark.parametrize("path", ["ask", "move", "carry", "views", "worth"])
def test_what_another_tab_took_away_is_told(call: Call, path: str) -> None:
    """An address may name an event that a review has removed meanwhile."""
    gone = {"on": "work", "by": 26, "interventions": [{"type": "force", "event": "e-gone"}]}
    assert call("POST", f"/api/{path}", gone).codes == ["no-part"]


def test_nonsense_is_told_with_its_path(call: Call) -> None:
    """A request that does not decode names the field."""
    reply = call("POST", "/api/ask", {"on": 3})
    assert reply.codes == ["bad-request"]
    assert b"$.on" in reply.body


def test_a_rejected_claim_takes_its_link_away_until_undone(call: Call) -> None:
    """Undo brings the model back as it was, redo takes it away again."""
    before = json.loads(call("GET", "/api/case").body)
    after = json.loads(call("POST", "/api/act", {"do": "reject", "to": ["c7"], "why": "x"}).body)
    assert len(after["reports"][0]["claims"]) == len(before["reports"][0]["claims"]) - 1
    assert after["review"]["undo"] == "reject c7 “rising fuel prices … half the fleet”"
    undone = json.loads(call("POST", "/api/undo", {}).body)
    assert undone["reports"] == before["reports"]
    assert json.loads(call("POST", "/api/redo", {}).body)["reports"] == after["reports"]


def test_a_moved_variable_stays_where_it_was_put(call: Call) -> None:
    """The diagram keeps what a person arranged."""
    call("POST", "/api/place", {"fuel": [10.0, 20.0]})
    assert json.loads(call("GET", "/api/case").body)["positions"]["fuel"] == [10.0, 20.0]


def test_a_report_is_read_with_progress(call: Call) -> None:
    """Each line of the answer is a stage, the last one is the case."""
    text = b"Prices rose because the harvest failed, the minister said."
    told = call("POST", "/api/read?name=a.txt", text).body.splitlines()
    lines = [json.loads(line) for line in told]
    assert all("share" in line for line in lines[:-1])
    assert lines[-1]["source"] == "a.txt"


def test_a_broken_report_leaves_the_case_alone(call: Call) -> None:
    """What cannot be read is told; what was open stays open."""
    lines = call("POST", "/api/read?name=a.pdf", b"%PDF-1.4 broken").body.splitlines()
    assert "problems" in json.loads(lines[-1])
    assert json.loads(call("GET", "/api/case").body)["source"] == "harbour.md"


def test_each_form_is_handed_out_as_a_file(call: Call) -> None:
    """Report, data and model come with a name."""
    forms = (form for form in get_args(ExportForm) if not form.startswith("check-"))
    names = {
        form: call("POST", "/api/export", {"form": form, "asked": ASKED}).headers for form in forms
    }
    assert 'filename="report.html"' in names["html"]["content-disposition"]
    assert all("attachment" in each["content-disposition"] for each in names.values())
