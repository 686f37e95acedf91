"""The sheet: everything that the page shows of a case, in one record.

`revision` counts up with every change, so that a page left open in another tab notices.
"""

from typing import Literal

import msgspec

from sayso.claims.claim import Sign
from sayso.claims.claim_set import ClaimSet
from sayso.model.belief import LinkBelief
from sayso.model.model import Model


class SheetLoop(msgspec.Struct, frozen=True, kw_only=True):
    """A feedback loop: its badge (R1, B1), its variables in order, and the links between them."""

    id: str
    kind: Literal["R", "B", "?"]
    name: str
    variables: tuple[str, ...]
    links: tuple[str, ...]
    assumed: bool


class SheetCell(msgspec.Struct, frozen=True, kw_only=True):
    """What one speaker says of one link: its sign, or that it denies it."""

    link: str
    speaker: str
    sign: Sign
    denied: bool


class SheetAct(msgspec.Struct, frozen=True, kw_only=True):
    """One act of the review as it is listed: what was done, by whom, when and why."""

    what: str
    who: str
    when: str
    why: str | None


class SheetReview(msgspec.Struct, frozen=True, kw_only=True):
    """The review so far; `undo` and `redo` name the act that each would take or give back."""

    acts: tuple[SheetAct, ...] = ()
    undo: str | None = None
    redo: str | None = None
    changed: tuple[str, ...] = ()


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A case as the page has it; positions are in the diagram's own units, keyed by id."""

    revision: int
    source: str
    model: Model
    reports: tuple[ClaimSet, ...]
    positions: dict[str, tuple[float, float]]
    beliefs: dict[str, LinkBelief]
    loops: tuple[SheetLoop, ...]
    speakers: tuple[str, ...]
    cells: tuple[SheetCell, ...]
    review: SheetReview = SheetReview()
    notes: tuple[str, ...] = ()
