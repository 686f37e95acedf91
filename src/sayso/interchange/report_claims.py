"""The table of claims: who says what, how firmly, and in which words."""

from collections.abc import Iterator

from sayso.claims.claim import Influence
from sayso.interchange.html import table, tag, words
from sayso.model.case import Case, Evidence

_WORDS = {"+": "raises", "-": "lowers", "?": "moves (sign unclear)"}


def claims_section(case: Case) -> str:
    """Write every claim with its speaker and its words."""
    concepts, speakers = _concepts(case), _speakers(case)
    rows = [_row(each, concepts, speakers) for each in case.evidence().values()]
    if not rows:
        return tag("p", "Nothing here says what leads to what.")
    return table(("claim", "who says so", "what", "how firmly", "words"), rows, "Claims")


def _concepts(case: Case) -> dict[str, str]:
    return {concept.id: concept.name for claims in case.claim_sets for concept in claims.concepts}


def _speakers(case: Case) -> dict[tuple[str, str], str]:
    """Return speakers' names by document and id: each report counts its own speakers."""
    return {
        (claims.document.id, speaker.id): speaker.name
        for claims in case.claim_sets
        for speaker in claims.speakers
    }


def _row(
    found: Evidence, concepts: dict[str, str], speakers: dict[tuple[str, str], str]
) -> tuple[str, ...]:
    claim = found.claim
    link = tag("a", words(found.ref), href=f"#text-{found.ref}", id=f"claim-{found.ref}")
    chain = [claim.speaker, *claim.through]
    who = " via ".join(speakers.get((found.document.id, each), each) for each in chain)
    status = ", ".join([claim.modality, *_status(found)])
    quote = tag("blockquote", words(found.quote))
    return link, words(who), words(_what(found, concepts)), words(status), quote


def _what(found: Evidence, concepts: dict[str, str]) -> str:
    claim = found.claim
    if isinstance(claim, Influence):
        cause = concepts.get(claim.cause.concept, claim.cause.concept)
        effect = concepts.get(claim.effect.concept, claim.effect.concept)
        return f"{cause} {_WORDS[claim.sign]} {effect}"
    subject = concepts.get(claim.subject.concept, claim.subject.concept)
    return f"{type(claim).__name__.lower()}: {subject}; no effect told"


def _status(found: Evidence) -> Iterator[str]:
    if found.claim.negated:
        yield "negated"
    if found.claim.denied:
        yield "denied"
    if found.claim.conditions:
        yield "on a condition"
