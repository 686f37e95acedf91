"""Make every figure of the case again: findings, pictures, and what docs/case-bakhmut.md quotes.

    python -m cases.bakhmut.figures            everything (a few minutes)
    python -m cases.bakhmut.figures found      only what the reader finds by itself
    python -m cases.bakhmut.figures checks     only the checks, and the pictures of the first
    python -m cases.bakhmut.figures docs       only put the findings where they are quoted

A quoted block follows a line `<!-- findings/FILE -->` or `<!-- findings/FILE from "A" to "B" -->`.
"""

import contextlib
import io
import re
import sys
import tempfile
from pathlib import Path

from cases.bakhmut import found, pictures

from sayso.cli.main import main as sayso

HERE = Path(__file__).parent
FINDINGS = HERE / "findings"
PROJECT = HERE.parents[1]
PAGE = PROJECT / "docs" / "case-bakhmut.md"
FIRST, SECOND = "2023-03-31", "2023-09-30"
QUOTED = re.compile(
    r'(<!-- findings/(\S+?)(?: from "(.+?)" to "(.+?)")? -->\n```\n).*?(^```$)', re.M | re.S
)


def check(cutoff: str, folder: str, *more: str) -> str:
    """Return what `sayso check` prints on the case."""
    printed = io.StringIO()
    told = ["check", str(HERE / "model.toml"), "--data", str(HERE / folder), "--cutoff", cutoff]
    with contextlib.redirect_stdout(printed):
        code = sayso([*told, *more])
    if code != 0:
        raise SystemExit(code)
    return printed.getvalue()


def checks() -> None:
    """Check at both cut-offs, hold what was explored, and draw the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        findings = Path(folder) / "check.json"
        first = check(FIRST, "data", "--rehearse", "256", "-o", str(findings))
        pictures.main(findings, PROJECT / "docs" / "pictures")
    keep(f"checked-{FIRST}.txt", first)
    keep(f"checked-{SECOND}.txt", check(SECOND, "data", "--rehearse", "256"))
    keep(f"explored-{FIRST}.txt", check(FIRST, "explored", "--rehearse", "256"))


def keep(name: str, text: str) -> None:
    """Write one file of findings."""
    (FINDINGS / name).write_text(text.rstrip() + "\n", encoding="utf-8")


def quoted(text: str) -> str:
    """Return the page's text with each quoted block as it stands in the findings."""

    def block(match: re.Match[str]) -> str:
        head, name, first, last, end = match.groups()
        lines = (FINDINGS / name).read_text(encoding="utf-8").splitlines()
        if first is not None:
            start = next(n for n, line in enumerate(lines) if line.startswith(first))
            stop = next(n for n in range(start + 1, len(lines)) if lines[n].startswith(last))
            lines = lines[start:stop]
        body = "\n".join(lines).rstrip()
        return f"{head}{body}\n{end}"

    return QUOTED.sub(block, text)


def main(parts: list[str]) -> None:
    """Make what is asked for."""
    if "found" in parts:
        keep("found.txt", "\n".join(found.lines()))
    if "checks" in parts:
        checks()
    PAGE.write_text(quoted(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["found", "checks"])
