"""Remarks: what is said without an effect: states, forecasts, aims, doubts and acts."""

from typing import Literal

import msgspec

from sayso.claims.claim import Change, Modality
from sayso.model.number import ClaimRef, Number
from sayso.model.variable import VariableId

RemarkKind = Literal["state", "forecast", "aim", "doubt", "act"]


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """Something told about `subject` of which no effect is told.

    A state gives a level now (`level`, in the variable's unit), a forecast is checkable, an aim
    is a goal of `holder`, doubts and acts are kept as they are. `of` is the variable, if the
    subject is one. `change` is +1 for presence or rise, -1 for absence or fall.
    """

    kind: RemarkKind
    speaker: str
    subject: str
    of: VariableId | None = None
    change: Change | None = None
    modality: Modality = "certain"
    negated: bool = False
    denied: bool = False
    level: Number | None = None
    holder: str | None = None
    claims: tuple[ClaimRef, ...] = ()
