"""`sayso run`: a model in many futures, from the command line."""

import json
from pathlib import Path

import pytest
import xarray

from model_builders import SPOKEN, part, report, says
from sayso.cli.main import main
from sayso.document.span import Span
from sayso.interchange.toml_text import model_text
from sayso.model.assemble import assemble

STOPS = Span(SPOKEN.index("aid stops"), SPOKEN.index("aid stops") + len("aid stops"))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """If aid stops, the front collapses."""
    claim = says("Ana", "aid", "+", "front", cause_part=part("aid", -1, STOPS))
    path = tmp_path / "m.toml"
    path.write_text(model_text(assemble([report(claim)])), encoding="utf-8")
    return path


def test_the_ensemble_has_names_and_its_seed(model: Path, tmp_path: Path) -> None:
    """Every level of every future, in NetCDF."""
    out = tmp_path / "e.nc"
    assert main(["run", str(model), "-o", str(out), "--futures", "200", "--seed", "7"]) == 0
    with xarray.open_dataset(out, engine="h5netcdf") as found:
        assert dict(found["level"].sizes) == {
            "scenario": 1,
            "future": 200,
            "week": 53,
            "variable": 2,
        }
        assert found.attrs["seed"] == "7"


def test_the_summary_tells_levels_and_the_chance_of_events(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """About one future in four sees the aid stop within a year, as the prior has it."""
    assert main(["run", str(model), "--futures", "2000", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in found["variables"]] == ["aid", "front"]
    assert 0.2 < found["events"][0]["share"] < 0.4


def test_no_futures_is_wrong_usage(model: Path) -> None:
    """Exit 2."""
    assert main(["run", str(model), "--futures", "0"]) == 2
