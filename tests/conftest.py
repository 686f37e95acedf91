"""What every test may use; the network is refused but for loopback (see pyproject)."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of corpora and the seed, which lies beside the project or nowhere."""
    if not SHARED.is_dir():
        pytest.skip("../shared (corpora, seed, scorers) is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def seed_report(shared: Path) -> Path:
    """Return the report that the project was created from."""
    return next((shared / "seed").glob("*.txt"))
