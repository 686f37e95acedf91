"""From deeds to acts: what a person did on the page, by the evidence that outlives ids."""

import datetime
from typing import TypedDict, assert_never

import msgspec

from sayso.claims.claim_set import ClaimSet
from sayso.errors import input_error
from sayso.model import acts
from sayso.model.case import Case
from sayso.model.number import ClaimRef
from sayso.model.review_key import claim_key, concept_key
from sayso.model.told import claim_ref, plain
from sayso.model.variable import VariableId
from sayso.web.deed import (
    AcceptClaim,
    AddClaim,
    Deed,
    FlipClaim,
    MergeVariables,
    ReattributeClaim,
    RejectClaim,
    RenameVariable,
    SplitVariable,
)


class _By(TypedDict):
    id: str
    who: str
    when: datetime.datetime
    why: str


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
    by = _By(id=signed.id, who=signed.who, when=signed.when, why=deed.why)
    match deed:
        case AcceptClaim():
            act = acts.Accept(**by, claim=_claim(case, deed.claim))
        case RejectClaim():
            act = acts.Reject(**by, claim=_claim(case, deed.claim))
        case FlipClaim():
            act = acts.Flip(**by, claim=_claim(case, deed.claim), to=deed.to)
        case ReattributeClaim():
            act = acts.Reattribute(**by, claim=_claim(case, deed.claim), speaker=deed.speaker)
        case MergeVariables():
            one, two = _concept(case, deed.variable), _concept(case, deed.into)
            act = acts.Merge(**by, concept=one, into=two)
        case SplitVariable():
            act = _split(case, deed, by)
        case RenameVariable():
            act = acts.Rename(**by, concept=_concept(case, deed.variable), name=deed.name)
        case AddClaim():
            act = _added(case, deed, by)
        case _:
            assert_never(deed)
    return act


def _split(case: Case, deed: SplitVariable, by: _By) -> acts.Split:
    claims = tuple(_claim(case, ref) for ref in deed.claims)
    concept = _concept(case, deed.variable)
    return acts.Split(**by, concept=concept, claims=claims, name=deed.name)


def told_act(act: acts.Act) -> str:
    """Return an act in a few words, for the list of what was done."""
    match act:
        case acts.Accept() | acts.Reject() | acts.Flip():
            told = f"{type(act).__name__} {act.claim.shown}"
        case acts.Reattribute():
            told = f"{act.claim.shown}: said by {act.speaker}"
        case acts.Merge():
            told = f"{act.concept.name} is the same as {act.into.name}"
        case acts.Split():
            told = f"{act.name} is split from {act.concept.name}"
        case acts.Divide():
            told = f"{act.claim.shown}: {act.concept.name} is {' and '.join(act.names)}"
        case acts.Rename():
            told = f"{act.concept.name} is called {act.name}"
        case acts.Add():
            told = f"Add {act.speaker}: {act.cause} {act.sign} {act.effect}"
        case acts.Undo():
            told = f"Undo {act.act}"
        case _:
            assert_never(act)
    return told


def _added(case: Case, deed: AddClaim, by: _By) -> acts.Add:
    if not 0 <= deed.report < len(case.claim_sets):
        raise input_error("no-report", f"there is no report {deed.report + 1}")
    return acts.Add(
        **by,
        sha256=case.claim_sets[deed.report].document.sha256,
        speaker=deed.speaker,
        cause=deed.cause,
        effect=deed.effect,
        sign=deed.sign,
        sentence=deed.sentence,
        modality=deed.modality,
        denies=deed.denies,
    )


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
