"""Deeds: acts of review as the page sends them, by the ids that it shows.

`deed_act` turns them into acts that name their evidence, as the review file keeps them.
"""

import msgspec

from sayso.claims.claim import Modality, Sign
from sayso.document.span import Span
from sayso.model.number import ClaimRef
from sayso.model.variable import VariableId


class DeedBase(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    """What every deed has: a person's reason, which may be empty."""

    why: str = ""


class AcceptClaim(DeedBase, frozen=True, kw_only=True, tag="accept"):
    """The claim was read right."""

    claim: ClaimRef


class RejectClaim(DeedBase, frozen=True, kw_only=True, tag="reject"):
    """The claim was read wrong."""

    claim: ClaimRef


class FlipClaim(DeedBase, frozen=True, kw_only=True, tag="flip"):
    """Its sign was read the wrong way round; `to` settles an open one."""

    claim: ClaimRef
    to: Sign | None = None


class ReattributeClaim(DeedBase, frozen=True, kw_only=True, tag="reattribute"):
    """Somebody else says it."""

    claim: ClaimRef
    speaker: str


class MergeVariables(DeedBase, frozen=True, kw_only=True, tag="merge"):
    """Two variables are one."""

    variable: VariableId
    into: VariableId


class SplitVariable(DeedBase, frozen=True, kw_only=True, tag="split"):
    """In these claims the variable is another one, called `name`."""

    variable: VariableId
    claims: tuple[ClaimRef, ...]
    name: str


class RenameVariable(DeedBase, frozen=True, kw_only=True, tag="rename"):
    """The variable has a better name."""

    variable: VariableId
    name: str


class AddClaim(DeedBase, frozen=True, kw_only=True, tag="add"):
    """A claim that was missed; `sentence` is where it stands in report number `report`."""

    report: int
    speaker: str
    cause: str
    effect: str
    sign: Sign
    sentence: Span
    modality: Modality = "certain"
    denies: bool = False


Deed = (
    AcceptClaim
    | RejectClaim
    | FlipClaim
    | ReattributeClaim
    | MergeVariables
    | SplitVariable
    | RenameVariable
    | AddClaim
)
