"""`sayso export`: other programs open what it writes."""

import csv
from pathlib import Path

import networkx as nx
import pytest

from model_builders import report, says
from sayso.cli.main import main
from sayso.interchange.toml_text import model_text
from sayso.model.assemble import assemble


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Ana and Ben disagree on what aid does to the front."""
    claims = (says("Ana", "aid", "+", "front"), says("Ben", "aid", "-", "front"))
    path = tmp_path / "m.toml"
    path.write_text(model_text(assemble([report(*claims)])), encoding="utf-8")
    return path


def test_xmile_opens_and_runs_elsewhere(model: Path, tmp_path: Path) -> None:
    """In simlin, over the model's year; at rest it stays at rest."""
    simlin = pytest.importorskip("simlin")
    out = tmp_path / "m.xmile"
    assert main(["export", str(model), "-o", str(out)]) == 0
    found = simlin.load(out).run().results
    assert found.index[-1] == 52
    assert found["x1"].iloc[-1] == pytest.approx(50)


def test_graphml_is_read_again_with_signs_and_speakers(model: Path, tmp_path: Path) -> None:
    """By networkx."""
    out = tmp_path / "m.graphml"
    assert main(["export", str(model), "-o", str(out)]) == 0
    graph = nx.read_graphml(out)
    assert graph.nodes["front"]["label"] == "front"
    edge = graph.edges["aid", "front"]
    assert (edge["sign"], edge["share_plus"], edge["speakers"]) == ("?", 0.5, "Ana; Ben")


def test_csv_has_a_row_for_each_link_with_origins(model: Path, tmp_path: Path) -> None:
    """Said and assumed are told apart."""
    out = tmp_path / "m.csv"
    assert main(["export", str(model), "-o", str(out)]) == 0
    (row,) = csv.DictReader(out.read_text(encoding="utf-8").splitlines())
    assert (row["source"], row["target"], row["sign"]) == ("aid", "front", "?")
    assert (row["strength_origin"], row["supporters"]) == ("assumed", "Ana; Ben")


def test_a_view_is_exported_as_its_speaker_has_it(model: Path, tmp_path: Path) -> None:
    """Ben alone: minus."""
    out = tmp_path / "m.graphml"
    assert main(["export", str(model), "-o", str(out), "--view", "Ben"]) == 0
    assert nx.read_graphml(out).edges["aid", "front"]["sign"] == "-"


def test_a_format_that_is_not_known_is_wrong_usage(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, and the formats that are."""
    assert main(["export", str(model), "-o", str(tmp_path / "m.xls")]) == 2
    assert ".xmile" in capsys.readouterr().err
