"""The score card: what was forecast in the report, and what followed.

Only what has a span and a speaker is scored. Explanations that we add with hindsight stand
beside it, labelled as ours.
"""

import datetime
from typing import Literal

import msgspec

from sayso.answers.check.series import SeriesId
from sayso.model.number import ClaimRef

Held = Literal["held", "failed", "too early", "unclear", "condition not met"]

AFTER_THE_FACT = "ours, after the fact"


class Verdict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One forecast or conditional of the report against what came.

    `claims` are its ids, `condition` what had to come true first and when it did, `expected`
    the series and the change that the words mean, `rival` an explanation of ours.
    """

    claims: tuple[ClaimRef, ...]
    condition: str = ""
    condition_met: datetime.date | None = None
    series: tuple[SeriesId, ...] = ()
    expected: Literal["up", "down"] | None = None
    by: datetime.date | None = None
    verdict: Held
    because: str
    rival: str = ""
