"""The main job end to end: what a report says, the system behind it, and what follows.

Without FILE the shipped report is used, which retells an interview of March 2023 in our own
words. The folder holds the claims, the model, the diagram and a self-contained report.html.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.answers.answer import Answer
from sayso.answers.check.found import found, read_told
from sayso.answers.check.mechanism import read_mechanisms
from sayso.answers.check.mechanism_table import mechanism_table
from sayso.answers.check.side_by_side import side_by_side
from sayso.answers.coverage import coverage
from sayso.answers.opening_questions import opening_questions
from sayso.answers.what_if import what_if
from sayso.claims.claim_set import ClaimSet
from sayso.cli.act_table import act_lines
from sayso.cli.ask import lines_of
from sayso.cli.coverage_table import coverage_lines
from sayso.cli.found_table import found_lines, side_by_side_lines
from sayso.cli.mechanism_table import mechanism_lines
from sayso.cli.model_sources import claim_sets_from
from sayso.cli.model_table import model_table
from sayso.cli.talk import say
from sayso.errors import OutsideError
from sayso.interchange.case_files import load_case, save_model
from sayso.interchange.files import write_bytes
from sayso.interchange.report_html import report_html
from sayso.interchange.review_file import load_review
from sayso.interchange.shipped import SHIPPED_CASE, SHIPPED_REPORT
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.diagram import diagram
from sayso.model.diagram_svg import diagram_svg

WIDTH = 79


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `sayso demo`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", nargs="?", metavar="FILE", help="a report of yours")
    parser.add_argument(
        "-o", "--output", default="demo", metavar="FOLDER", help="write there (default: demo)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of all draws (default 0)")
    parser.add_argument("--force", action="store_true", help="read a text in another language too")


def run(options: argparse.Namespace) -> int:
    """Read, build, answer; print it section by section and write the folder."""
    (claims,) = claim_sets_from([options.file or str(SHIPPED_REPORT)], force=options.force)
    case = _kept(options.output, claims)
    _print("Every sentence, and what became of it", _told(case, options.seed))
    if not options.file:
        _print("How much of the reviewed system the reader found by itself", _found(claims))
    _print("The system they describe", model_table(case.model).splitlines())
    shown = case if options.file else _reviewed(case, options.seed)
    answers = _answers(shown, options.seed)
    for answer in answers:
        _print(answer.title, lines_of(shown, answer))
    _write_report(options.output, shown, answers)
    return 0


def _reviewed(read: Case, seed: int) -> Case:
    """Print the shipped case as a person reviewed it, mechanism by mechanism; return it."""
    path = str(SHIPPED_CASE / "model.toml")
    case = load_case(path)
    source = SHIPPED_CASE / "mechanisms.toml"
    mechanisms = read_mechanisms(str(source), source.read_text(encoding="utf-8"))
    rows = mechanism_table(case, mechanisms, seed=seed)
    _print("The same report as reviewed by a person", mechanism_lines(case, rows))
    _print("The reviewed system", model_table(case.model).splitlines())
    _print("What the review did, and why", act_lines(load_review(path), case.claim_sets, {}))
    both = side_by_side(read, case)
    _print("As read and as reviewed, side by side", side_by_side_lines(both))
    return case


def _kept(folder: str, claims: ClaimSet) -> Case:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutsideError(f"cannot make the folder {folder!r}: {error.strerror}") from error
    model = save_model(f"{folder}/model.toml", assemble((claims,)), (claims,))
    return Case(model=model, claim_sets=(claims,))


def _told(case: Case, seed: int) -> Iterator[str]:
    if not case.claim_sets[0].claims:
        yield "nothing here says what leads to what"
    yield from coverage_lines(case, coverage(case, seed=seed), report=0)


def _found(claims: ClaimSet) -> Iterator[str]:
    listed = SHIPPED_CASE / "report_claims.json"
    return found_lines(found(read_told(str(listed), listed.read_bytes()), claims))


def _answers(case: Case, seed: int) -> tuple[Answer, ...]:
    return tuple(what_if(case, asked, seed=seed) for asked in opening_questions(case.model))


def _write_report(folder: str, case: Case, answers: tuple[Answer, ...]) -> None:
    drawing = diagram_svg(diagram(case.model), case.model.title)
    write_bytes(f"{folder}/diagram.svg", drawing.encode())
    page = report_html(case, answers, diagram=drawing)
    write_bytes(f"{folder}/report.html", page.encode())
    say(f"wrote {folder}/report.html, model.toml, model.claims.json and diagram.svg")


def _print(title: str, lines: Iterable[str]) -> None:
    print(f"{title}\n{'=' * min(len(title), WIDTH)}")
    print("\n".join(lines).rstrip() + "\n")
