"""Dates and weeks: a model's calendar, read and written."""

import datetime
import re
from collections.abc import Callable

from sayso.errors import Diagnostic
from sayso.model.model import Model

DAYS = 7


def week_of(model: Model, typed: str) -> float | Diagnostic:
    """Return the week that a date (`2023-06-01`) or week number (`12`, `w12`) means.

    A date needs a model that starts on a date; both must lie within the model's horizon.
    """
    text = typed.strip()
    if numbered := re.fullmatch(r"[wW]?(\d+(?:\.\d+)?)", text):
        return _within(model, float(numbered[1]), text, lambda week: f"w{week:g}")
    try:
        date = datetime.date.fromisoformat(text)
    except ValueError:
        return Diagnostic(
            code="bad-date",
            message=f"{text!r} is neither a date nor a week",
            hint="write a date as 2023-06-01, or a week from the start as w12",
        )
    if model.start is None:
        return Diagnostic(
            code="no-calendar",
            message=f"the model has no start date, so {text} names no week",
            hint=f"give a week, w0 to w{model.weeks}, or set start in the model",
        )
    weeks = (date - model.start).days / DAYS
    return _within(model, weeks, text, lambda week: written_week(model, week))


def written_week(model: Model, week: float) -> str:
    """Write a week as a date where the model has a calendar, else as `week 12`."""
    if model.start is None:
        return f"week {week:g}"
    return (model.start + datetime.timedelta(days=round(week * DAYS))).isoformat()


def calendar_week(start: str | None, week: float) -> str:
    """Return the date (ISO) of a week counted from `start` (ISO), or "" without a calendar."""
    if start is None:
        return ""
    date = datetime.date.fromisoformat(start) + datetime.timedelta(days=round(week * DAYS))
    return date.isoformat()


def _within(
    model: Model, week: float, typed: str, written: Callable[[float], str]
) -> float | Diagnostic:
    if 0 <= week <= model.weeks:
        return week
    nearest = 0 if week < 0 else model.weeks
    return Diagnostic(
        code="outside-horizon",
        message=f"{typed} lies outside the model's time, {written(0)} to {written(model.weeks)}",
        hint=f"the nearest is {written(nearest)}",
    )
