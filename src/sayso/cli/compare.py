"""The same question under each speaker's words alone, side by side, and where they part.

example:
  sayso compare model.toml --do "military aid=0" --on victory
"""

import argparse
import sys
import textwrap

import msgspec

from sayso.answers.charts.view_chart import view_chart
from sayso.answers.clause import figure, of_hundred
from sayso.answers.posing import pose
from sayso.answers.views import ViewAnswer, Views, compare_views, way
from sayso.answers.vocabulary import written_link
from sayso.cli.ask import add_question, wishes_of
from sayso.cli.forms import add_forms, write_forms
from sayso.cli.numbers import case_of
from sayso.cli.talk import WIDTH
from sayso.errors import UsageError
from sayso.model.model import Model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso compare`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    add_question(parser)
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Compare the views and print them."""
    if options.view:
        raise UsageError("compare takes all speakers: leave --view out, or use sayso ask")
    case = case_of(options)
    found = compare_views(
        case, pose(case, wishes_of(options)), seed=options.seed, futures=options.futures
    )
    write_forms(options, view_chart(found), found.sentence)
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        print("\n".join(lines_of(case.model, found, options.seed)))
    return 0


def lines_of(model: Model, found: Views, seed: int) -> list[str]:
    """Lay the views out for a terminal of 80 columns."""
    lines = [*textwrap.wrap(found.sentence, WIDTH), ""]
    lines.append(f"{'if only this is right':<28} {'most draws':<12} {'how many':<20} difference")
    lines += [line for each in found.views for line in _rows(each)]
    if found.partings:
        lines += ["", "Where they part"]
    names = {link.id: written_link(model, link) for link in model.links}
    for each in found.partings:
        refs = f" ({', '.join(each.claims)})" if each.claims else ""
        lines += textwrap.wrap(
            f"{names[each.link]}: {each.how}{refs}", WIDTH, initial_indent="  ",
            subsequent_indent="    ",
        )  # fmt: skip
    futures = max(each.answer.futures for each in found.views)
    if not futures:
        return lines
    return [*lines, "", f"{futures:,} pairs of futures a view, seed {seed}, the same draws in all"]


def _rows(each: ViewAnswer) -> list[str]:
    *first, who = textwrap.wrap(each.speaker or "all together", 27, subsequent_indent="  ")
    if not each.answer.comparisons:
        return [*first, f"{who:<28} {way(each.answer)}"]
    found = each.answer.comparisons[0]
    ways = found.directions
    share = {"rises": ways.higher, "falls": ways.lower, "no change": ways.same}[way(each.answer)]
    spread = (
        f"{figure(found.last.median)} ({figure(found.last.low50)} to {figure(found.last.high50)})"
    )
    return [*first, f"{who:<28} {way(each.answer):<12} {of_hundred(share):<20} {spread}"]
