"""A case that is kept in a model file."""

import io
import zipfile
from pathlib import Path

import harbour_report
import pytest
from desks import desk_with

from sayso.interchange.case_files import load_case, save_model
from sayso.model.assemble import assemble
from sayso.web.asking import Asked
from sayso.web.deed import Deed
from sayso.web.open_case import open_model

REJECTED = Deed(do="reject", to=("c7",), why="a guess")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a model file of the harbour with its claims beside it."""
    claims = harbour_report.claim_set()
    file = tmp_path / "model.toml"
    save_model(str(file), assemble((claims,)), (claims,))
    return file


def test_a_review_lies_beside_the_model_and_is_there_when_it_is_opened_again(path: Path) -> None:
    """What a person did on the page outlives the server."""
    desk_with(open_model(str(path))).act(REJECTED)
    again = desk_with(open_model(str(path))).sheet()
    assert [act.why for act in again.review.acts] == ["a guess"]
    assert "c7" not in {claim.id for claim in again.reports[0].claims}


def test_a_comment_in_the_model_file_stays_when_a_variable_is_moved(path: Path) -> None:
    """Only what changed is changed in the file."""
    path.write_text("# mine\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    desk = desk_with(open_model(str(path)))
    moved = desk.sheet().model.variables[0].id
    desk.place({moved: (11.0, 22.0)})
    assert path.read_text(encoding="utf-8").startswith("# mine\n")
    assert open_model(str(path)).case.model.variables[0].position == (11.0, 22.0)


def test_an_event_that_was_moved_stays_there_when_the_case_is_opened_again(path: Path) -> None:
    """Events are kept in the file like variables, and outlive a review."""
    desk = desk_with(open_model(str(path)))
    moved = desk.sheet().model.events[0].id
    desk.place({moved: (11.0, 22.0)})
    desk.act(REJECTED)
    assert desk_with(open_model(str(path))).sheet().positions[moved] == (11.0, 22.0)


def test_a_case_taken_away_is_the_case_with_its_review(path: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, the commands read the same model and claims."""
    desk = desk_with(open_model(str(path)))
    desk.act(REJECTED)
    on = desk.sheet().model.variables[0].id
    content = desk.export("model", Asked(on=on, by=26.0)).content
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path / "elsewhere")
    here, there = (load_case(str(each)) for each in (path, tmp_path / "elsewhere" / "model.toml"))
    assert there.claim_sets == here.claim_sets
    assert set(there.model.links) == set(here.model.links)
    assert set(there.model.variables) == set(here.model.variables)


def test_a_score_card_beside_the_model_is_shown(path: Path) -> None:
    """Each verdict names the claims that it judges."""
    card = '[[verdict]]\nclaims = ["c3"]\nverdict = "held"\nbecause = "the catch fell"\n'
    path.with_name("outcomes.toml").write_text(card, encoding="utf-8")
    assert [each.claims for each in open_model(str(path)).verdicts] == [("c3",)]
