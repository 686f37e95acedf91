"""How much of the reviewed system the reader finds by itself, on the retelling and on the seed.

    python cases/bakhmut/found.py [SEED.txt]

What counts as found is told in `sayso.answers.check.found`. Run it again whenever the reader
has changed; `python -m cases.bakhmut.figures found` also puts the result where it is quoted.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from sayso.answers.check.found import found, read_told
from sayso.answers.check.side_by_side import side_by_side
from sayso.claims.claim_set import ClaimSet
from sayso.claims.reader import read
from sayso.cli.found_table import found_lines, side_by_side_lines
from sayso.document.load import load
from sayso.interchange.case_files import load_case
from sayso.model.assemble import assemble
from sayso.model.case import Case

HERE = Path(__file__).parent
SEED = HERE.parents[2] / "shared" / "seed" / "000_db499d32855b12f3.txt"


def lines(seed: Path = SEED) -> Iterator[str]:
    """Yield both tables, and the models of the retelling side by side."""
    retelling = claims_of(HERE / "report.md")
    yield from held_against("The retelling", retelling, "report_claims.json")
    model = Case(model=assemble((retelling,)), claim_sets=(retelling,))
    reviewed = load_case(str(HERE / "model.toml"))
    yield from indented(side_by_side_lines(side_by_side(model, reviewed)))
    if seed.is_file():
        yield from held_against("The seed", claims_of(seed), "seed_claims.json")
    else:
        yield f"The seed: {seed.name} is not here"


def claims_of(report: Path) -> ClaimSet:
    """Read a report, unreviewed."""
    return read(load(report.read_bytes(), report.name))


def held_against(title: str, claims: ClaimSet, listed: str) -> Iterator[str]:
    """Yield the table of one report, held against the claims listed in a file of this folder."""
    yield title
    yield from indented(found_lines(found(read_told(listed, (HERE / listed).read_bytes()), claims)))


def indented(table: Iterator[str]) -> Iterator[str]:
    """Yield lines two columns to the right."""
    return (f"  {line}" for line in table)


if __name__ == "__main__":
    print("\n".join(lines(Path(sys.argv[1]) if len(sys.argv) > 1 else SEED)))
