"""Was it so: the case held against what was observed since it begins, for the page."""

from pathlib import Path

import msgspec

from sayso.answers.charts.check_chart import check_chart
from sayso.answers.check.whole import Check, check
from sayso.errors import input_error
from sayso.futures.compile import compile_plan
from sayso.interchange.check_files import evidence_beside
from sayso.web.command_line import check_line
from sayso.web.observed import is_measured, measured_beside
from sayso.web.open_case import OpenCase


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it in a sentence and a picture (SVG, one column), with its command line."""

    revision: int
    sentence: str
    picture: str
    command: str


def check_of(opened: OpenCase) -> Check:
    """Learn from what was known when the case begins, score on what came after.

    Raises:
        InputError: nothing lies beside the model to hold it against, or the model has no
            calendar.
    """
    model, path = opened.case.model, opened.path
    if path is None:
        raise input_error(
            "no-file", "the case is not in a file, beside which what came could lie",
            hint="take the model away and open it with `sayso serve model.toml`",
        )  # fmt: skip
    if model.start is None:
        raise input_error(
            "no-calendar", "the model has no date to begin at", hint="give it a `start`"
        )
    bound = measured_beside(path, model)
    evidence = evidence_beside(opened.case, Path(path).parent, bound, model.start)
    return check(compile_plan(model).plan, evidence)


def checked(found: Check, opened: OpenCase, revision: int) -> Checked:
    """Lay a check out for the page, where the verdicts' reasons stand beside the picture."""
    drawn = check_chart(found, columns=1, reasons=False)
    return Checked(
        revision=revision,
        sentence=drawn.description,
        picture=drawn.svg,
        command=check_line(
            found.cutoff, tables=opened.path is not None and is_measured(opened.path)
        ),
    )
