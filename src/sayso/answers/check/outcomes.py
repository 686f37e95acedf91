"""Outcomes: what is known to have happened after the cut-off, beside the observed series."""

import datetime
import tomllib

import msgspec

from sayso.answers.check.question import Question
from sayso.answers.check.series import weeks_between
from sayso.answers.check.verdict import Verdict
from sayso.errors import Place, input_error
from sayso.futures.plan import Plan
from sayso.futures.scenario import ForceEvent, Scenario


class Happened(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of the model that came true, and when."""

    event: str
    date: datetime.date
    known_by: str


class Outcomes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file `outcomes.toml`: happenings, questions and verdicts."""

    happened: tuple[Happened, ...] = ()
    question: tuple[Question, ...] = ()
    verdict: tuple[Verdict, ...] = ()


def read_outcomes(source: str, text: str) -> Outcomes:
    """Read an outcomes file.

    Raises:
        InputError: not TOML, or a field is wrong or missing.
    """
    try:
        return msgspec.convert(tomllib.loads(text), Outcomes)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise input_error(
            "bad-outcomes", str(error), place=Place(source=source),
            hint="see `sayso check --help` for the tables of outcomes.toml",
        ) from None  # fmt: skip


def as_it_was(plan: Plan, outcomes: Outcomes, cutoff: datetime.date) -> Scenario:
    """Return the scenario in which the events happen when they did, after the cut-off."""
    ids = {name: event.id for event in plan.events for name in (event.id, event.name)}
    forced = tuple(
        ForceEvent(event=ids[each.event], week=max(0.0, weeks_between(cutoff, each.date)))
        for each in outcomes.happened
        if each.event in ids
    )
    return Scenario(name="as it was", interventions=forced)
