"""Was it so: the case held against what was observed since it begins, for the page."""

from pathlib import Path

import msgspec

from sayso.answers.charts.check_chart import check_chart
from sayso.answers.check.whole import Check, check
from sayso.errors import input_error
from sayso.futures.compile import compile_plan
from sayso.interchange.check_files import evidence_beside
from sayso.web.command_line import check_line
from sayso.web.observed import measured_beside
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
    bound = measured_beside(path, model) if path else ()
    if path is None or not bound:
        raise input_error(
            "nothing-observed",
            "no tables of what was observed lie beside this model",
            hint="put them into data/ with a bindings.toml, as `sayso check --help` tells",
        )
    if model.start is None:
        raise input_error(
            "no-calendar", "the model has no date to begin at", hint="give it a `start`"
        )
    evidence = evidence_beside(opened.case, Path(path).parent, bound, model.start)
    return check(compile_plan(model).plan, evidence)


def checked(found: Check, revision: int) -> Checked:
    """Lay a check out for the page."""
    drawn = check_chart(found, columns=1, verdicts=False)
    return Checked(
        revision=revision,
        sentence=drawn.description,
        picture=drawn.svg,
        command=check_line(found.cutoff),
    )
