"""The page's types are those of the Python records."""

import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "page"


def test_the_generated_types_are_up_to_date() -> None:
    """Who changes a record runs `make page`."""
    done = subprocess.run([sys.executable, PAGE / "write_types.py", "--check"], check=False)
    assert done.returncode == 0
