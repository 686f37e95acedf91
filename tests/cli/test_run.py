"""`sayso run`: a model in many futures, from the command line."""

import gc
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
import xarray

from model_builders import SPOKEN, part, report, says
from sayso.cli.main import main
from sayso.document.span import Span
from sayso.interchange.toml_text import model_text
from sayso.model.assemble import assemble
from sayso.model.number import Number

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


def test_what_grows_by_itself_is_said_with_variable_and_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two claims that feed each other, made too strong by hand."""
    round_ = [says("Ana", "fear", "+", "anger"), says("Ana", "anger", "+", "fear")]
    model = assemble([report(*round_)])
    strong = Number(value=1.5, origin="person")
    links = tuple(msgspec.structs.replace(link, strength=strong) for link in model.links)
    path = tmp_path / "m.toml"
    path.write_text(model_text(msgspec.structs.replace(model, links=links)), encoding="utf-8")
    assert main(["run", str(path), "--futures", "500", "--json"]) == 0
    told = capsys.readouterr()
    assert "grows by itself" in told.err
    kinds = {each["type"] for each in json.loads(told.out)["findings"]}
    assert "unstable" in kinds


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_bytes(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A real scheduler with two worker processes, by its address."""
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    assert main(["run", str(model), "--json", "-o", str(tmp_path / "here.nc")]) == 0
    here = capsys.readouterr().out
    with distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster:
        command = ["run", str(model), "--json", "-o", str(tmp_path / "there.nc")]
        assert main([*command, "--cluster", cluster.scheduler_address]) == 0
    assert capsys.readouterr().out == here
    with (
        xarray.open_dataset(tmp_path / "here.nc", engine="h5netcdf") as ours,
        xarray.open_dataset(tmp_path / "there.nc", engine="h5netcdf") as theirs,
    ):
        xarray.testing.assert_identical(ours, theirs)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_is_not_there_is_an_outside_error(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3, and the address that was tried."""
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    assert main(["run", str(model), "--cluster", "nonsense://here"]) == 3
    assert "nonsense://here" in capsys.readouterr().err
    gc.collect()  # Dask's half-made client complains when it goes: here, not in another test


@pytest.mark.slow
def test_ctrl_c_ends_a_long_run_and_leaves_nothing(model: Path, tmp_path: Path) -> None:
    """A process of its own, interrupted once its draft is there: exit 130 within seconds."""
    folder = tmp_path / "out"
    folder.mkdir()
    command = [sys.executable, "-m", "sayso.cli.main", "run", str(model)]
    command += ["--futures", "50000000", "-o", str(folder / "e.nc")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while not list(folder.iterdir()):
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, talk = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "stopped" in talk
    assert not list(folder.iterdir())


def test_no_futures_is_wrong_usage(model: Path) -> None:
    """Exit 2."""
    assert main(["run", str(model), "--futures", "0"]) == 2
