"""What follows if ...: compare futures with a change and without it, pair by pair.

Without a change it tells where the concept goes as told.

examples:
  sayso ask model.toml --do "military aid=0" --on victory
  sayso ask model.toml --event "the city falls@2023-06-01" --on pressure --threshold 70
  sayso ask model.toml --do "aid->20@w4..w12" --without-speaker Putin --on victory
  sayso ask model.toml --do "aid-30" --on victory --view Zelensky --html answer.html
  sayso ask model.toml --do "aid=0" --on victory --set "strength of aid -> victory=0.7"

Concepts, events, links and speakers may be named in part; a level is on the concept's own
scale (0 to 100 unless the model gives it a unit); a time is a date or a week (w12).
"""

import argparse
import sys
import textwrap
from collections.abc import Callable

import msgspec

from sayso.answers.answer import Answer
from sayso.answers.basis import Ours, Saying, Step
from sayso.answers.carriers import what_carries
from sayso.answers.charts.carrier_chart import carrier_chart
from sayso.answers.charts.difference_chart import difference_chart
from sayso.answers.charts.dot_chart import dot_chart
from sayso.answers.charts.fan_chart import fan_chart
from sayso.answers.charts.figure import Figure
from sayso.answers.charts.speaker_matrix import speaker_matrix
from sayso.answers.charts.terminal import difference_lines, dots_line
from sayso.answers.clause import of_hundred
from sayso.answers.posing import Wishes, pose
from sayso.answers.reply import reply
from sayso.answers.wanted import Want, judgements
from sayso.answers.what_if import FUTURES
from sayso.cli.numbers import add_numbers, case_of
from sayso.cli.talk import WIDTH
from sayso.errors import UsageError
from sayso.interchange.answer_csv import answer_csv
from sayso.interchange.files import write_bytes
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg

CHANGES = (
    ("--do", "CONCEPT=LEVEL", "hold (=), push (+ or -) or lead (->) a concept, [@WHEN[..WHEN]]"),
    ("--event", "NAME[@WHEN]", "let an event happen"),
    ("--forbid", "NAME", "keep an event from happening"),
    ("--without-claim", "ID", "take a claim away"),
    ("--without-speaker", "NAME", "take nothing that he says to hold"),
    ("--without-link", "LINK", "take a link out"),
    ("--strengthen", "LINK*FACTOR", "scale the strength of a link"),
)
"""The options that change something; each may be given several times."""

CHARTS: dict[str, Callable[[Case, Answer], Figure]] = {
    "fan": lambda _, answer: fan_chart(answer),
    "difference": lambda _, answer: difference_chart(answer, answer.comparisons[0]),
    "dots": lambda _, answer: dot_chart(answer, answer.comparisons[0]),
    "carriers": lambda case, answer: carrier_chart(
        what_carries(case.model, answer.question, seed=answer.seed)
    ),
    "speakers": lambda case, _: speaker_matrix(case.model),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso ask`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("model", help="a model file (model.toml)")
    add_question(parser)
    parser.add_argument("--want", choices=("more", "less"), help="count what is better for you")
    parser.add_argument("--csv", metavar="FILE", help="write the bands, week by week")
    parser.add_argument("--svg", metavar="FILE", help="write one picture")
    parser.add_argument(
        "--chart", choices=tuple(CHARTS), default="fan", help="which picture (default fan)"
    )
    parser.add_argument("--html", metavar="FILE", help="write a self-contained report")


def add_question(parser: argparse.ArgumentParser) -> None:
    """Declare the options that state a question; the commands beside `ask` share them."""
    parser.add_argument("--on", required=True, metavar="CONCEPT", help="what is asked about")
    for option, form, meaning in CHANGES:
        parser.add_argument(option, action="append", default=[], metavar=form, help=meaning)
    add_numbers(parser)
    parser.add_argument("--by", metavar="WHEN", help="until when (default: the model's end)")
    parser.add_argument("--threshold", type=float, metavar="LEVEL", help="chance to reach it")
    parser.add_argument(
        "--view", metavar="WHO", help='only their word: a speaker, "A or B", "A and B", r2'
    )
    parser.add_argument("--futures", type=count, default=FUTURES, metavar="N",
                        help=f"pairs of futures (default {FUTURES:,})")  # fmt: skip
    parser.add_argument(
        "--seed", type=seed, default=1, metavar="N", help="of all draws (default 1)"
    )


def count(typed: str) -> int:
    """Read a number of futures: 1 or more."""
    if not typed.isdigit() or int(typed) < 1:
        raise argparse.ArgumentTypeError(f"{typed!r} is not a number of futures, 1 or more")
    return int(typed)


def seed(typed: str) -> int:
    """Read a seed: 0 to 2^64 - 1."""
    if not typed.isdigit() or int(typed) >= 2**64:
        raise argparse.ArgumentTypeError(f"{typed!r} is not a seed, 0 to 2^64 - 1")
    return int(typed)


def wishes_of(options: argparse.Namespace) -> Wishes:
    """Gather the question as it was typed."""
    return msgspec.convert(
        {name: getattr(options, name) for name in Wishes.__struct_fields__}, Wishes
    )


def run(options: argparse.Namespace) -> int:
    """Answer one question and print or write what was asked for."""
    case = case_of(options)
    answer = reply(case, pose(case, wishes_of(options)), seed=options.seed, futures=options.futures)
    _write(options, case, answer)
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode() + "\n")
    else:
        print("\n".join(lines_of(case, answer, options.want)))
    return 0


def _write(options: argparse.Namespace, case: Case, answer: Answer) -> None:
    if options.svg and not _is_drawn(options.chart, answer):
        raise UsageError(f"nothing to draw: {answer.sentence}")
    if options.csv:
        write_bytes(options.csv, answer_csv(answer).encode())
    if options.svg:
        write_bytes(options.svg, CHARTS[options.chart](case, answer).svg.encode())
    if options.html:
        from sayso.interchange.report_html import report_html  # noqa: PLC0415 - rarely wanted

        drawing = diagram_svg(diagram(case.model), case.model.title)
        carried = what_carries(case.model, answer.question, seed=answer.seed)
        page = report_html(case, (answer,), carried=(carried,), diagram=drawing)
        write_bytes(options.html, page.encode())


def _is_drawn(chart: str, answer: Answer) -> bool:
    """Return whether an answer has what a picture shows: a difference needs a change."""
    if chart == "fan":
        return bool(answer.scenarios)
    return chart == "speakers" or bool(answer.comparisons)


def lines_of(case: Case, answer: Answer, want: Want | None = None) -> list[str]:
    """Lay an answer out for a terminal of 80 columns: the sentence first."""
    lines = textwrap.wrap(answer.sentence, WIDTH)
    for each in judgements(case.model, answer, want):
        lines += textwrap.wrap(each.sentence, WIDTH)
    if answer.comparisons:
        lines += ["", *_chart(answer)]
    lines += _told(case, answer.basis.steps)
    lines += _ours(answer.basis.ours)
    if answer.futures:
        view = f"in the words of {answer.question.view}" if answer.question.view else "all speakers"
        pairs = "pairs of futures" if answer.comparisons else "futures"
        lines += ["", f"{answer.futures:,} {pairs}, seed {answer.seed}, {view}"]
    return lines


def _chart(answer: Answer) -> list[str]:
    found = answer.comparisons[0]
    unit = answer.target.unit or "points"
    lines = [f"difference in {answer.target.name}, {unit}", *difference_lines(answer, found)]
    lines += [
        "",
        f"{dots_line(answer, found)}  each 1 of 20 equally likely outcomes by {answer.by}",
    ]
    lines.append("▲ higher  ■ no different  ▼ lower")
    if found.onset.median is not None:
        lines.append(
            f"noticed in {of_hundred(found.onset.share)} futures, first in week "
            f"{found.onset.median:.0f} in the middle one of them"
        )
    if found.crossing:
        way = "up to" if found.crossing.direction == "at_least" else "down to"
        lines.append(
            f"gets {way} {found.crossing.level:g} in {of_hundred(found.crossing.given)} futures, "
            f"without it in {of_hundred(found.crossing.otherwise)}"
        )
    return [
        part
        for line in lines
        for part in ([line] if len(line) <= 80 else textwrap.wrap(line, WIDTH))
    ]


def _told(case: Case, steps: tuple[Step, ...]) -> list[str]:
    if not steps:
        return []
    evidence = case.evidence()
    lines = ["", "What it hangs on"]
    for step in steps:
        lines.append(f"  {step.name}{'   (assumed by sayso)' if step.assumed else ''}")
        for saying in step.sayings:
            found = evidence.get(saying.claim)
            lines += _saying(saying, found.quote if found else "")
    return lines


def _saying(saying: Saying, quote: str) -> list[str]:
    stance = "denied it" if saying.stance == "denies" else saying.modality or "no modality"
    where = f"line {saying.line}" if saying.line else "no line"
    head = f"    {saying.claim}, {where}: {saying.speaker} ({stance})"
    words = textwrap.shorten(quote, 2 * (WIDTH - 8), placeholder=" …")
    return [head, *textwrap.wrap(words, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)]


def _ours(ours: tuple[Ours, ...]) -> list[str]:
    if not ours:
        return []
    lines = ["", "What is ours, not theirs"]
    for each in ours:
        spread = "" if each.low is None else f" ({each.low:g} to {each.high:g})"
        why = f": {each.why}" if each.why else ""
        lines += textwrap.wrap(
            f"{each.what} {each.value:g}{spread}{why}",
            WIDTH,
            initial_indent="  ",
            subsequent_indent="    ",
        )
    return lines
