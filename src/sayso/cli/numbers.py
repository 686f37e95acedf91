"""Numbers set by hand for one answer: `--set`, shared by the commands that answer."""

import argparse

from sayso.answers.posing import numbers_meant
from sayso.interchange.case_files import load_case
from sayso.model.case import Case
from sayso.model.set_numbers import with_numbers


def add_numbers(parser: argparse.ArgumentParser) -> None:
    """Declare --set."""
    parser.add_argument(
        "--set", action="append", default=[], metavar="NUMBER=VALUE",
        help="take another number for this answer: strength or delay of LINK, now or adjustment "
        "of CONCEPT, as in \"strength of aid -> victory=0.5\"",
    )  # fmt: skip


def case_of(options: argparse.Namespace) -> Case:
    """Load the case that a command is about, with the numbers that were set by hand."""
    return numbered(load_case(options.model), options)


def numbered(case: Case, options: argparse.Namespace) -> Case:
    """Set the numbers in a case that is loaded."""
    return with_numbers(case, numbers_meant(case, options.set))
