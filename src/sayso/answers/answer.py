"""An answer: what follows, in one sentence and in all the numbers that it was written from.

Everything a chart needs is in here, so an answer read back from JSON draws the same pictures.
Shares are of futures, 0 to 1; differences are in the unit of the target, with minus without.
"""

from typing import Literal

import msgspec

from sayso.answers.basis import Basis
from sayso.answers.question import Question

Other = Literal["base", "forbidden"]


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """The middle 90 % and 50 % and the median of something over the futures, in one week."""

    week: float
    low90: float
    low50: float
    median: float
    high50: float
    high90: float


class Directions(msgspec.Struct, frozen=True, kw_only=True):
    """The shares of futures in which the target ends higher, lower, or no different."""

    higher: float
    lower: float
    same: float


class Onset(msgspec.Struct, frozen=True, kw_only=True):
    """Weeks until the difference is first noticeable, where it is (`share` of futures)."""

    share: float
    low50: float | None
    median: float | None
    high50: float | None


class Crossing(msgspec.Struct, frozen=True, kw_only=True):
    """The chance to have reached `level` by the week asked for, with the change and without."""

    level: float
    direction: Literal["at_least", "at_most"]
    given: float
    otherwise: float


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The futures with the change against their twins without it (same draws, same luck)."""

    against: Other
    directions: Directions
    difference: tuple[Band, ...]
    last: Band
    outcomes: tuple[float, ...]
    onset: Onset
    crossing: Crossing | None = None


class Futures(msgspec.Struct, frozen=True, kw_only=True):
    """The target's level under one scenario: its bands, and a handful of real futures."""

    scenario: str
    bands: tuple[Band, ...]
    examples: tuple[tuple[float, ...], ...]


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked about: name, unit (absent: an index) and range."""

    name: str
    unit: str | None
    low: float
    high: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What follows if the speakers are right.

    `told` is False where nothing in the report leads from what is changed to what is asked
    about; there are no numbers then. `measured` says whether data stand behind every strength
    that the answer rests on. The first comparison is the one that the sentence speaks of.
    """

    format: Literal["sayso-answer/1"] = "sayso-answer/1"
    sentence: str
    title: str
    question: Question
    target: Target
    told: bool
    measured: bool
    by: str
    start: str | None
    seed: int
    futures: int
    comparisons: tuple[Comparison, ...] = ()
    scenarios: tuple[Futures, ...] = ()
    basis: Basis
