"""`sayso check` on a case of one's own: a model, a folder of tables, and nothing else."""

import datetime
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.cli.main import main

MODEL = """\
format = "sayso-model/1"
title = "Fuel and fish"
start = 2023-01-05
{variables}
[link.fuel--fish]
from = "fuel"
to = "fish"
strength = {{ value = 0.4, low = 0.15, high = 0.7, origin = "assumed" }}
delay = {{ value = 0, low = 0, high = 0, origin = "assumed" }}
enabled = {enabled}
voices = [{{ speaker = "Paulo Reis", sign = "+", belief = 1.0 }}]
"""
VARIABLE = """
[variable.{0}]
name = "{0} price"
now = 50
adjustment = {{ value = 6, low = 2, high = 16, origin = "assumed" }}
noise = {{ value = 4, low = 2, high = 8, origin = "assumed" }}
"""
BOUND = '[[bindings]]\nseries = "{0}"\nvariable = "{1} price"\nscale = {2}\nerror = {3}\n'
CUTOFF = datetime.date(2023, 6, 30)
TRUE = 0.65
"""The strength with which the made-up fuel drives the made-up fish."""


def observed(weeks: int = 110) -> str:
    """Two years of a swinging price in EUR, and of another that follows it."""
    random, fish, lines = np.random.default_rng(4), 50.0, ["series,date,value"]
    for week in range(weeks):
        fuel = 50 + 25 * math.sin(week / 7)
        share = 1 - math.exp(-1 / 6)
        fish += share * (50 + TRUE * (fuel - 50) - fish) + random.normal(0, 1)
        day = CUTOFF - datetime.timedelta(weeks=70 - week)
        lines += [f"diesel,{day},{fuel / 40:.3f}", f"cod,{day},{fish / 10:.2f}"][: 1 + (week % 2)]
    return "\n".join(lines) + "\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A model and its folder of data."""
    variables = "".join(map(VARIABLE.format, ("fuel", "fish")))
    (tmp_path / "model.toml").write_text(MODEL.format(variables=variables, enabled="true"))
    (tmp_path / "prices.csv").write_text(observed())
    both = BOUND.format("diesel", "fuel", 40, 0.02) + BOUND.format("cod", "fish", 10, 0.05)
    (tmp_path / "bindings.toml").write_text(both)
    return tmp_path


def check(own: Path, *more: str, cutoff: datetime.date | None = CUTOFF) -> int:
    """Run the command."""
    when = ["--cutoff", str(cutoff)] if cutoff else []
    return main(["check", str(own / "model.toml"), "--data", str(own), *when, *more])


def found(own: Path, *more: str) -> dict[str, Any]:
    """What the command finds, as JSON."""
    assert check(own, "-o", str(own / "found.json"), *more) == 0
    return json.loads((own / "found.json").read_text())


def edit(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_strength_is_learned_from_data_before_the_cutoff(own: Path) -> None:
    """The truth lies in the posterior, which is narrower than the prior."""
    (strength,) = found(own)["strengths"]
    _, low, high = strength["posterior"]
    assert strength["standing"] == "moved"
    assert low < TRUE < high
    assert high - low < strength["prior"][2] - strength["prior"][1]


def test_what_comes_after_the_cutoff_changes_nothing_that_is_learned(own: Path) -> None:
    """Other later values, the same posterior; they are only scored."""
    first = found(own)
    kept = [
        line for line in (own / "prices.csv").read_text().splitlines()
        if line.startswith("series") or line.split(",")[1] <= str(CUTOFF)
    ]  # fmt: skip
    later = [f"cod,{CUTOFF + datetime.timedelta(weeks=week)},9.9" for week in (4, 8, 12)]
    (own / "prices.csv").write_text("\n".join([*kept, *later]) + "\n")
    second = found(own)
    assert first["calibration"] == second["calibration"]
    assert {row["observed"] for row in second["rows"]} == {9.9}


def test_the_findings_are_printed_within_80_columns(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prior, posterior, scores beside baselines, and the rehearsal that was asked for."""
    assert check(own, "--rehearse", "8") == 0
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) < 80
    wanted = (
        "Strengths, as a share",
        "1 of 1 moved",
        "Rehearsal: 8 truths",
        "random walk 1",
        "cod",
    )
    assert [each for each in wanted if each not in printed] == []


def test_a_link_that_is_off_can_be_held_against_data(own: Path) -> None:
    """Off it has no strength to learn; `--with` switches it on for this once."""
    edit(own / "model.toml", "enabled = true", "enabled = false")
    assert found(own)["strengths"] == []
    assert [each["standing"] for each in found(own, "--with", "fuel--fish")["strengths"]] == [
        "moved"
    ]


def said(own: Path, capsys: pytest.CaptureFixture[str], code: int, *more: str) -> str:
    """What the command says on the error stream."""
    assert check(own, *more) == code
    return capsys.readouterr().err


def test_a_link_that_is_not_there_is_refused(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the nearest there is."""
    assert "did you mean 'fuel--fish'?" in said(own, capsys, 1, "--with", "fuel--fsh")


def test_a_missing_series_is_named_with_the_nearest(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All that are there are listed."""
    edit(own / "bindings.toml", '"diesel"', '"deisel"')
    told = said(own, capsys, 1)
    assert "names the series 'deisel', which is not there" in told
    assert "did you mean 'diesel'? there are: cod, diesel" in told


def test_short_series_leave_the_priors_alone(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three values: no calibration, and it says so; the forecast is scored all the same."""
    days = [CUTOFF + datetime.timedelta(weeks=week) for week in (-8, -4, 0, 8)]
    rows = [f"{name},{day},{value}" for day in days for name, value in (("diesel", 1), ("cod", 5))]
    (own / "prices.csv").write_text("\n".join(["series,date,value", *rows]) + "\n")
    assert check(own) == 0
    told = capsys.readouterr()
    assert "note: cod: 3 observed by 2023-06-30, 4 are needed" in told.err
    assert "Too little data to calibrate, priors left alone: fuel, fish." in told.out
    assert "CRPS" in told.out


def test_a_gap_is_told_with_its_dates(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Half a year without a price of cod."""
    hole = [CUTOFF - datetime.timedelta(weeks=week) for week in (50, 20)]
    kept = [
        line for line in (own / "prices.csv").read_text().splitlines()
        if not (line.startswith("cod") and str(hole[0]) < line.split(",")[1] < str(hole[1]))
    ]  # fmt: skip
    (own / "prices.csv").write_text("\n".join(kept) + "\n")
    assert "cod: nothing between 2022-07-08 and 2023-02-17, else every 14 days" in said(
        own, capsys, 0
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("cod,31.12.2022,5.1", "2:5: '31.12.2022' is not a date"),
        ("cod,2022-02-30,5.1", "2:5: '2022-02-30' is not a date"),
        ("cod,2022-12-31,5,1", "2:1: the row has more cells than there are columns"),
        ("cod,2022-12-31,", "2:1: cod has no value in this row"),
        ("cod,2022-12-31,5 EUR", "2:16: '5 EUR' is not a number"),
    ],
)
def test_a_wrong_row_is_told_with_its_place(
    own: Path, capsys: pytest.CaptureFixture[str], row: str, told: str
) -> None:
    """File, line, column, and what to write instead."""
    edit(own / "prices.csv", "series,date,value\n", f"series,date,value\n{row}\n")
    assert f"prices.csv:{told}" in said(own, capsys, 1)


def test_semicolons_are_guessed_from_the_first_line(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A spreadsheet's export in another country."""
    (own / "prices.csv").write_text("series;date;value\ncod;2022-12-31;5,1\n")
    assert "separate cells by commas" in said(own, capsys, 1)


def test_a_forgotten_scale_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A price of 1.25 EUR is nothing on an index from 0 to 100, and 5,000 is beyond it."""
    edit(own / "bindings.toml", "scale = 40", "scale = 0.1")
    edit(own / "bindings.toml", "scale = 10", "scale = 1000")
    told = said(own, capsys, 0)
    assert "diesel: all values together move 'fuel price' over 0.1% of its range" in told
    assert "cod: 55 of 55 values lie outside 'fish price'" in told


def test_a_cutoff_before_the_report_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The words were said later, and may know what came."""
    edit(own / "model.toml", "2023-01-05", "2023-09-05")
    assert "the cut-off 2023-06-30 lies before the report of 2023-09-05" in said(own, capsys, 0)


def test_a_draft_lists_what_there_is_and_is_refused_until_it_is_filled_in(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person has to judge the errors; the command prints all that it knows."""
    assert check(own, "--draft", cutoff=None) == 0
    draft = capsys.readouterr().out
    (own / "bindings.toml").write_text(draft)
    assert ('series = "cod"' in draft, "# Variables: fuel price, fish price" in draft) == (
        True, True,
    )  # fmt: skip
    assert "error must be above 0" in said(own, capsys, 1)


def test_views_that_disagree_on_a_level_are_told(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two series for one variable, one of them misread."""
    edit(own / "bindings.toml", '"fuel price"', '"fish price"')
    assert "disagree on the level of 'fish price' at the cut-off" in said(own, capsys, 0)
