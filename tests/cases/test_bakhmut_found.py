"""How much of the case's system the reader finds by itself, unreviewed."""

from pathlib import Path

import pytest

from sayso.answers.check.found import Found, found, read_told
from sayso.answers.check.side_by_side import side_by_side
from sayso.claims.reader import read
from sayso.document.load import load
from sayso.errors import InputError
from sayso.interchange.case_files import load_case

PROJECT = Path(__file__).parents[2]
CASE = PROJECT / "cases" / "bakhmut"
SEED = PROJECT.parent / "shared" / "seed" / "000_db499d32855b12f3.txt"


def held_against(report: Path, listed: str) -> Found:
    """The reader's claims on a report, held against those listed by hand."""
    told = read_told(listed, (CASE / listed).read_bytes())
    return found(told, read(load(report.read_bytes(), report.name)))


@pytest.fixture(scope="module")
def seed() -> Found:
    """The seed report, read once."""
    if not SEED.is_file():
        pytest.skip("the seed report is read from ../shared, which is not here")
    return held_against(SEED, "seed_claims.json")


def test_at_least_half_of_the_seeds_claims_are_read_with_the_right_speaker(seed: Found) -> None:
    """Of the influences that any careful reader lists; the sign is right too."""
    assert seed.right >= seed.listed / 2


def test_at_least_six_mechanisms_come_out_of_the_seed(seed: Found) -> None:
    """Of the seven that tell an effect, without a person's help."""
    assert len(seed.mechanisms) == 7
    assert sum(each.right > 0 for each in seed.mechanisms) >= 6


def test_precision_and_recall_count_what_is_in_both() -> None:
    """On the retelling, the shares are those of the counts; debatable claims count in neither."""
    made = held_against(CASE / "report.md", "report_claims.json")
    assert made.precision == made.in_both / made.read
    assert made.recall == made.in_both / made.listed
    assert 0 < made.right <= made.in_both <= min(made.listed, made.read)


def test_a_list_that_is_none_is_refused_with_its_name() -> None:
    """The problem says which file, and the field."""
    with pytest.raises(InputError, match="claims") as caught:
        read_told("own.json", b'{"mechanisms": []}')
    assert str(caught.value.diagnostics[0].place) == "own.json"


def test_a_model_beside_itself_shares_every_link() -> None:
    """No told link is in one of the two alone; variables without a phrase in the text are ours."""
    case = load_case(str(CASE / "model.toml"))
    both = side_by_side(case, case)
    assert both.links.both > 0
    assert both.links.first == both.links.second == 0
    assert both.variables.both + both.variables.first == len(case.model.variables)
