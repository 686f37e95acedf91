"""Which change moves a target most, and what would have to be true for it to get somewhere.

examples:
  sayso search model.toml --on victory --more
  sayso search model.toml --on fatigue --less --by w26
  sayso search model.toml --on victory --reach 70 --by 2023-12-31
"""

import argparse
import sys
import textwrap
from collections.abc import Sequence

import msgspec

from sayso.answers.charts.move_chart import move_chart
from sayso.answers.charts.reach_chart import reach_chart
from sayso.answers.clause import changed, figure, of_hundred
from sayso.answers.discovery import what_would_have_to_be_true
from sayso.answers.posing import goal_meant, outcome_meant
from sayso.answers.search import FUTURES as TRIED
from sayso.answers.search import Found, Goal, Move, best_moves
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import part_name
from sayso.cli.ask import seed
from sayso.cli.discovery_table import discovery_lines
from sayso.cli.forms import add_forms, write_forms
from sayso.cli.talk import WIDTH, Progress
from sayso.interchange.case_files import load_case
from sayso.model.case import Case
from sayso.model.model import Model

SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso search`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    parser.add_argument("--on", required=True, metavar="CONCEPT", help="the target")
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--more", action="store_true", help="which changes raise it most")
    wanted.add_argument("--less", action="store_true", help="which changes lower it most")
    wanted.add_argument("--reach", type=float, metavar="LEVEL", help="what must be true for that")
    parser.add_argument("--by", metavar="WHEN", help="until when (default: the model's end)")
    parser.add_argument(
        "--seed", type=seed, default=1, metavar="N", help="of all draws (default 1)"
    )
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Search and print what was found."""
    case = load_case(options.model)
    return _moves_found(options, case) if options.reach is None else _reached(options, case)


def _moves_found(options: argparse.Namespace, case: Case) -> int:
    goal = goal_meant(case, options.on, "more" if options.more else "less", options.by)
    bar = Progress("searching")
    found = best_moves(case.model, goal, seed=options.seed, progress=bar)
    bar.done()
    drawn = move_chart(case.model, goal, found)
    write_forms(options, drawn, drawn.title)
    lines = move_lines(case.model, goal, found)
    return _print(options, found, [*lines, f"{TRIED:,} draws, seed {options.seed}"])


def _reached(options: argparse.Namespace, case: Case) -> int:
    outcome = outcome_meant(case, options.on, options.reach, options.by)
    found = what_would_have_to_be_true(case.model, outcome, seed=options.seed)
    drawn = reach_chart(found)
    write_forms(options, drawn, drawn.title)
    return _print(options, found, discovery_lines(found))


def _print(options: argparse.Namespace, found: object, lines: list[str]) -> int:
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        print("\n".join(lines))
    return 0


def move_lines(model: Model, goal: Goal, found: Found) -> list[str]:
    """Lay out the best single changes and pairs."""
    way = "raises" if goal.wanted > 0 else "lowers"
    name, by = part_name(model, goal.on), written_week(model, goal.by)
    if not found.singles:
        return [f"Nothing told {way} {name} by {by}."]
    lines = textwrap.wrap(f"What {way} {name} most by {by}", WIDTH)
    lines += ["", f"median  {'in draws':<22} change"]
    lines += _moves(model, found.singles, goal)
    if found.pairs:
        lines += ["", "The best pairs"]
        lines += _moves(model, found.pairs, goal)
    return [*lines, ""]


def _moves(model: Model, moves: Sequence[Move], goal: Goal) -> list[str]:
    lines: list[str] = []
    for move in moves[:SHOWN]:
        share = move.directions.higher if goal.wanted > 0 else move.directions.lower
        head = f"{figure(move.median):>6}  {of_hundred(share):<22} "
        lines += textwrap.wrap(
            changed(model, move.interventions), WIDTH, initial_indent=head,
            subsequent_indent=" " * 31,
        )  # fmt: skip
    return lines
