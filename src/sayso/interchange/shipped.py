"""The case that is shipped: inside the installed package, or in the checkout it is run from."""

from importlib.resources import files
from pathlib import Path


def _cases() -> Path:
    package = Path(str(files("sayso")))
    installed = package / "cases"
    return installed if installed.is_dir() else package.parents[1] / "cases"


SHIPPED_CASE = _cases() / "bakhmut"
SHIPPED_REPORT = SHIPPED_CASE / "report.md"
