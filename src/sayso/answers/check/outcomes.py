"""Outcomes: what is known to have happened after the cut-off, beside the observed series."""

import datetime
import tomllib
from collections.abc import Iterator

import msgspec

from sayso.answers.check.question import Question
from sayso.answers.check.series import weeks_between
from sayso.answers.check.verdict import Verdict
from sayso.errors import Place, input_error
from sayso.futures.plan import Plan
from sayso.futures.scenario import ForbidEvent, ForceEvent, Scenario


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


def open_questions(outcomes: Outcomes, cutoff: datetime.date) -> tuple[Question, ...]:
    """Return the questions that were open at the cut-off: not due, their event yet to come."""
    past = {each.event for each in outcomes.happened if each.date <= cutoff}
    return tuple(each for each in outcomes.question if each.by > cutoff and each.of not in past)


def known_at(plan: Plan, outcomes: Outcomes, cutoff: datetime.date) -> Scenario:
    """Return the scenario in which what had happened by the cut-off does not happen again.

    Its effects are in the levels of that day already: the reference is the level now.
    """
    past = tuple(
        ForbidEvent(event=own) for own, week in _weeks(plan, outcomes, cutoff) if week <= 0
    )
    return Scenario(name="known", interventions=past)


def as_it_was(plan: Plan, outcomes: Outcomes, cutoff: datetime.date) -> Scenario:
    """Return the scenario in which later events, too, happen when they did."""
    later = tuple(
        ForceEvent(event=own, week=week) for own, week in _weeks(plan, outcomes, cutoff) if week > 0
    )
    past = known_at(plan, outcomes, cutoff).interventions
    return Scenario(name="as it was", interventions=(*past, *later))


def days(plan: Plan, outcomes: Outcomes) -> Iterator[tuple[str, datetime.date]]:
    """Yield the plan's events that happened, each with its day.

    Raises:
        InputError: an event that the plan does not have.
    """
    ids = {name: event.id for event in plan.events for name in (event.id, event.name)}
    for each in outcomes.happened:
        if each.event not in ids:
            known = ", ".join(event.name for event in plan.events) or "none"
            raise input_error(
                "no-event", f"outcomes name the event {each.event!r}, which is not there",
                hint=f"there are: {known}",
            )  # fmt: skip
        yield ids[each.event], each.date


def _weeks(plan: Plan, outcomes: Outcomes, cutoff: datetime.date) -> Iterator[tuple[str, float]]:
    return ((event, weeks_between(cutoff, day)) for event, day in days(plan, outcomes))
