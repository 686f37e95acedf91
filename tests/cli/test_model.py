"""`sayso model`, `review`, `why` and `views` as a person uses them."""

from pathlib import Path

import pytest

from model_builders import report as claims_of
from model_builders import says
from sayso.cli.main import main
from sayso.interchange.case_files import load_case
from sayso.interchange.claims_json import claims_to_json
from sayso.model.number import ClaimRef

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model of two claims by two speakers, built from a claims file."""
    claims = (
        says("Ana", "aid", "+", "front", id="c1"),
        says("Ben", "aid", "-", "front", id="c2"),
        says("Ana", "front", "+", "aid", id="c3"),
    )
    source = tmp_path / "read.json"
    source.write_bytes(claims_to_json(claims_of(*claims)))
    assert main(["model", str(source), "-o", str(tmp_path / "m.toml")]) == 0
    return tmp_path / "m.toml"


def test_the_claims_lie_beside_the_model(model: Path) -> None:
    """And the case leads from each link to its sentence."""
    assert (model.parent / "m.claims.json").exists()
    case = load_case(str(model))
    assert set(case.model.links[0].claims) <= set(case.evidence())


def test_the_table_shows_the_mixture_and_the_loop(model: Path, capsys: Printed) -> None:
    """Signs + and - half and half; one loop whose kind is open."""
    capsys.readouterr()
    assert main(["model", str(model)]) == 0
    out = capsys.readouterr().out
    assert "+50/-50" in out
    assert "reinforcing in 50%" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_dash_prints_the_model_and_writes_nothing(
    model: Path, tmp_path: Path, capsys: Printed
) -> None:
    """For pipes."""
    before = sorted(tmp_path.iterdir())
    capsys.readouterr()
    assert main(["model", str(model.parent / "read.json"), "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("# A sayso model")
    assert sorted(tmp_path.iterdir()) == before


def test_the_diagram_is_written_as_svg(model: Path, tmp_path: Path) -> None:
    """From a model file too."""
    assert main(["model", str(model), "--svg", str(tmp_path / "m.svg")]) == 0
    assert (tmp_path / "m.svg").read_text(encoding="utf-8").startswith("<svg")


def test_building_again_keeps_what_a_person_wrote(model: Path) -> None:
    """A comment and a number of one's own."""
    lines = model.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("strength"))
    lines[at] = "strength = 0.9 # I measured it"
    model.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["model", str(model.parent / "read.json"), "-o", str(model)]) == 0
    assert "strength = 0.9 # I measured it" in model.read_text(encoding="utf-8")


def test_a_review_act_changes_model_and_keeps_its_reason(model: Path, capsys: Printed) -> None:
    """Rejecting Ben's claim leaves Ana's sign."""
    capsys.readouterr()
    assert main(["review", str(model), "reject", "c2", "--who", "Eve", "--why", "misread"]) == 0
    assert "link aid -> front: + 50% / - 50%" in capsys.readouterr().out
    assert main(["review", str(model), "list"]) == 0
    listed = capsys.readouterr().out
    assert "Eve: reject c2" in listed
    assert "misread" in listed


def test_an_act_tells_what_became_of_the_answers(model: Path, capsys: Printed) -> None:
    """Before and now; not with --no-answers."""
    capsys.readouterr()
    assert main(["review", str(model), "reject", "c2"]) == 0
    (line,) = [each for each in capsys.readouterr().out.splitlines() if "answer:" in each]
    assert line.startswith("answer: if aid is held at 0, front: rises in ")
    assert "of 100 draws; now falls in" in line
    assert main(["review", str(model), "undo", "--no-answers"]) == 0
    assert "answer:" not in capsys.readouterr().out


def test_undo_brings_the_model_back_byte_for_byte(model: Path) -> None:
    """Though the log keeps both acts."""
    before = model.read_bytes()
    main(["review", str(model), "flip", "c1"])
    assert model.read_bytes() != before
    main(["review", str(model), "undo"])
    assert model.read_bytes() == before


def test_reading_again_keeps_the_review(model: Path) -> None:
    """The rejected claim stays out."""
    main(["review", str(model), "reject", "c2"])
    main(["model", str(model.parent / "read.json"), "-o", str(model)])
    assert "c2" not in [ref for link in load_case(str(model)).model.links for ref in link.claims]


def test_an_act_on_an_unknown_claim_writes_nothing(model: Path, capsys: Printed) -> None:
    """Exit 1, and no review file."""
    assert main(["review", str(model), "reject", "c9"]) == 1
    assert "no claim 'c9'" in capsys.readouterr().err
    assert not (model.parent / "m.review.jsonl").exists()


def test_why_ends_in_the_sentence_with_its_place(model: Path, capsys: Printed) -> None:
    """Number, prior, claim, sentence."""
    capsys.readouterr()
    assert main(["why", str(model), "aid -> front"]) == 0
    out = capsys.readouterr().out
    assert "prior strength.default" in out
    assert "c1: a test report, line 1, column 1" in out


def test_views_prints_who_says_what(model: Path, capsys: Printed) -> None:
    """The matrix, then one speaker's model."""
    capsys.readouterr()
    assert main(["views", str(model)]) == 0
    assert " +  -  aid -> front" in capsys.readouterr().out
    assert main(["views", str(model), "--view", "ben"]) == 0
    assert "2 variables, 1 link, 0 events, 1 speaker" in capsys.readouterr().out


def test_a_broken_model_is_shown_with_its_line(model: Path, capsys: Printed) -> None:
    """Exit 1, a caret, no traceback."""
    text = model.read_text(encoding="utf-8").replace('to = "front"', 'to = "frnt"', 1)
    model.write_text(text, encoding="utf-8")
    assert main(["views", str(model)]) == 1
    err = capsys.readouterr().err
    assert "did you mean 'front'?" in err
    assert "^^^^" in err


def test_two_reports_make_one_model_with_a_claims_file_each(tmp_path: Path) -> None:
    """Claims are named by report, and each leads to its own text."""
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    one.write_bytes(claims_to_json(claims_of(says("Ana", "aid", "+", "front", id="c1"))))
    other = claims_of(says("Ben", "aid", "+", "front", id="c1"), text="B" * 80)
    two.write_bytes(claims_to_json(other))
    target = tmp_path / "m.toml"
    assert main(["model", str(one), str(two), "-o", str(target)]) == 0
    case = load_case(str(target))
    assert [report.claims for report in case.model.reports] == ["m.claims.json", "m.r2.claims.json"]
    assert case.model.links[0].claims == ("r1.c1", "r2.c1")
    assert case.evidence()[ClaimRef("r2.c1")].quote.startswith("BBB")
