"""Mechanisms told: each with its sentences, its links, and what each link does alone."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from sayso.answers.check.mechanism import Mechanism, links_of
from sayso.answers.coverage import Traced, traced
from sayso.model.case import Case, Evidence
from sayso.model.number import ClaimRef


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
    return tuple(
        MechanismTold(
            mechanism=each,
            evidence=tuple(found for ref in each.claims for found in _of(evidence, ref)),
            links=tuple(
                traced(case, link, (evidence[ref] for ref in link.claims if ref in evidence), seed)
                for link in links_of(case.model, each)
            ),
        )
        for each in mechanisms
    )


def _of(evidence: Mapping[ClaimRef, Evidence], ref: ClaimRef) -> Iterator[Evidence]:
    """Yield the claim of that name, or the parts into which a review has split it."""
    for name, found in evidence.items():
        if name == ref or name.startswith(f"{ref}."):
            yield found
