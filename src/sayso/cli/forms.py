"""The forms that results beside an answer are written in: a table, a picture, a page."""

import argparse

from sayso.answers.charts.figure import Figure
from sayso.interchange.files import write_bytes


def add_forms(parser: argparse.ArgumentParser) -> None:
    """Declare --csv, --svg and --html."""
    parser.add_argument("--csv", metavar="FILE", help="write the numbers as a table")
    parser.add_argument("--svg", metavar="FILE", help="write the picture")
    parser.add_argument("--html", metavar="FILE", help="write a self-contained page with both")


def write_forms(options: argparse.Namespace, drawn: Figure, sentence: str) -> None:
    """Write what was asked for; `sentence` heads the page."""
    if options.csv:
        from sayso.interchange.table_csv import table_csv  # noqa: PLC0415 - rarely wanted

        write_bytes(options.csv, table_csv(drawn.table).encode())
    if options.svg:
        write_bytes(options.svg, drawn.svg.encode())
    if options.html:
        from sayso.interchange.report_html import figure_html  # noqa: PLC0415 - rarely wanted

        write_bytes(options.html, figure_html(drawn, sentence).encode())
