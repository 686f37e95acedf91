"""The table of mechanisms: sentence, speaker, links, and what each link does alone."""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.answers.check.mechanism import Mechanism, links_of, our_links_of
from sayso.answers.coverage import Traced, traced
from sayso.model.case import Case, Evidence
from sayso.model.link import Link
from sayso.model.number import ClaimRef


class MechanismRow(msgspec.Struct, frozen=True, kw_only=True):
    """One mechanism with its sentences, its links on their own, and the links of ours (off).

    Without `links` no effect is told.
    """

    mechanism: Mechanism
    sentences: tuple[Evidence, ...]
    links: tuple[Traced, ...]
    ours: tuple[Link, ...]


def mechanism_table(
    case: Case, mechanisms: Sequence[Mechanism], *, seed: int = 0
) -> tuple[MechanismRow, ...]:
    """Return a row for each mechanism; claims that the review left out have no sentence here."""
    evidence = case.evidence()
    return tuple(_row(case, each, evidence, seed) for each in mechanisms)


def _row(
    case: Case, mechanism: Mechanism, evidence: Mapping[ClaimRef, Evidence], seed: int
) -> MechanismRow:
    links = links_of(case.model, mechanism)
    return MechanismRow(
        mechanism=mechanism,
        sentences=_sentences(mechanism, evidence),
        links=tuple(
            traced(case, link, (evidence[ref] for ref in link.claims if ref in evidence), seed)
            for link in links
        ),
        ours=our_links_of(case.model, mechanism),
    )


def _sentences(mechanism: Mechanism, evidence: Mapping[ClaimRef, Evidence]) -> tuple[Evidence, ...]:
    """Return one piece of evidence for each sentence; a claim split in review is c15.1, c15.2."""
    by_sentence: dict[tuple[int, int], Evidence] = {}
    for ref, each in evidence.items():
        if ref.split(".")[0] in mechanism.claims or ref in mechanism.claims:
            by_sentence.setdefault((each.sentence.start, each.sentence.end), each)
    return tuple(by_sentence[place] for place in sorted(by_sentence))
