"""`sayso check` told wrongly: what a person sees."""

from pathlib import Path

import pytest

from sayso.cli.main import main

MODEL = str(Path(__file__).parents[3] / "cases" / "bakhmut" / "model.toml")
TABLE = "series,date,value\npolls,2023-01-01,5\n"
BOUND = '[[bindings]]\nseries = "polls"\nvariable = "{}"\nerror = 1.0\n'


def told(folder: Path, capsys: pytest.CaptureFixture[str], cutoff: str = "2023-03-31") -> str:
    """What the command says on the error stream, after its exit code."""
    code = main(["check", MODEL, "--data", str(folder), "--cutoff", cutoff])
    return f"{code} {capsys.readouterr().err}"


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1, no traceback."""
    said = told(tmp_path / "nowhere", capsys)
    assert said.startswith("1 error: there is no folder")


def test_a_folder_without_tables_says_what_it_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The hint names the columns."""
    (tmp_path / "bindings.toml").write_text(BOUND.format("unity"))
    assert "series,date,value" in told(tmp_path, capsys)


def test_a_binding_to_an_unknown_variable_lists_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelling is found at once."""
    (tmp_path / "polls.csv").write_text(TABLE)
    (tmp_path / "bindings.toml").write_text(BOUND.format("unty"))
    said = told(tmp_path, capsys)
    assert ("'unty'" in said, "unity" in said) == (True, True)


def test_a_cutoff_that_is_no_date_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, with the form that is wanted."""
    assert told(tmp_path, capsys, "31.03.2023").startswith("2 error: --cutoff '31.03.2023'")
