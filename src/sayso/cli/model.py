"""Build the system that one or more reports describe; or show, draw or rebuild a model."""

import argparse
from pathlib import Path

import msgspec

from sayso.cli.model_sources import claim_sets_from
from sayso.cli.model_table import model_table
from sayso.cli.talk import say
from sayso.errors import UsageError
from sayso.interchange.case_files import load_model, model_source, save_model
from sayso.interchange.files import STANDARD, write_bytes
from sayso.interchange.model_toml import model_from_toml
from sayso.interchange.review_file import load_review
from sayso.model.acts import Review
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.model.model import Model
from sayso.model.rebuild import rebuilt


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="reports, claims files (.json), or a model (.toml)"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="write the model there (- prints it), claims beside it",
    )
    parser.add_argument("--svg", metavar="SVG", help="write the diagram there (- prints it)")
    parser.add_argument("--fresh", action="store_true", help="forget the model that is in OUT")
    parser.add_argument("--force", action="store_true", help="read a text in another language too")


def run(options: argparse.Namespace) -> int:
    """Build or load the model, write what is asked for, and print it as a table."""
    model = _loaded(options) if options.files[0].endswith(".toml") else _built(options)
    if options.svg:
        drawing = diagram_svg(diagram(model), model.title)
        write_bytes(options.svg, drawing.encode())
    if STANDARD in (options.output, options.svg):
        return 0
    if options.json:
        shown = msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n"
    else:
        shown = model_table(model).encode()
    write_bytes(STANDARD, shown)
    return 0


def _loaded(options: argparse.Namespace) -> Model:
    if len(options.files) > 1 or options.output:
        raise UsageError("a model file is shown or drawn alone; to build, give reports or claims")
    return load_model(options.files[0])


def _built(options: argparse.Namespace) -> Model:
    """Build from reports; a model already in OUT keeps its comments, own numbers and review."""
    read = claim_sets_from(options.files, force=options.force)
    output: str | None = options.output
    old, review, kept = None, Review(), None
    if output not in (None, STANDARD) and Path(output).exists() and not options.fresh:
        kept = model_source(output)
        old, review = model_from_toml(kept, output), load_review(output)
    done = rebuilt(old, read, review)
    for line in done.changes:
        say(f"changed: {line}")
    for lost in done.lost:
        say(f"note: act {lost.act.id} of the review changes nothing: {lost.reason}")
    if not done.case.model.links:
        say("nothing here says what leads to what")
    model = done.case.model
    if old is None and read[0].document.title is None and options.files[0] != STANDARD:
        model = msgspec.structs.replace(model, title=Path(options.files[0]).stem)
    if output is None:
        return model
    return save_model(output, model, read, kept=kept)
