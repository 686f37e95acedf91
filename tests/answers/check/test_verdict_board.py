"""Verdicts as a picture: what is drawn of dates, and what is told where nothing was observed."""

import datetime
import re
import shutil
from pathlib import Path

import pytest
from tests.answers.check.builders import CUTOFF

from sayso.answers.charts.verdict_board import verdict_board, verdict_table
from sayso.answers.check.score_card import Scored, score_card
from sayso.answers.check.verdict import Verdict
from sayso.cli.main import main
from sayso.model.number import ClaimRef

CASE = Path(__file__).parents[3] / "cases" / "bakhmut"


def scored(**given: object) -> Scored:
    """A verdict on a claim of the mayor."""
    told: dict[str, object] = {"claims": ("c1",), "verdict": "held", "because": "the quay closed"}
    speakers = {ClaimRef("c1"): "the mayor"}
    return score_card([Verdict(**(told | given))], [], CUTOFF, speakers)[0]  # type: ignore[arg-type]


def days(count: int) -> datetime.date:
    """The day so many days after the cut-off."""
    return CUTOFF + datetime.timedelta(days=count)


def drawn(*rows: Scored, reasons: bool = True) -> str:
    """The markup of a board of 340 points."""
    return verdict_board(rows, CUTOFF, 340, reasons=reasons)[0]


def test_a_bar_runs_from_the_condition_to_the_day_until_which_one_looked() -> None:
    """Half of the calendar's time is half of its width."""
    found = drawn(scored(condition_met=days(100), by=days(200)))
    assert re.findall(r'<rect class="a" x="([\d.]+)" [^>]*width="([\d.]+)"', found) == [
        ("175", "157")
    ]


def test_without_any_date_there_is_no_calendar() -> None:
    """Only mark, verdict and reason."""
    found = drawn(scored())
    assert "<rect" not in found
    assert re.findall(r">([^<]+)</text>", found) == ["HELD: c1, the mayor", "the quay closed"]


def test_reasons_are_left_out_where_they_stand_beside_it() -> None:
    """The page has its cards."""
    assert "the quay closed" not in drawn(scored(by=days(9)), reasons=False)


def test_the_table_has_a_row_a_verdict_with_its_speakers_and_dates() -> None:
    """Empty cells where no date is told."""
    table = verdict_table([scored(condition="it rains", by=days(1), rival="the tide")])
    assert table.rows == (
        ("held", "c1", "the mayor", "it rains", "", "2023-04-01", "the quay closed", "the tide"),
    )


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The shipped case without its tables."""
    for name in ("model.toml", "model.claims.json", "model.review.jsonl", "outcomes.toml"):
        shutil.copy(CASE / name, tmp_path / name)
    return tmp_path


def test_the_command_holds_a_case_without_tables_against_its_verdicts(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text within 80 columns: questions and score card, and that no forecast is scored."""
    page = case / "check.html"
    code = main(["check", str(case / "model.toml"), "--cutoff", "2023-03-31", "--html", str(page)])
    told = capsys.readouterr().out
    assert code == 0
    assert max(map(len, told.splitlines())) < 80
    assert "no forecast" in told
    assert "the battle for Bakhmut is lost by 2023-06-30: yes" in told
    assert "FAILED: c25, Volodymyr Zelensky" in told
    assert "Strengths" not in told
    assert "<svg" in page.read_text("utf-8")


def test_a_case_with_neither_is_refused_with_a_hint(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1."""
    (case / "outcomes.toml").unlink()
    assert main(["check", str(case / "model.toml"), "--cutoff", "2023-03-31"]) == 1
    told = capsys.readouterr().err
    assert "error: neither tables of what was observed nor verdicts or questions" in told
    assert "outcomes.toml" in told


def test_a_draft_of_bindings_needs_tables(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2: wrong usage."""
    assert main(["check", str(case / "model.toml"), "--draft"]) == 2
    assert "--draft needs --data" in capsys.readouterr().err
