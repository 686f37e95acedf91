"""The table of mechanisms that `sayso demo` shows."""

from pathlib import Path

import pytest

from sayso.answers.check.mechanism import read_mechanisms
from sayso.answers.check.mechanism_table import MechanismRow, mechanism_table
from sayso.interchange.case_files import load_case

HERE = Path(__file__).parents[2] / "cases" / "bakhmut"


@pytest.fixture(scope="module")
def rows() -> dict[str, MechanismRow]:
    """Some rows by mechanism: two that tell an effect, five that do not."""
    every = read_mechanisms("m", (HERE / "mechanisms.toml").read_text("utf-8"))
    chosen = [each for each in every if each.id in ("M7", "M8") or not each.effect_told]
    table = mechanism_table(load_case(str(HERE / "model.toml")), chosen)
    return {row.mechanism.id: row for row in table}


def test_every_mechanism_shows_a_sentence_of_the_report(rows: dict[str, MechanismRow]) -> None:
    """A slice of the kept text, not a copy."""
    assert all(each.quote for row in rows.values() for each in row.sentences)
    assert all(row.sentences for row in rows.values())


def test_each_told_link_has_its_one_line_answer(rows: dict[str, MechanismRow]) -> None:
    """What happens to its effect when its cause moves, alone."""
    assert all(one.alone.sentence for row in rows.values() for one in row.links)


def test_mechanisms_without_an_effect_have_only_links_of_ours(
    rows: dict[str, MechanismRow],
) -> None:
    """Nothing is made up for them."""
    assert [bool(rows[own].links) for own in ("M1", "M6", "M9", "M11", "M12")] == [False] * 5
    assert all(rows[own].ours for own in ("M1", "M6", "M9", "M11", "M12"))
