"""Questions with a yes or a no by a date, asked of futures and of a crowd of forecasters."""

import datetime
from collections.abc import Sequence

import msgspec
import numpy as np

from sayso.answers.check.forecast import Run
from sayso.answers.check.scores import brier, log_score
from sayso.answers.check.series import weeks_between
from sayso.errors import input_error
from sayso.futures.plan import Plan


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Did the event (its name in the model) happen by a date?

    `happened` is the answer, `known_by` where it stands; `crowd` is the mean chance given to
    the same or nearly the same question elsewhere, `crowd_from` says where.
    """

    text: str
    event: str
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
    plan: Plan, run: Run, questions: Sequence[Question], cutoff: datetime.date
) -> tuple[Asked, ...]:
    """Ask the futures of a frozen plan; questions due before the cut-off are left out.

    Raises:
        InputError: a question names an event that the model does not have.
    """
    rows = {name: row for row, event in enumerate(plan.events) for name in (event.id, event.name)}
    answers: list[Asked] = []
    for question in questions:
        if question.event not in rows:
            known = ", ".join(event.name for event in plan.events) or "none"
            raise input_error(
                "no-event", f"a question names the event {question.event!r}, which is not there",
                hint=f"there are: {known}",
            )  # fmt: skip
        if question.by > cutoff:
            week = weeks_between(cutoff, question.by)
            chance = float(np.mean(run.event_weeks[:, rows[question.event]] <= week))
            answers.append(Asked(question=question, chance=chance))
    return tuple(answers)
