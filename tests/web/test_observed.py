"""Observed series beside a model, as points over the fan of the variable that they stand for."""

from pathlib import Path

import harbour
import msgspec
import pytest
from desks import desk_with, harbour_case, serving
from looking import open_page
from playwright.sync_api import Page, expect

from sayso.errors import InputError
from sayso.model.model import Model
from sayso.web.asking import Asked
from sayso.web.observed import ObservedSeries, observed_beside

BINDINGS = """
[[bindings]]
series = "jobs"
variable = "work ashore"
unit = "jobs"
align = "{align}"
scale = {scale}
error = 5.0
"""
TABLE = """series,date,value
jobs,2025-12-01,80
jobs,2026-02-05,60
jobs,2026-07-02,40
jobs,2031-01-01,10
"""


def dated() -> Model:
    """Return the harbour from the new year on."""
    return msgspec.convert(
        msgspec.to_builtins(harbour.model()) | {"start": "2026-01-01"}, type=Model
    )


def observed(folder: Path, *, align: str = "none", scale: float = 0.5) -> ObservedSeries:
    """Write tables and bindings beside a model and read them."""
    (folder / "data").mkdir()
    (folder / "data" / "jobs.csv").write_text(TABLE, encoding="utf-8")
    text = BINDINGS.format(align=align, scale=scale)
    (folder / "bindings.toml").write_text(text, encoding="utf-8")
    (found,) = observed_beside(str(folder / "model.toml"), dated())
    return found


def test_points_lie_on_their_weeks_at_the_level_they_read_as(tmp_path: Path) -> None:
    """What came before the start or after the end is not shown."""
    points = observed(tmp_path).points
    assert [(each.week, each.value, each.level) for each in points] == [
        (5.0, 60.0, 30.0),
        (26.0, 40.0, 20.0),
    ]


def test_a_series_that_is_aligned_starts_at_the_level_of_its_variable(tmp_path: Path) -> None:
    """80 jobs read as 50, the level now, so that 60 read as 37.5."""
    points = observed(tmp_path, align="scale").points
    assert [each.level for each in points] == [37.5, 25.0]


def test_without_tables_nothing_was_observed(tmp_path: Path) -> None:
    """A model alone is opened all the same."""
    assert observed_beside(str(tmp_path / "model.toml"), dated()) == ()


def test_a_binding_of_an_unknown_variable_is_refused(tmp_path: Path) -> None:
    """The name stands in the message."""
    observed(tmp_path)
    text = BINDINGS.format(align="none", scale=1).replace("work ashore", "gulls")
    (tmp_path / "bindings.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="gulls"):
        observed_beside(str(tmp_path / "model.toml"), dated())


def test_what_was_observed_lies_over_the_fan_and_in_the_table(page: Page, tmp_path: Path) -> None:
    """The legend names the series, the table gives date, value and level."""
    case = msgspec.structs.replace(harbour_case().case, model=dated())
    opened = msgspec.structs.replace(harbour_case(), case=case, observed=(observed(tmp_path),))
    desk = desk_with(opened)
    # The first question compiles, which on a busy machine takes longer than a page waits here.
    desk.ask(Asked(on="work", by=52.0))
    with serving(desk) as served:
        open_page(page, served, "on=work&force=e-cannery")
        expect(page.locator("#fan-chart .observed path")).to_have_count(2)
        expect(page.get_by_text("observed: jobs")).to_be_visible()
        page.get_by_text("The numbers as a table").click()
        row = page.get_by_role("row", name="2026-07-02")
        expect(row.get_by_role("cell", name="40 jobs")).to_be_visible()
