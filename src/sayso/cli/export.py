"""Hand a model to other programs; the ending of FILE says in which format.

.xmile, .stmx   the deterministic part, for Stella, simlin, PySD and other simulators
.graphml        variables and links with signs and shares, for graph programs
.csv            one row a link, for spreadsheets
"""

import argparse
from collections.abc import Callable
from pathlib import PurePath

from sayso.cli.talk import say
from sayso.errors import UsageError
from sayso.futures.compile import compile_plan
from sayso.interchange.case_files import load_model
from sayso.interchange.files import STANDARD, write_bytes
from sayso.interchange.graphml import graphml
from sayso.interchange.links_csv import links_csv
from sayso.interchange.xmile import xmile_of
from sayso.model.model import Model
from sayso.model.view import viewed
from sayso.model.view_name import view_meant


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", metavar="MODEL", help="a model file (.toml); - for input")
    parser.add_argument("-o", "--output", metavar="FILE", default=STANDARD, help="write there")
    parser.add_argument(
        "--as", dest="form", choices=FORMS, help="the format, where no ending tells it (-o -)"
    )
    parser.add_argument("--view", metavar="VIEW", help="the model as one speaker or side has it")


def run(options: argparse.Namespace) -> int:
    """Write the model in the format that is asked for."""
    form = options.form or PurePath(options.output).suffix.lstrip(".").lower()
    if form not in FORMS:
        raise UsageError(f"in which format? Let FILE end in .{', .'.join(FORMS)}, or give --as")
    model = load_model(options.model)
    if options.view:
        model = viewed(model, view_meant(model, options.view))
    write_bytes(options.output, FORMS[form](model))
    if options.output != STANDARD:
        say(f"wrote {options.output}")
    return 0


def _xmile(model: Model) -> bytes:
    say(
        "note: XMILE has no chances: each number enters by its centre, links more likely absent "
        "than present with strength 0; noise and chance events are left out"
    )
    return xmile_of(compile_plan(model).plan, model.title)


FORMS: dict[str, Callable[[Model], bytes]] = {
    "xmile": _xmile,
    "stmx": _xmile,
    "graphml": graphml,
    "csv": lambda model: links_csv(model).encode(),
}
