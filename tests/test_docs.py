"""The documents are run: each page's commands, in order, in a folder of its own.

A block ```text report.txt writes that file; in a ```console block each line `$ sayso ...` is
run and what is shown below it must be what it prints (`...` stands for anything left out).
"""

import doctest
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PAGES = [
    page for page in sorted((PROJECT / "docs").glob("*.md")) if "```console" in page.read_text()
]
BLOCK = re.compile(r"^```(console|text) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with the output shown for it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def output_of(command: str, folder: Path) -> str:
    """Run one `sayso` command line in a folder and return what it prints."""
    name, *arguments = shlex.split(command)
    assert name == "sayso"
    done = subprocess.run(
        [sys.executable, "-m", "sayso.cli.main", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT / "src"), "COLUMNS": "80", "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_its_commands_print(page: Path, tmp_path: Path) -> None:
    """What a reader of the page types gives what the page shows."""
    checker = doctest.OutputChecker()
    for kind, name, body in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "text" and name:
            (tmp_path / name).write_text(body, encoding="utf-8")
        for command, shown in commands(body) if kind == "console" else ():
            printed = output_of(command, tmp_path)
            assert not shown or checker.check_output(shown, printed, doctest.ELLIPSIS), printed
