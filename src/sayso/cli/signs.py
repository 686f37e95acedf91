"""Signs of effects that hold whatever the strengths: every cause with all that it moves.

Each concept is pressed upwards for good (each event happens), in draws that differ in who is
right and how strong each link is; counted is which way every other concept ends.

example:
  sayso signs model.toml
"""

import argparse
import itertools
import sys
import textwrap

import msgspec

from sayso.answers.charts.sign_matrix import sign_matrix
from sayso.answers.clause import of_hundred
from sayso.answers.robustness import FUTURES, Effect, effects, sign_of
from sayso.cli.ask import seed
from sayso.cli.forms import add_forms, write_forms
from sayso.interchange.case_files import load_model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso signs`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    parser.add_argument(
        "--seed", type=seed, default=1, metavar="N", help="of all draws (default 1)"
    )
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Press everything and print which way the rest goes."""
    found = effects(load_model(options.model), seed=options.seed)
    drawn = sign_matrix(found)
    write_forms(options, drawn, drawn.title)
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        print("\n".join(lines_of(found, options.seed)))
    return 0


def lines_of(found: tuple[Effect, ...], drawn_with: int) -> list[str]:
    """Lay the signs out for a terminal of 80 columns."""
    if not found:
        return ["Nothing told leads from anything to anything else."]
    lines: list[str] = []
    for _, group in itertools.groupby(found, key=lambda each: each.cause):
        rows = list(group)
        head = rows[0].cause_name if rows[0].event else f"more of {rows[0].cause_name}"
        lines += [textwrap.shorten(head, 79, placeholder="…"), *map(_row, rows)]
    return [*lines, "", f"{FUTURES:,} draws, seed {drawn_with}"]


def _row(each: Effect) -> str:
    ways = each.directions
    rises = ways.higher >= ways.lower
    share, other = (ways.higher, ways.lower) if rises else (ways.lower, ways.higher)
    against = f", the other way in {of_hundred(other)}" if other else ""
    name = textwrap.shorten(each.effect_name, 34, placeholder="…")
    return f"  {sign_of(ways)} {name:<34} {of_hundred(share)}{against}"
