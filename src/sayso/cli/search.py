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
from sayso.answers.clause import changed, figure, of_hundred
from sayso.answers.discovery import Discovery, Outcome, what_would_have_to_be_true
from sayso.answers.search import FUTURES as TRIED
from sayso.answers.search import Found, Goal, Move, best_moves
from sayso.answers.timeline import week_of, written_week
from sayso.answers.vocabulary import part_name, variable_names
from sayso.answers.what_if import FUTURES
from sayso.cli.ask import seed
from sayso.cli.forms import add_forms, write_forms
from sayso.cli.talk import WIDTH, Progress
from sayso.errors import Diagnostic, InputError, UsageError
from sayso.interchange.case_files import load_case
from sayso.model.case import Case
from sayso.model.matching import match_name
from sayso.model.model import Model
from sayso.model.variable import VariableId

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
    if options.reach is not None and (options.csv or options.svg or options.html):
        raise UsageError("conditions are words: --reach has no other form than text and --json")
    on, by = _target(case, options.on, options.by)
    if options.reach is not None:
        outcome = Outcome(on=on, level=options.reach, by=by)
        told = what_would_have_to_be_true(case.model, outcome, seed=options.seed)
        return _print(options, told, discovery_lines(told), FUTURES)
    goal = Goal(on=on, wanted=1 if options.more else -1, by=by)
    bar = Progress("searching")
    found = best_moves(case.model, goal, seed=options.seed, progress=bar)
    bar.done()
    drawn = move_chart(case.model, goal, found)
    write_forms(options, drawn, drawn.title)
    return _print(options, found, move_lines(case.model, goal, found), TRIED)


def _target(case: Case, on: str, by: str | None) -> tuple[VariableId, float]:
    named = match_name(on, variable_names(case), "concept")
    week = float(case.model.weeks) if by is None else week_of(case.model, by)
    problems = [each for each in (named, week) if isinstance(each, Diagnostic)]
    if isinstance(named, Diagnostic) or isinstance(week, Diagnostic):
        raise InputError(*problems)
    return named, week


def _print(options: argparse.Namespace, found: object, lines: list[str], count: int) -> int:
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        print("\n".join([*lines, f"{count:,} draws, seed {options.seed}"]))
    return 0


def discovery_lines(found: Discovery) -> list[str]:
    """Lay out what would have to be true."""
    lines = textwrap.wrap(found.sentence, WIDTH)
    return [*lines, *(f"  - {each}" for each in found.conditions), ""]


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
