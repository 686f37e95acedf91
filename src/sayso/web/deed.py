"""Deeds: acts of review as the page sends them, by the ids that it shows.

`acts_for` in this file turns them into acts that name their evidence, as the review file keeps
them.
"""

import datetime
from typing import assert_never

import msgspec

from sayso.claims.claim import Modality, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.errors import input_error
from sayso.model import acts
from sayso.model.case import Case
from sayso.model.number import ClaimRef
from sayso.model.review_key import claim_key, concept_key
from sayso.model.told import claim_ref, plain
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


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """What an act is signed with: its number, who does it and when."""

    id: str
    who: str
    when: datetime.datetime


def act_of(case: Case, deed: Deed, signed: Signature) -> acts.Act:
    """Return the act that a deed means in this case.

    Raises:
        InputError: it names a claim, variable or report that is not there.
    """
    by = {"id": signed.id, "who": signed.who, "when": signed.when, "why": deed.why}
    match deed:
        case AcceptClaim():
            return acts.Accept(**by, claim=_claim(case, deed.claim))
        case RejectClaim():
            return acts.Reject(**by, claim=_claim(case, deed.claim))
        case FlipClaim():
            return acts.Flip(**by, claim=_claim(case, deed.claim), to=deed.to)
        case ReattributeClaim():
            return acts.Reattribute(**by, claim=_claim(case, deed.claim), speaker=deed.speaker)
        case MergeVariables():
            one, two = _concept(case, deed.variable), _concept(case, deed.into)
            return acts.Merge(**by, concept=one, into=two)
        case SplitVariable():
            claims = tuple(_claim(case, ref) for ref in deed.claims)
            concept = _concept(case, deed.variable)
            return acts.Split(**by, concept=concept, claims=claims, name=deed.name)
        case RenameVariable():
            return acts.Rename(**by, concept=_concept(case, deed.variable), name=deed.name)
        case AddClaim():
            return _added(case, deed, by)
        case _:
            assert_never(deed)


def told_act(act: acts.Act) -> str:
    """Return an act in a few words, for the list of what was done."""
    match act:
        case acts.Accept() | acts.Reject() | acts.Flip():
            return f"{type(act).__name__} {act.claim.shown}"
        case acts.Reattribute():
            return f"{act.claim.shown}: said by {act.speaker}"
        case acts.Merge():
            return f"{act.concept.name} is the same as {act.into.name}"
        case acts.Split():
            return f"{act.name} is split from {act.concept.name}"
        case acts.Rename():
            return f"{act.concept.name} is called {act.name}"
        case acts.Add():
            return f"Add {act.speaker}: {act.cause} {act.sign} {act.effect}"
        case acts.Undo():
            return f"Undo {act.act}"
        case _:
            assert_never(act)


def _added(case: Case, deed: AddClaim, by: dict[str, object]) -> acts.Add:
    if not 0 <= deed.report < len(case.claim_sets):
        raise input_error("no-report", f"there is no report {deed.report + 1}")
    fields = msgspec.structs.asdict(deed)
    kept = {name: fields[name] for name in fields if name not in ("report", "why")}
    sha256 = case.claim_sets[deed.report].document.sha256
    return acts.Add(**by, **kept, sha256=sha256)


def _claim(case: Case, ref: ClaimRef) -> acts.ClaimKey:
    for report, claim_set in enumerate(case.claim_sets):
        for claim in claim_set.claims:
            if claim_ref(len(case.claim_sets), report, claim.id) == ref:
                return claim_key(claim_set, claim, shown=_shown(claim_set, ref))
    raise input_error("no-claim", f"the claim {ref} is not there any more")


def _shown(claim_set: ClaimSet, ref: ClaimRef) -> str:
    claim = next(each for each in claim_set.claims if ref.endswith(each.id))
    opening = claim.sentence.of(claim_set.document.text).strip()
    return f"{ref} “{opening[:60]}{'…' if len(opening) > 60 else ''}”"


def _concept(case: Case, variable: VariableId) -> acts.ConceptKey:
    found = next((each for each in case.model.variables if each.id == variable), None)
    if found is None:
        raise input_error("no-variable", f"the variable {variable} is not there any more")
    for claim_set in case.claim_sets:
        for concept in claim_set.concepts:
            if plain(concept.name) == plain(found.name):
                return concept_key(claim_set, concept)
    raise input_error("no-concept", f"no report speaks of {found.name!r}; edit the model file")
