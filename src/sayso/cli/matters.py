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

from sayso.answers.agreement import verb
from sayso.answers.carriers import Carrier, Carriers, what_carries
from sayso.answers.charts.carrier_chart import MARKS, carrier_chart
from sayso.answers.charts.worth_chart import worth_chart
from sayso.answers.clause import figure, of_hundred
from sayso.answers.matter import Matters, what_matters
from sayso.answers.posing import pose
from sayso.answers.question import Question
from sayso.answers.vocabulary import written_voice
from sayso.answers.what_if import what_if
from sayso.answers.worth import Worth
from sayso.cli.ask import add_question, wishes_of
from sayso.cli.forms import add_forms, write_forms
from sayso.cli.numbers import case_of
from sayso.cli.talk import WIDTH
from sayso.model.case import Case
from sayso.model.model import Model

SHOWN = 8
WEEKS = (1, 4, 12, 26, 52)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso matters`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    add_question(parser)
    parser.add_argument("--sobol", action="store_true", help="split the spread among the numbers")
    add_forms(parser)


def run(options: argparse.Namespace) -> int:
    """Rank what the answer hangs on and print it."""
    case = case_of(options)
    question = pose(case, wishes_of(options))
    found = what_matters(
        case, question, seed=options.seed, futures=options.futures, sobol=options.sobol
    )
    carried = what_carries(case.model, question, seed=options.seed)
    drawn = worth_chart(found)
    write_forms(options, drawn, drawn.title, carrier_chart(carried))
    if options.json:
        shown = msgspec.json.encode({**msgspec.structs.asdict(found), "carriers": carried})
        sys.stdout.write(msgspec.json.format(shown, indent=2).decode() + "\n")
    else:
        print("\n".join(lines_of(case, found, carried) or _nothing(case, question)))
    return 0


def lines_of(case: Case, found: Matters, carried: Carriers) -> list[str]:
    """Lay the ranking out for a terminal of 80 columns; nothing where it hangs on no words."""
    if not found.links:
        return []
    lines = textwrap.wrap(f"What {found.target} hangs on if {found.title}", WIDTH)
    for title, worths in (
        ("claims", found.claims),
        ("speakers", found.speakers),
        ("links", found.links),
        ("reports", found.reports),
    ):
        lines += _worths(title, worths)
    lines += [*_repeated(case.model, found), *_quotes(case, found.claims[:3])]
    return [
        *lines,
        *_shapley(found),
        *_turn(case.model, found),
        *_numbers(found),
        *_carriers(carried),
    ]


def _nothing(case: Case, question: Question) -> list[str]:
    """Say why the answer hangs on no sentence: the target itself is changed, or nothing follows."""
    answer = what_if(case, question, futures=1)
    said = (
        answer.sentence if not answer.told else "The target itself is changed: no words carry it."
    )
    return textwrap.wrap(said, WIDTH)


def _worths(title: str, worths: Sequence[Worth]) -> list[str]:
    if not worths:
        return []
    head = f"{title:<38}{'difference with it':>20}{'without it':>12}{'worth':>8}"
    return ["", head, *(line for each in worths[:SHOWN] for line in _worth(each))]


def _worth(each: Worth) -> list[str]:
    *first, last = textwrap.wrap(each.name, 37, subsequent_indent="  ")
    numbers = (
        f"{last:<38}{figure(each.given.mean):>20}{figure(each.otherwise.mean):>12}"
        f"{figure(each.change):>8}"
    )
    return [*first, numbers]


def _repeated(model: Model, found: Matters) -> list[str]:
    """Name the claims that stand for others: without one of them alone nothing changes."""
    links, rated = {each.id for each in found.links}, {each.id for each in found.claims}
    voices = [voice for link in model.links if link.id in links for voice in link.voices]
    shared = dict.fromkeys(ref for voice in voices for ref in voice.claims if ref not in rated)
    if not shared:
        return []
    refs = ", ".join(shared)
    return textwrap.wrap(f"Worth nothing alone, as another claim says the same: {refs}", WIDTH)


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


def _turn(model: Model, found: Matters) -> list[str]:
    if found.turn is None:
        return ["", "No three voices or fewer turn this answer round."]
    voices = {voice.id: voice for link in model.links for voice in link.voices}
    without = " and ".join(written_voice(voices[each]) for each in found.turn.voices)
    rises, falls = verb(found.target, "rises"), verb(found.target, "falls")
    text = (
        f"The answer turns round without {without}: then {found.target} {rises} in "
        f"{of_hundred(found.turn.higher)} draws and {falls} in {of_hundred(found.turn.lower)}."
    )
    return ["", *textwrap.wrap(text, WIDTH)]


def _numbers(found: Matters) -> list[str]:
    if not found.numbers:
        return ["", "Knowing any one number exactly would not change what to do."]
    lines = ["", f"{'numbers':<52}{'worth knowing':>14}{'of the spread':>14}"]
    for each in found.numbers:
        share = "" if each.share is None else f"{each.share:.0%}"
        *first, last = textwrap.wrap(each.what, 51, subsequent_indent="  ")
        lines += [*first, f"{last:<52}{figure(each.gain):>14}{share:>14}"]
    return lines


def _carriers(found: Carriers) -> list[str]:
    every = (*found.links, *found.loops)
    if not every:
        return []
    weeks = [week for week in WEEKS if week <= len(every[0].dominates)]
    head = "".join(f"{f'w{week}':>5}" for week in weeks)
    lines = ["", "What carries the change, and when: in how many of 100 futures a link carries at"]
    lines += [f"{'least half of what moves its target':<50}{head}"]
    lines += [line for each in found.links for line in _carrier(each, weeks)]
    if not found.loops:
        return [*lines, "No loop lies on the way, so none carries this."]
    lines += ["a loop, of what all loops that hang together carry"]
    return [*lines, *(line for each in found.loops for line in _carrier(each, weeks))]


def _carrier(each: Carrier, weeks: Sequence[int]) -> list[str]:
    refs = f" ({', '.join(each.claims)})" if each.claims else ""
    mark = f"{MARKS[each.kind]}: " if each.kind in "RB?" else ""
    *first, last = textwrap.wrap(
        f"{mark}{each.name}{refs}", 48, initial_indent="  ", subsequent_indent="    "
    )
    numbers = "".join(f"{each.dominates[week - 1] * 100:>5.0f}" for week in weeks)
    return [*first, f"{last:<50}{numbers}"]
