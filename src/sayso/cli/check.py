"""Was it so? Hold a model against observed series, frozen at a cut-off date.

examples:
  sayso check model.toml --data FOLDER --cutoff 2023-03-31
  sayso check model.toml --data FOLDER --cutoff 2023-03-31 --json -o check.json
  sayso check model.toml --cutoff 2023-03-31 --html check.html
  sayso check model.toml --data FOLDER --draft > FOLDER/bindings.toml

FOLDER holds tables (*.csv) with the columns series,date,value and, if known, unit,error,source.
bindings.toml, there or beside the model, says which series stands for which variable:

  [[bindings]]
  series = "polls"        # as the tables call it
  variable = "fatigue"    # as the model calls it: variable = offset + scale * value
  scale = 1.0
  offset = 0.0
  align = "none"          # "shift" or "scale": take out a view's own bias
  error = 2.0             # standard deviation of one observation, in the series' unit
  level = 0               # weeks over which the level at the start is averaged
  since = 2022-03-01      # leave out what came before
  group = "opinion"       # series summed up together

If there, beside the model: mechanisms.toml (links that are taken out together) and
outcomes.toml (events that came true, questions asked of a crowd, verdicts on claims):

  [[verdict]]
  claims = ["c3"]         # as `sayso model` lists them
  condition = "the quay is sold"   # what had to come true first, if anything,
  condition_met = 2023-05-20       # and the day on which it did
  by = 2023-12-31         # until when it was looked at
  verdict = "held"        # or failed, too early, unclear, condition not met
  because = "half of the jobs were gone by December"

Without --data these verdicts and questions are all that the model is held against.
"""

import argparse
import datetime
import difflib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from sayso.answers.charts.check_chart import check_chart
from sayso.answers.check.binding_draft import binding_draft
from sayso.answers.check.measure import Measure, measures
from sayso.answers.check.notes import before_report, notes, unbound
from sayso.answers.check.reading import read_series
from sayso.answers.check.whole import Check, Effort, check
from sayso.cli.check_table import check_lines
from sayso.cli.forms import add_forms, write_forms
from sayso.cli.talk import Progress, each_drawn, say
from sayso.errors import UsageError, input_error
from sayso.futures.compile import compile_plan
from sayso.interchange.case_files import load_case, load_model
from sayso.interchange.check_files import bindings_for, evidence_beside, tables_in
from sayso.interchange.files import write_bytes
from sayso.model.case import Case
from sayso.model.model import Model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso check`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    standard = Effort()
    parser.add_argument("model", metavar="MODEL", help="a model file (model.toml)")
    parser.add_argument("--data", metavar="FOLDER", help="observed series")
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--cutoff", metavar="DATE", help="as 2023-03-31")
    wanted.add_argument(
        "--draft", action="store_true",
        help="only print a bindings.toml to fill in, from the series in FOLDER",
    )  # fmt: skip
    parser.add_argument(
        "--with", dest="on", action="append", default=[], metavar="LINK",
        help="switch on a link that is off (its id); may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--rehearse", type=int, default=0, metavar="N",
        help="N truths drawn from the priors: could such data tell, and is the calibration sound?",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="FILE", help="write all findings as JSON")
    add_forms(parser)
    for name, meaning in (("seed", "of all draws"), ("futures", "per forecaster"),
                          ("draws", "per step of the calibration")):  # fmt: skip
        default = getattr(standard, name)
        parser.add_argument(
            f"--{name}", type=int, default=default, metavar="N", help=f"{meaning} ({default})"
        )


def run(options: argparse.Namespace) -> int:
    """Read everything, check, print the findings; or print a draft of bindings."""
    if options.draft:
        return _draft(options)
    cutoff, effort = _date(options.cutoff), _effort(options)
    case = load_case(options.model)
    model = with_links(case.model, options.on)
    beside = Path(options.model).parent
    bound = _measures(model, Path(options.data), beside) if options.data else ()
    evidence = evidence_beside(case, beside, bound, cutoff)
    told = notes(bound, cutoff, datetime.date.today())
    told += (*before_report(model.start, cutoff), *unbound(evidence.outcomes.verdict, bound))
    for note in each_drawn(told):
        say(f"note: {note}")
    progress = Progress("checking")
    found = check(compile_plan(model).plan, evidence, effort, progress)
    progress.done()
    drawn = check_chart(found)
    write_forms(options, drawn, drawn.description)
    _tell(found, case, options)
    return 0


def _draft(options: argparse.Namespace) -> int:
    if not options.data:
        raise UsageError("--draft needs --data, the folder of tables")
    series = read_series(tables_in(Path(options.data)))
    print("\n".join(binding_draft(load_model(options.model), series)))
    return 0


def _measures(model: Model, folder: Path, beside: Path) -> tuple[Measure, ...]:
    return measures(model, bindings_for(folder, beside), read_series(tables_in(folder)))


def _tell(found: Check, case: Case, options: argparse.Namespace) -> None:
    content = msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"
    if options.output:
        write_bytes(options.output, content)
    if options.json:
        print(content.decode(), end="")
        return
    print("\n".join(check_lines(found, case, seed=options.seed)))


def with_links(model: Model, on: Sequence[str]) -> Model:
    """Return the model with some links switched on, by their ids.

    Raises:
        InputError: there is no such link.
    """
    for link in on:
        if link not in {each.id for each in model.links}:
            close = difflib.get_close_matches(link, [each.id for each in model.links], n=1)
            hint = f"did you mean {close[0]!r}?" if close else "`sayso model MODEL` lists them"
            raise input_error("no-link", f"--with names {link!r}, which is no link", hint=hint)
    return msgspec.structs.replace(
        model,
        links=tuple(
            msgspec.structs.replace(each, enabled=each.enabled or each.id in on)
            for each in model.links
        ),
    )


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--cutoff {text!r} is not a date; write it as 2023-03-31") from None


def _effort(options: argparse.Namespace) -> Effort:
    if options.futures < 2 or options.draws < 100 or options.seed < 0:
        raise UsageError("at least 2 futures, 100 draws and a seed of 0 or more are needed")
    if options.rehearse < 0:
        raise UsageError("--rehearse is a number of rehearsals, 0 or more")
    return Effort(
        seed=options.seed, futures=options.futures, draws=options.draws,
        rehearsals=options.rehearse,
    )  # fmt: skip
