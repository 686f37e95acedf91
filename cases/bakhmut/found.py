"""How much of the reviewed system the reader finds by itself, on the retelling and on the seed.

    python cases/bakhmut/found.py [SEED.txt]

What counts as found is told in `sayso.answers.check.found`.
"""

import sys
from pathlib import Path

from sayso.answers.check.found import Found, found, read_told
from sayso.claims.reader import read
from sayso.document.load import load

HERE = Path(__file__).parent
SEED = HERE.parents[2] / "shared" / "seed" / "000_db499d32855b12f3.txt"


def held_against(report: Path, listed: str) -> Found:
    """Read the report and hold its claims against those listed in a file of this folder."""
    told = read_told(listed, (HERE / listed).read_bytes())
    return found(told, read(load(report.read_bytes(), report.name)))


def table(title: str, made: Found) -> None:
    """Print precision, recall and the mechanisms found."""
    print(title)
    print(f"  listed {made.listed}, read {made.read} and {made.debatable} debatable,", end=" ")
    print(f"in both {made.in_both}")
    print(f"  precision {made.precision:.2f}, recall {made.recall:.2f}")
    print(f"  speaker and sign right in {made.right} of the {made.in_both}")
    for each in made.mechanisms:
        word = "found" if each.right else "MISSED"
        own = f"{each.right} of {each.listed}"
        print(f"  {each.mechanism.id:<4}{word:<7}{own}  {each.mechanism.name}")


def main(seed: Path) -> None:
    """Read both texts and print both tables."""
    table("The retelling", held_against(HERE / "report.md", "report_claims.json"))
    if seed.is_file():
        table("The seed", held_against(seed, "seed_claims.json"))
    else:
        print(f"The seed: {seed.name} is not here")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEED)
