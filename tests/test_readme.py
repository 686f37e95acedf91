"""What the README promises is what is there."""

import json
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
SEED = json.loads((PROJECT / "cases/bakhmut/seed_claims.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mechanism", SEED["mechanisms"], ids=lambda mechanism: mechanism["id"])
def test_the_readme_places_each_mechanism_where_the_careful_reader_did(
    mechanism: dict[str, object],
) -> None:
    """Each row M1 to M12 carries the offsets of the ground truth."""
    spans: list[tuple[int, int]] = mechanism["spans"]  # type: ignore[assignment]
    places = ", ".join(f"{start}–{end}" for start, end in spans)
    assert f"| {mechanism['id']} |" in README
    assert places in README
