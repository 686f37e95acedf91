"""Conditions on what differs between futures, in words: who is right, what happens, how much."""

import math

import msgspec
import numpy as np

from sayso.answers.box import Cases, Limits, Rating
from sayso.answers.clause import figure, happening, never
from sayso.answers.matter import written_number
from sayso.answers.vocabulary import part_name, written_voice
from sayso.futures.luck import Luck
from sayso.futures.plan import Plan
from sayso.model.link import Voice
from sayso.model.model import Model


class Either(msgspec.Struct, frozen=True, kw_only=True):
    """How a column of 0 and 1 reads where it holds and where it fails."""

    held: str
    failed: str


Column = Either | str
"""What a column of the cases is: a voice or event, or the name of a number."""


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """The limits of a number (None: open), and where the middle 90 % of all futures have it."""

    low: float | None
    high: float | None
    low90: float
    high90: float


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """A condition in words; `alone` rates it by itself, `together` with those before it.

    Only a condition on a number has a `range`: a voice is right or wrong, an event happens or not.
    """

    words: str
    range: Range | None
    alone: Rating
    together: Rating


def columns(model: Model, plan: Plan, drawn: Luck, happened: Cases) -> tuple[list[Column], Cases]:
    """Return what each column is, and all that differs between futures, a row a future."""
    voices = {str(voice.id): voice for link in model.links for voice in link.voices}
    sites = [place for place, site in enumerate(plan.sites) if site.id in voices]
    named: list[Column] = [_voice(voices[plan.sites[site].id]) for site in sites]
    named += [_event(part_name(model, event.id)) for event in plan.events]
    named += [written_number(model, each) for each in drawn.named]
    cases = np.hstack([drawn.sites[:, sites], happened, drawn.numbers])
    return named, cases.astype(np.float64)


def written_condition(column: Column, limits: Limits) -> str:
    """Write a condition as the part of a sentence after "if"."""
    if isinstance(column, Either):
        return column.held if limits.low > 0 else column.failed
    if math.isfinite(limits.low) and math.isfinite(limits.high):
        return f"{column} is {written_limit(limits.low)} to {written_limit(limits.high)}"
    if math.isfinite(limits.low):
        return f"{column} is at least {written_limit(limits.low)}"
    return f"{column} is at most {written_limit(limits.high)}"


def range_of(column: Column, limits: Limits, taken: Cases) -> Range | None:
    """Return the limits of a number beside what it takes (futures,) in all futures."""
    if isinstance(column, Either):
        return None
    low90, high90 = np.quantile(taken, (0.05, 0.95))
    return Range(
        low=limits.low if math.isfinite(limits.low) else None,
        high=limits.high if math.isfinite(limits.high) else None,
        low90=float(low90),
        high90=float(high90),
    )


def written_range(taken: Range) -> str:
    """Say where most futures have a number."""
    low, high = written_limit(taken.low90), written_limit(taken.high90)
    return f"{low} to {high} in 90 of 100 futures"


def written_limit(value: float) -> str:
    """Write a number of the model with two figures."""
    return f"{value:.2g}" if abs(value) < 10 else figure(value)


def _voice(voice: Voice) -> Either:
    who = written_voice(voice)
    return Either(held=f"the word of {who} holds", failed=f"the word of {who} fails")


def _event(name: str) -> Either:
    return Either(held=happening(name), failed=never(name))
