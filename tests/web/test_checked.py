"""Was it so, on the page: a case that is held against the tables beside its model."""

import io
import json
import shlex
import zipfile
from pathlib import Path

import harbour_report
import msgspec
import pytest
from desks import desk_with, serving
from looking import open_page
from playwright.sync_api import Page, expect

from sayso.cli.main import main
from sayso.errors import InputError
from sayso.interchange.case_files import save_model
from sayso.model.assemble import assemble
from sayso.web.asking import Asked
from sayso.web.case_desk import CaseDesk
from sayso.web.open_case import open_model

BINDINGS = """
[[bindings]]
series = "jobs"
variable = "{variable}"
scale = 0.5
error = 5.0
"""
TABLE = "series,date,value\n" + "".join(
    f"jobs,{day},{value}\n"
    for day, value in (
        ("2025-08-01", 100), ("2025-09-01", 104), ("2025-10-01", 97), ("2025-11-01", 101),
        ("2025-12-01", 99), ("2026-02-05", 90), ("2026-05-02", 84), ("2026-07-02", 70),
    )
)  # fmt: skip
CARD = """
[[verdict]]
claims = ["c3"]
series = ["jobs"]
verdict = "held"
because = "half of the jobs were gone by July"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the harbour as a model file with what was observed beside it."""
    claims = harbour_report.claim_set()
    model = msgspec.to_builtins(assemble((claims,))) | {"start": "2026-01-01"}
    made = msgspec.convert(model, type=type(assemble((claims,))))
    save_model(str(tmp_path / "model.toml"), made, (claims,))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "jobs.csv").write_text(TABLE, encoding="utf-8")
    name = made.variables[0].name
    (tmp_path / "bindings.toml").write_text(BINDINGS.format(variable=name), encoding="utf-8")
    (tmp_path / "outcomes.toml").write_text(CARD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> CaseDesk:
    """Open that model."""
    return desk_with(open_model(str(folder / "model.toml")))


def test_the_line_of_the_check_gives_the_data_that_are_handed_out(
    desk: CaseDesk,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The case taken away brings its tables, and the command finds the same to the last digit."""
    asked = Asked(on=desk.sheet().model.variables[0].id, by=26.0)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    zipfile.ZipFile(io.BytesIO(desk.export("model", asked).content)).extractall(".")
    assert main([*shlex.split(desk.check().command)[1:], "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads(desk.export("check-json", asked).content)
    assert {row["series"] for row in printed["rows"]} == {"jobs"}


def test_the_picture_of_the_check_has_its_numbers_in_the_table(desk: CaseDesk) -> None:
    """A row an observation and forecaster; a dot each, one in the legend, one for what held."""
    asked = Asked(on=desk.sheet().model.variables[0].id, by=26.0)
    table = desk.export("check-csv", asked).content.decode()
    drawn = desk.export("check-svg", asked).content.decode()
    seen = [line for line in table.splitlines() if ",calibrated," in line]
    assert len(seen) == 3
    assert drawn.count("<circle") == len(seen) + 2
    assert "HELD: c3" in drawn


@pytest.fixture
def unmeasured(folder: Path) -> CaseDesk:
    """Open the model with its verdicts alone: no table, no binding."""
    (folder / "data" / "jobs.csv").unlink()
    (folder / "bindings.toml").unlink()
    return desk_with(open_model(str(folder / "model.toml")))


def test_verdicts_alone_are_handed_out_as_the_command_gives_them(
    unmeasured: CaseDesk,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The line names no tables; its JSON, table and picture are those of the page."""
    asked = Asked(on=unmeasured.sheet().model.variables[0].id, by=26.0)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    zipfile.ZipFile(io.BytesIO(unmeasured.export("model", asked).content)).extractall(".")
    line = unmeasured.check().command
    assert line == "sayso check model.toml --cutoff 2026-01-01"
    assert main([*shlex.split(line)[1:], "--json", "--csv", "t.csv", "--svg", "p.svg"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads(unmeasured.export("check-json", asked).content)
    assert Path("t.csv").read_bytes() == unmeasured.export("check-csv", asked).content
    assert Path("p.svg").read_bytes() == unmeasured.export("check-svg", asked).content


def test_a_case_with_neither_says_where_to_put_them(unmeasured: CaseDesk, folder: Path) -> None:
    """It is told as a problem with a hint, not as a failure."""
    assert "held" in unmeasured.check().sentence
    (folder / "outcomes.toml").unlink()
    alone = desk_with(open_model(str(folder / "model.toml")))
    with pytest.raises(InputError, match="neither tables of what was observed nor verdicts"):
        alone.check()


def test_was_it_so_draws_verdicts_alone_and_hands_them_out(
    page: Page, unmeasured: CaseDesk
) -> None:
    """The picture stands under the cards, its sentence counts them, and it is taken as PNG."""
    unmeasured.ask(Asked(on=unmeasured.sheet().model.variables[0].id, by=26.0))
    unmeasured.check()
    with serving(unmeasured) as served:
        open_page(page, served, "tab=check")
        expect(page.get_by_role("img", name="The verdicts in time")).to_be_visible()
        expect(page.get_by_text("Verdicts: 1 held.", exact=False)).to_be_visible()
        page.get_by_text("Take away …").click()
        with page.expect_download() as taken:
            page.get_by_role("button", name="Was it so as PNG").click()
        assert taken.value.path().read_bytes().startswith(b"\x89PNG")


def test_was_it_so_shows_the_card_and_the_picture_and_hands_both_out(
    page: Page, desk: CaseDesk
) -> None:
    """By role and name: the verdict, the picture with its sentence, a PNG, the command."""
    desk.ask(Asked(on=desk.sheet().model.variables[0].id, by=26.0))
    desk.check()
    with serving(desk) as served:
        open_page(page, served, "tab=check")
        expect(page.get_by_role("heading", name="held")).to_be_visible()
        expect(page.get_by_role("img", name="What was observed since")).to_be_visible()
        page.get_by_text("Take away …").click()
        expect(page.get_by_label("The same on the command line")).to_have_value(
            "sayso check model.toml --data data --cutoff 2026-01-01"
        )
        with page.expect_download() as taken:
            page.get_by_role("button", name="Was it so as PNG").click()
        assert taken.value.suggested_filename == "check.png"
        assert taken.value.path().read_bytes().startswith(b"\x89PNG")
