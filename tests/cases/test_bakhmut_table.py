"""The table of mechanisms that `sayso demo` shows."""

from pathlib import Path

import pytest

from sayso.answers.check.mechanism import read_mechanisms
from sayso.answers.check.mechanism_table import MechanismRow, mechanism_table
from sayso.cli.mechanism_table import mechanism_lines
from sayso.interchange.case_files import load_case
from sayso.model.case import Case

HERE = Path(__file__).parents[2] / "cases" / "bakhmut"
TELLING = ("M2", "M3", "M4", "M5", "M7", "M8", "M10")
SILENT = ("M1", "M6", "M9", "M11", "M12")


@pytest.fixture(scope="module")
def case() -> Case:
    """The reviewed case."""
    return load_case(str(HERE / "model.toml"))


@pytest.fixture(scope="module")
def rows(case: Case) -> dict[str, MechanismRow]:
    """The whole table, by mechanism."""
    every = read_mechanisms("m", (HERE / "mechanisms.toml").read_text("utf-8"))
    return {row.mechanism.id: row for row in mechanism_table(case, every)}


def test_every_mechanism_shows_a_sentence_of_the_report(rows: dict[str, MechanismRow]) -> None:
    """A slice of the kept text, not a copy."""
    assert all(each.quote for row in rows.values() for each in row.sentences)
    assert all(row.sentences for row in rows.values())


@pytest.mark.parametrize("own", TELLING)
def test_each_told_link_has_its_one_line_answer(own: str, rows: dict[str, MechanismRow]) -> None:
    """What happens to its effect when its cause moves, alone: it moves in some draws."""
    assert rows[own].links
    for each in rows[own].links:
        found = each.alone.comparisons[0].directions
        assert found.higher + found.lower > 0


@pytest.mark.parametrize("own", SILENT)
def test_mechanisms_without_an_effect_have_only_links_of_ours(
    own: str, rows: dict[str, MechanismRow]
) -> None:
    """Nothing is made up for them, and what would tie them in is off."""
    assert rows[own].links == ()
    assert rows[own].ours
    assert not any(each.enabled for each in rows[own].ours)


def test_the_fall_of_the_city_moves_what_is_told_of_it_the_way_that_is_told(
    rows: dict[str, MechanismRow],
) -> None:
    """Every link from the city is shown for its loss, the only thing that anybody supposes."""
    moved = {
        one.change for row in rows.values() for one in row.links
        if one.link.source == "victory-at-bakhmut"
    }  # fmt: skip
    assert moved == {-1}


def test_the_printed_table_says_who_denies_and_what_is_ours(
    case: Case, rows: dict[str, MechanismRow]
) -> None:
    """Within 80 columns; silent mechanisms say that no effect is told."""
    printed = {own: list(mechanism_lines(case, [row])) for own, row in rows.items()}
    assert max(len(line) for lines in printed.values() for line in lines) < 80
    assert "(denied by several Western military experts)" in "\n".join(printed["M7"])
    assert [own for own, lines in printed.items() if "    no effect told" in lines] == list(SILENT)
    assert all("ours, nobody tells it (off)" in "\n".join(printed[own]) for own in SILENT)
