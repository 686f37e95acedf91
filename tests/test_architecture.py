"""The folders are the pipeline, files and functions stay short: held here, not by memory."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SOURCES = sorted((PROJECT / "src" / "sayso").rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and length in lines of every function in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_a_stage_imports_only_stages_to_its_left() -> None:
    """The layer contract in .importlinter is kept."""
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_files_and_functions_stay_short(path: Path) -> None:
    """No file over 400 lines, no function over 60."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [name for name, lines in functions(path) if lines > LONGEST_FUNCTION] == []


def test_help_imports_nothing_heavy() -> None:
    """`sayso --help` answers at once: neither numbers nor neural nets are loaded for it."""
    code = "import sys, sayso.cli.main; print('numpy' in sys.modules, 'msgspec' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == "False"


def test_the_project_names_no_machine() -> None:
    """No tracked file carries a path of the machine that it was written on."""
    done = subprocess.run(
        ["git", "grep", "-lIF", f"{PROJECT}/", "--", ".", ":!*.lock"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
