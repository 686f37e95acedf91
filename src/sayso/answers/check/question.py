"""Questions with a yes or a no by a date, asked of futures and of a crowd of forecasters."""

import datetime
from collections.abc import Sequence

import msgspec

from sayso.answers.check.scores import brier, log_score
from sayso.answers.check.series import weeks_between
from sayso.errors import input_error
from sayso.futures.outputs import Events, Exceedance
from sayso.futures.plan import EventPlan, Plan, VariablePlan
from sayso.futures.scenario import BASE
from sayso.futures.simulate import simulate


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Did it happen by a date: an event of the model, or a variable at or above a level?

    `of` is the event's or the variable's name. `happened` is the answer, `known_by` where it
    stands; `crowd` is the mean chance given to nearly the same question elsewhere.
    """

    text: str
    of: str
    at_least: float | None = None
    by: datetime.date
    happened: bool
    known_by: str
    crowd: float | None = None
    crowd_from: str = ""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the futures' chance and its scores."""

    question: Question
    chance: float

    @property
    def brier(self) -> float:
        """The Brier score of the futures' chance."""
        return brier(self.chance, self.question.happened)

    @property
    def log_score(self) -> float:
        """The log score of the futures' chance."""
        return log_score(self.chance, self.question.happened)


def ask(
    plan: Plan, questions: Sequence[Question], cutoff: datetime.date, *, futures: int, seed: int
) -> tuple[Asked, ...]:
    """Ask the futures of a plan frozen at the cut-off, before which no question is due.

    Raises:
        InputError: a question names what the model does not have.
    """
    levels = tuple(
        Exceedance(variable=_own_id(plan.variables, each), level=each.at_least)
        for each in questions
        if each.at_least is not None
    )
    found = simulate(plan, [BASE], futures=futures, seed=seed, outputs=(Events(), *levels))
    rows = {event.id: row for row, event in enumerate(plan.events)}
    asked: list[Asked] = []
    for question in questions:
        week = weeks_between(cutoff, question.by)
        if question.at_least is None:
            happens = found.event_start[0, :, rows[_own_id(plan.events, question)]]
            chance = float((happens <= week).mean())
        else:
            line = sum(each.question.at_least is not None for each in asked)
            chance = float(found.ever[0, line, min(int(week), plan.horizon.weeks)])
        asked.append(Asked(question=question, chance=chance))
    return tuple(asked)


def _own_id(parts: Sequence[EventPlan | VariablePlan], question: Question) -> str:
    for each in parts:
        if question.of in (each.id, each.name):
            return each.id
    known = ", ".join(each.name or each.id for each in parts) or "none"
    raise input_error(
        "no-such-part", f"a question names {question.of!r}, which is not there",
        hint=f"there are: {known}",
    )  # fmt: skip
