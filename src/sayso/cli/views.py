"""Views: which speaker says what of which link, and the model as one speaker or side has it."""

import argparse

import msgspec

from sayso.cli.model_table import model_table
from sayso.interchange.case_files import load_model
from sayso.interchange.files import STANDARD, write_bytes
from sayso.model.changes import arrow
from sayso.model.model import Model
from sayso.model.view import Matrix, matrix, viewed
from sayso.model.view_name import view_meant

SIGNS = {"denied": "no", "mixed": "+-", "silent": "."}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("model", metavar="MODEL", help="a model file (.toml)")
    parser.add_argument(
        "--view",
        metavar="VIEW",
        help='show one view: a name, "A or B" (union), "A and B" (what both say), or r2 (a report)',
    )


def run(options: argparse.Namespace) -> int:
    """Print the matrix link x speaker, or one view as a model."""
    model = load_model(options.model)
    if options.view:
        shown = viewed(model, view_meant(model, options.view))
        table = model_table(shown)
    else:
        shown = matrix(model)
        table = matrix_table(shown, model)
    if options.json:
        table = msgspec.json.format(msgspec.json.encode(shown), indent=1).decode() + "\n"
    write_bytes(STANDARD, table.encode())
    return 0


def matrix_table(found: Matrix, model: Model) -> str:
    """Return the matrix for an 80-column screen: speakers by letter, links below."""
    if not found.rows:
        return "nobody says what leads to what\n"
    links = {link.id: link for link in model.links}
    letters = [_letter(number) for number in range(len(found.speakers))]
    lines = [
        f"{letter:>3} {speaker}" for letter, speaker in zip(letters, found.speakers, strict=True)
    ]
    lines += ["", " ".join(f"{letter:>2}" for letter in letters)]
    room = max(20, 78 - 3 * len(letters))
    for row in found.rows:
        cells = " ".join(f"{SIGNS.get(cell, cell):>2}" for cell in row.cells)
        ends = arrow(links[row.link], model)
        lines.append(f"{cells}  {ends if len(ends) <= room else ends[: room - 1] + '…'}")
    lines += ["", "+ more leads to more, - to less, ? sign open, no: denied, +-: both, .: silent"]
    return "\n".join(lines) + "\n"


def _letter(number: int) -> str:
    first, second = divmod(number, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
