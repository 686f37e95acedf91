"""`sayso read` as a person uses it: files in, claims out, problems told."""

import json
from pathlib import Path

import pytest

from sayso.cli.main import main

REPORT = (
    "Mayor Ana Ruiz warned that if the bridge closes, traders could lose their customers.\n\n"
    "She said the delay was due to heavy rain."
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A short report on disk."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_json_names_the_speaker_behind_each_claim(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pronoun of the second paragraph is the mayor of the first."""
    assert main(["read", str(report), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    names = {speaker["id"]: speaker["name"] for speaker in record["speakers"]}
    assert [names[claim["speaker"]] for claim in record["claims"]] == ["Ana Ruiz", "Ana Ruiz"]


def test_the_table_fits_eighty_columns(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No line is wider than a plain terminal."""
    assert main(["read", str(report)]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_a_text_without_claims_is_no_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Empty lists, exit 0, and a word about it."""
    path = tmp_path / "quiet.txt"
    path.write_text("Good morning.", encoding="utf-8")
    assert main(["read", str(path), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["claims"] == []
    assert "nothing here says what leads to what" in printed.err


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "holds no text"),
        (b"\x00\x01\x02\x03\xff" * 50, "binary"),
        (b"x" * 25_000_001, "25 MB"),
        ("Er sagte, dass die Brücke und die Straße nicht mit der Bahn gehen.".encode(), "German"),
    ],
)  # fmt: skip
def test_bad_input_is_told_without_a_traceback(
    content: bytes, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1 and one line that says what is wrong."""
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    assert main(["read", str(path)]) == 1
    assert word in capsys.readouterr().err


def test_the_schema_describes_what_json_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema comes from the records, so that it cannot drift."""
    assert main(["read", "--schema"]) == 0
    described = json.loads(capsys.readouterr().out)
    assert "effect_of_cause" in described["$defs"]["Influence"]["properties"]
