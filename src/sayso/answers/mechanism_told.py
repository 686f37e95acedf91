"""Mechanisms told: each with its sentences, its links, and what each link does alone."""

from collections.abc import Sequence

import msgspec

from sayso.answers.alone import alone
from sayso.answers.check.mechanism import Mechanism, links_of
from sayso.answers.coverage import Traced, change_of_cause
from sayso.claims.claim import Change
from sayso.model.case import Case, Evidence
from sayso.model.link import Link


class MechanismTold(msgspec.Struct, frozen=True, kw_only=True):
    """One mechanism with its evidence; without links, no effect of it is told."""

    mechanism: Mechanism
    evidence: tuple[Evidence, ...]
    links: tuple[Traced, ...]


def mechanisms_told(
    case: Case, mechanisms: Sequence[Mechanism], *, seed: int = 0
) -> tuple[MechanismTold, ...]:
    """Trace each mechanism of a case to its sentences and through its links, one at a time."""
    evidence = case.evidence()

    def change(link: Link) -> Change | None:
        claims = (evidence[ref].claim for ref in link.claims if ref in evidence)
        return next((way for way in map(change_of_cause, claims) if way), None)

    return tuple(
        MechanismTold(
            mechanism=each,
            evidence=tuple(evidence[ref] for ref in each.claims if ref in evidence),
            links=tuple(
                Traced(link=link, alone=alone(case, link, change(link), seed=seed))
                for link in links_of(case.model, each)
            ),
        )
        for each in mechanisms
    )
