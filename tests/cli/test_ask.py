"""sayso ask and its neighbours, as a person meets them on the terminal."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from sayso.answers.answer import Answer
from sayso.cli.main import main

MODEL = """
format = "sayso-model/1"
title = "aid and victory"
start = 2023-03-31

[variable.aid]
name = "military aid"
now = 50
adjustment = 4
noise = 0

[variable.victory]
name = "victory"
now = 50
adjustment = 4
noise = 2

[variable.weather]
name = "weather"
now = 50
adjustment = 4
noise = 2

[link.aid--victory]
from = "aid"
to = "victory"
strength = { value = 0.4, low = 0.15, high = 0.7, origin = "assumed" }
delay = { value = 2, origin = "assumed" }
voices = [{ speaker = "Anna Berg", sign = "+", belief = 0.8 }]

[event.aid-stops]
name = "aid stops"
of = "aid"
change = -1
"""
QUICK = ("--futures", "500")


@pytest.fixture
def model(tmp_path: Path) -> str:
    """Write the model and return its path."""
    path = tmp_path / "model.toml"
    path.write_text(MODEL, encoding="utf-8")
    return str(path)


def test_the_sentence_comes_first(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The answer opens with what follows, in words."""
    assert main(["ask", model, "--do", "aid=0", "--on", "victory", *QUICK]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("If military aid is held at 0, victory falls in ")
    assert "500 pairs of futures, seed 1" in shown


def test_no_line_is_wider_than_the_screen(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All four commands fit 80 columns."""
    question = ("--event", "aid stops@2023-05-01", "--on", "victory")
    for command in ("ask", "compare", "matters"):
        main([command, model, *question, *QUICK])
    main(["signs", model])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_json_is_the_answer_itself(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What --json prints can be read back as the record."""
    main(["ask", model, "--do", "aid=0", "--on", "victory", "--json", *QUICK])
    found = msgspec.json.decode(capsys.readouterr().out, type=Answer)
    assert (found.target.name, found.futures, found.by) == ("victory", 500, "2024-03-29")


def test_all_forms_are_written(model: str, tmp_path: Path) -> None:
    """CSV, SVG and HTML go to files of their own."""
    files = {form: str(tmp_path / f"answer.{form}") for form in ("csv", "svg", "html")}
    options = [part for form, path in files.items() for part in (f"--{form}", path)]
    assert main(["ask", model, "--do", "aid=0", "--on", "victory", *QUICK, *options]) == 0
    rows = Path(files["csv"]).read_text(encoding="utf-8").splitlines()
    assert rows[2] == "series,week,date,low90,low50,median,high50,high90"
    assert rows[3].startswith("with the change,0,2023-03-31,50")
    assert ElementTree.parse(files["svg"]).getroot().get("role") == "img"
    assert Path(files["html"]).read_text(encoding="utf-8").startswith("<!doctype html>")


def test_an_answer_lists_the_numbers_that_were_set(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who reads it later sees which numbers are not the file's."""
    wish = ["--do", "aid=0", "--on", "victory", "--set", "strength of aid -> victory=0.11"]
    assert main(["ask", model, *wish]) == 0
    assert "strength of military aid -> victory 0.11: set by hand" in capsys.readouterr().out


def test_with_nothing_changed_it_tells_how_it_goes(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The base futures in words, as a fan, a table and a page."""
    files = {form: str(tmp_path / f"told.{form}") for form in ("csv", "svg", "html")}
    options = [part for form, path in files.items() for part in (f"--{form}", path)]
    assert main(["ask", model, "--on", "victory", *QUICK, *options]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Nothing is changed. As told, victory lies between ")
    assert "500 futures, seed 1, all speakers" in shown
    assert "as told,52" in Path(files["csv"]).read_text(encoding="utf-8")
    assert ElementTree.parse(files["svg"]).getroot().get("role") == "img"
    assert "victory: as told" in Path(files["html"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("chart", ["difference", "dots", "carriers"])
def test_without_a_change_there_is_no_picture_of_a_difference(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], chart: str
) -> None:
    """Exit 2, and what was asked."""
    drawn = ("--svg", str(tmp_path / "a.svg"), "--chart", chart)
    assert main(["ask", model, "--on", "victory", *QUICK, *drawn]) == 2
    assert "nothing to draw: Nothing is changed." in capsys.readouterr().err


@pytest.mark.parametrize("command", ["compare", "matters"])
def test_without_a_change_there_is_nothing_to_compare_or_weigh(
    model: str, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Exit 1, with the options that change something."""
    assert main([command, model, "--on", "victory", *QUICK]) == 1
    assert "--event" in capsys.readouterr().err


def test_silence_is_an_answer(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A question on which nothing is told exits 0 and gives no number."""
    assert main(["ask", model, "--do", "aid=0", "--on", "weather"]) == 0
    assert capsys.readouterr().out.startswith("The report is silent on this")


def test_problems_are_listed_with_hints(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown names and dates outside the horizon: exit 1, each with the nearest choice."""
    done = main(["ask", model, "--do", "aid=0@2031-01-01", "--on", "victry", "--forbid", "coup"])
    told = capsys.readouterr().err
    assert done == 1
    assert "hint: the nearest is 2024-03-29" in told
    assert "there is no event 'coup'" in told


def test_problems_come_as_json_too(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same diagnostics, for programs."""
    main(["ask", model, "--do", "aid=200", "--on", "victory", "--json"])
    problem = json.loads(capsys.readouterr().err)["problems"][0]
    assert (problem["code"], problem["hint"]) == ("out-of-range", "the nearest is 100")


@pytest.mark.parametrize("bad", [("--futures", "0"), ("--seed", "-1"), ("--threshold", "high")])
def test_wrong_usage_exits_2(model: str, bad: tuple[str, str]) -> None:
    """Values that options cannot take are usage errors."""
    with pytest.raises(SystemExit) as stopped:
        main(["ask", model, "--do", "aid=0", "--on", "victory", *bad])
    assert stopped.value.code == 2


def test_search_and_signs_answer(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The best lever, the conditions, and the signs."""
    main(["search", model, "--on", "victory", "--more"])
    main(["search", model, "--on", "victory", "--reach", "53", "--by", "w26"])
    main(["signs", model])
    shown = capsys.readouterr().out
    assert "military aid is held at 100" in shown
    assert "By 2023-09-29, victory gets to 53 in" in shown
    assert "+ victory" in shown


def test_the_import_stays_light() -> None:
    """`import sayso` loads nothing of the stages."""
    code = "import sys, sayso; print('numpy' in sys.modules or 'sayso.library' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("chart", ["fan", "difference", "dots", "carriers", "speakers"])
def test_each_picture_of_an_answer_can_be_written(model: str, tmp_path: Path, chart: str) -> None:
    """`--chart` names it; each is a picture with a description."""
    out = tmp_path / "out.svg"
    asked = ("ask", model, "--do", "aid=0", "--on", "victory", "--chart", chart)
    assert main([*asked, "--svg", str(out), *QUICK]) == 0
    assert ElementTree.parse(out).getroot().findtext("{http://www.w3.org/2000/svg}desc")


@pytest.mark.parametrize(
    "asked",
    [
        ("compare", "--do", "aid=0", "--on", "victory", *QUICK),
        ("matters", "--do", "aid=0", "--on", "victory", *QUICK),
        ("search", "--on", "victory", "--more"),
        ("search", "--on", "victory", "--reach", "53"),
        ("signs",),
    ],
    ids=lambda asked: asked[0] + asked[-1],
)
def test_what_stands_beside_an_answer_has_every_form(
    model: str, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    """A table with a header, a picture, and a page that loads nothing."""
    table, drawn, page = (tmp_path / name for name in ("out.csv", "out.svg", "out.html"))
    forms = ("--csv", str(table), "--svg", str(drawn), "--html", str(page))
    assert main([asked[0], model, *asked[1:], *forms]) == 0
    rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert ElementTree.parse(drawn).getroot().get("role") == "img"
    assert "default-src 'none'" in page.read_text(encoding="utf-8")


def test_matters_says_why_an_answer_hangs_on_no_words(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody speaks of it, or the target itself is changed."""
    assert main(["matters", model, "--do", "weather=0", "--on", "victory", *QUICK]) == 0
    assert capsys.readouterr().out.startswith("The report is silent on this")
    assert main(["matters", model, "--do", "victory+20", "--on", "victory", *QUICK]) == 0
    assert capsys.readouterr().out.startswith("The target itself is changed")


def test_hints_keep_to_80_columns(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A long list of nearest names is wrapped."""
    assert main(["ask", model, "--do", "zebra crossing at noon=0", "--on", "victory"]) == 1
    assert max(map(len, capsys.readouterr().err.splitlines())) <= 80
