"""Coverage: every sentence of a report in order, and what became of what it says."""

from collections.abc import Iterable

import msgspec

from sayso.answers.alone import alone
from sayso.answers.answer import Answer
from sayso.claims.claim import Change, Claim, Influence
from sayso.claims.page import page_of
from sayso.document.span import Span
from sayso.model.case import Case, Evidence
from sayso.model.link import Link


class Traced(msgspec.Struct, frozen=True, kw_only=True):
    """One link that a claim became, and what its effect does when its cause moves alone.

    `change` is the way that the cause is moved: +1 to its highest, -1 to its lowest.
    """

    link: Link
    change: Change
    alone: Answer


class CoveredClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim of a sentence; no links means that it tells no effect, or none we can run."""

    evidence: Evidence
    links: tuple[Traced, ...]


class CoveredSentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence with its claims; without any, it tells nothing that leads to anything."""

    span: Span
    claims: tuple[CoveredClaim, ...]


RISE: Change = 1
"""How a cause is moved where neither a claim nor an event says it: up."""


def coverage(case: Case, *, report: int = 0, seed: int = 0) -> tuple[CoveredSentence, ...]:
    """Return all sentences of the report numbered `report` with their claims and links."""
    document = case.claim_sets[report].document
    found = [each for each in case.evidence().values() if each.document.id == document.id]
    covered = [_covered(case, each, seed) for each in found]
    return tuple(
        CoveredSentence(
            span=span,
            claims=tuple(each for each in covered if _starts_in(each, span)),
        )
        for span in page_of(document).sentences
    )


def _covered(case: Case, evidence: Evidence, seed: int) -> CoveredClaim:
    links = [link for link in case.model.links if evidence.ref in link.claims]
    return CoveredClaim(
        evidence=evidence, links=tuple(traced(case, link, (evidence,), seed) for link in links)
    )


def traced(case: Case, link: Link, told: Iterable[Evidence], seed: int) -> Traced:
    """Run a link alone, its cause moved as the last of the claims that moves it tells.

    Where none does, it is moved as an event of the model drives it (a city is lost).
    """
    driven: list[Change] = [each.change for each in case.model.events if each.of == link.source]
    change = driven[0] if driven else RISE
    for each in told:
        change = change_of_cause(case, link, each.claim) or change
    return Traced(link=link, change=change, alone=alone(case, link, change, seed=seed))


def _starts_in(covered: CoveredClaim, span: Span) -> bool:
    return span.start <= covered.evidence.sentence.start < span.end


def change_of_cause(case: Case, link: Link, claim: Claim) -> Change | None:
    """Return which way a claim moves the cause of a link, if the link's cause is the claim's."""
    source = next((each for each in case.model.variables if each.id == link.source), None)
    if isinstance(claim, Influence) and source and claim.cause.concept in source.concepts:
        return claim.cause.change
    return None
