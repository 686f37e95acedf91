"""Which sentence an answer hangs on: the worth of each claim, speaker, link and number.

example:
  sayso matters model.toml --do "military aid=0" --on victory
  sayso matters model.toml --event "aid stops" --on victory --sobol
"""

import argparse
import sys
import textwrap
from collections.abc import Sequence

import msgspec

from sayso.answers.clause import figure, of_hundred
from sayso.answers.loop_dominance import LoopShare, loop_shares
from sayso.answers.matter import Matters, what_matters
from sayso.answers.posing import pose
from sayso.answers.worth import Worth
from sayso.cli.ask import WIDTH, add_question, wishes_of
from sayso.interchange.case_files import load_case
from sayso.model.case import Case

SHOWN = 8
WEEKS = (1, 4, 12, 26, 52)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso matters`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    add_question(parser)
    parser.add_argument("--sobol", action="store_true", help="split the spread among the numbers")


def run(options: argparse.Namespace) -> int:
    """Rank what the answer hangs on and print it."""
    case = load_case(options.model)
    question = pose(case, wishes_of(options))
    found = what_matters(
        case, question, seed=options.seed, futures=options.futures, sobol=options.sobol
    )
    loops = loop_shares(case.model, question, seed=options.seed)
    if options.json:
        shown = msgspec.json.encode({**msgspec.structs.asdict(found), "loops": loops})
        sys.stdout.write(msgspec.json.format(shown, indent=2).decode() + "\n")
    else:
        print("\n".join(lines_of(case, found, loops)))
    return 0


def lines_of(case: Case, found: Matters, loops: Sequence[LoopShare]) -> list[str]:
    """Lay the ranking out for a terminal of 80 columns."""
    if not found.links:
        silent = f"The report is silent on this: nothing leads to {found.target}."
        return textwrap.wrap(silent, WIDTH)
    lines = textwrap.wrap(f"What {found.target} hangs on if {found.title}", WIDTH)
    for title, worths in (
        ("claims", found.claims),
        ("speakers", found.speakers),
        ("links", found.links),
        ("reports", found.reports),
    ):
        lines += _worths(title, worths)
    lines += _quotes(case, found.claims[:3])
    return [*lines, *_shapley(found), *_turn(found), *_numbers(found), *_loops(loops)]


def _worths(title: str, worths: Sequence[Worth]) -> list[str]:
    if not worths:
        return []
    head = f"{title:<38}{'difference with it':>20}{'without it':>12}{'worth':>8}"
    return ["", head, *(_worth(each) for each in worths[:SHOWN])]


def _worth(each: Worth) -> str:
    name = textwrap.shorten(each.name, 37, placeholder="…")
    return (
        f"{name:<38}{figure(each.given.mean):>20}{figure(each.otherwise.mean):>12}"
        f"{figure(each.change):>8}"
    )


def _quotes(case: Case, worths: Sequence[Worth]) -> list[str]:
    evidence = case.evidence()
    lines: list[str] = []
    for each in worths:
        if each.id in evidence:
            words = textwrap.shorten(evidence[each.id].quote, 140, placeholder=" …")  # pyright: ignore[reportArgumentType]
            lines += _hanging(f"{each.id}: {words}")
    return ["", *lines] if lines else []


def _hanging(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="      ")


def _shapley(found: Matters) -> list[str]:
    shares = [f"{each.speaker} {figure(each.value)}" for each in found.shapley if each.value]
    return (
        textwrap.wrap(f"Owed to each speaker (Shapley): {', '.join(shares)}", WIDTH)
        if shares
        else []
    )


def _turn(found: Matters) -> list[str]:
    if found.turn is None:
        return ["", "No three voices or fewer turn this answer round."]
    without = "; ".join(found.turn.voices)
    text = (
        f"The answer turns round if this fails: {without}. Then {found.target} rises in "
        f"{of_hundred(found.turn.higher)} draws and falls in {of_hundred(found.turn.lower)}."
    )
    return ["", *textwrap.wrap(text, WIDTH)]


def _numbers(found: Matters) -> list[str]:
    if not found.numbers:
        return ["", "Knowing any one number exactly would not change what to do."]
    lines = ["", f"{'numbers':<52}{'worth knowing':>14}{'of the spread':>14}"]
    for each in found.numbers:
        share = "" if each.share is None else f"{each.share:.0%}"
        name = textwrap.shorten(each.what, 51, placeholder="…")
        lines.append(f"{name:<52}{figure(each.gain):>14}{share:>14}")
    return lines


def _loops(loops: Sequence[LoopShare]) -> list[str]:
    if not loops:
        return ["", "No loop is told, so none carries this."]
    weeks = [week for week in WEEKS if week <= len(loops[0].shares)]
    head = "".join(f"{f'w{week}':>6}" for week in weeks)
    lines = ["", f"{'loop dominates in ... of 100 futures':<48}{head}"]
    for each in loops:
        name = textwrap.shorten(f"{each.kind} {each.name}", 47, placeholder="…")
        lines.append(f"{name:<48}" + "".join(f"{each.shares[w - 1] * 100:>6.0f}" for w in weeks))
    return lines
