"""Read a report: who says what leads to what, each claim with its sentence."""

import argparse

from sayso.claims.reader import read
from sayso.cli.claim_table import claim_table
from sayso.cli.talk import Progress, say
from sayso.document.load import load
from sayso.errors import UsageError
from sayso.interchange.claims_json import claims_to_json, schema
from sayso.interchange.files import STANDARD, read_bytes, write_bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help=".txt, .md, .html, .pdf, .docx or .eml; - for input"
    )
    parser.add_argument("-o", "--output", default=STANDARD, metavar="OUT", help="write there")
    parser.add_argument("--force", action="store_true", help="read a text in another language too")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --json")


def run(options: argparse.Namespace) -> int:
    """Read the file and print what is claimed in it."""
    if options.schema:
        write_bytes(options.output, schema())
        return 0
    if options.file is None:
        raise UsageError("which report? Give a FILE, or - for standard input")
    document = load(read_bytes(options.file), _shown(options.file), force=options.force)
    for note in document.notes:
        say(f"note: {note}")
    progress = Progress("reading")
    claims = read(document, progress=progress)
    progress.done()
    if not claims.claims:
        say("nothing here says what leads to what")
    content = claims_to_json(claims) if options.json else claim_table(claims).encode()
    write_bytes(options.output, content)
    return 0


def _shown(source: str) -> str:
    return "standard input" if source == STANDARD else source
