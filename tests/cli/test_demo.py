"""`sayso demo` does the main job end to end, on any report."""

import json
from pathlib import Path

import pytest

from sayso.cli.main import main

REPORT = (
    "Mayor Ana Ruiz warned that if the bridge closes, traders could lose their customers. "
    "The town was quiet on Monday."
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the demo once on a short report; return its folder."""
    home = tmp_path_factory.mktemp("demo")
    (home / "report.txt").write_text(REPORT, encoding="utf-8")
    assert main(["demo", str(home / "report.txt"), "-o", str(home / "out")]) == 0
    return home / "out"


def test_the_folder_holds_claims_model_diagram_and_page(made: Path) -> None:
    """Everything that the demo found can be kept and worked on."""
    names = {path.name for path in made.iterdir()}
    assert names == {"diagram.svg", "model.claims.json", "model.toml", "report.html"}


def test_the_claims_are_the_contract(made: Path) -> None:
    """The claims file is the same record that `sayso read --json` prints."""
    record = json.loads((made / "model.claims.json").read_text(encoding="utf-8"))
    assert record["format"] == "sayso-claims/1"
    assert [claim["kind"] for claim in record["claims"]].count("influence") >= 1


def test_the_page_needs_nothing_from_outside(made: Path) -> None:
    """report.html loads no script, style, font or picture."""
    page = (made / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "src=" not in page
    assert "default-src 'none'" in page


def test_every_sentence_is_printed_with_what_it_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence without a claim is shown too, as telling none."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    assert main(["demo", str(tmp_path / "report.txt"), "-o", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    quiet = printed.index("The town was quiet on Monday.")
    assert printed[quiet:].splitlines()[1].strip() == "none told"
    assert max(map(len, printed.splitlines())) <= 80


def test_a_report_that_tells_nothing_is_no_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An honest word, and an empty model."""
    (tmp_path / "quiet.txt").write_text("The sky is blue. It was Monday.", encoding="utf-8")
    assert main(["demo", str(tmp_path / "quiet.txt"), "-o", str(tmp_path / "out")]) == 0
    assert "nothing here says what leads to what" in capsys.readouterr().out


def test_a_link_that_everybody_denies_is_told_as_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing follows from it, and the demo goes on."""
    report = tmp_path / "report.txt"
    text = "Mayor Ana Ruiz said the toll did not hurt the traders. Nobody was in town on Monday."
    report.write_text(text, encoding="utf-8")
    assert main(["demo", str(report), "-o", str(tmp_path / "out")]) == 0
    assert "denied by all who speak of it" in " ".join(capsys.readouterr().out.split())
