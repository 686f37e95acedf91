"""One finding to one influence claim."""

from collections.abc import Sequence

from sayso.claims.assembly.certainty import certainty
from sayso.claims.assembly.change import change_of
from sayso.claims.assembly.modality import modality
from sayso.claims.attribution import Attribution
from sayso.claims.attributions import chain, holding, said_by_its_source
from sayso.claims.claim import Change, ClaimId, Influence, Part, sign_between
from sayso.claims.concept import ConceptId
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.document.span import Span

_LEADING_WORDS = 40
"""Code points at the start of an effect where its modal verb may still stand."""


def influence(
    page: Page,
    finding: Finding,
    attributions: Sequence[Attribution],
    concepts: dict[Span, ConceptId],
    number: int,
) -> Influence:
    """Build the claim; `concepts` gives the concept of each phrase."""
    found = [a for a in _held_by(finding, attributions) if said_by_its_source(page, a)]
    speaker, through = chain(found)
    told = modality(page.text, _regions(finding), finding.modality_class)
    cause = _part(page, finding.cause, finding.cause_change, concepts)
    effect = _part(page, finding.effect, finding.effect_change, concepts)
    return Influence(
        id=ClaimId(f"c{number}"),
        speaker=speaker,
        through=through,
        attribution=found[0].id if found else None,
        quotation=found[0].quotation if found else "narration",
        sentence=page.sentence_at(finding.effect.start),
        modality=told,
        certainty=certainty(told, len(through)),
        negated=finding.negated,
        denied=finding.denied,
        realised=finding.realised,
        confidence=round(finding.confidence, 3),
        reader="trained" if finding.family == "trained" else "patterns",
        cause=cause,
        effect=effect,
        effect_of_cause=finding.sign,
        sign=sign_between(cause.change, finding.sign, effect.change),
    )


def _part(page: Page, span: Span, change: Change | None, concepts: dict[Span, ConceptId]) -> Part:
    told = change_of(span.of(page.text)) if change is None else change
    return Part(span=span, concept=concepts[span], change=told)


def _held_by(finding: Finding, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions that hold the whole claim, outermost first."""
    causes = holding(finding.cause, attributions)
    effects = holding(finding.effect, attributions)
    # Half a claim within quotation marks is the speaker's too; half in reported speech is not.
    return [
        item
        for item in attributions
        if (item in causes and item in effects)
        or (item.quotation == "direct" and (item in causes or item in effects))
    ]


def _regions(finding: Finding) -> tuple[Span, ...]:
    """Return where the modal word of a link can stand."""
    first, last = sorted((finding.cause, finding.effect), key=lambda span: span.start)
    head = Span(
        finding.effect.start, min(finding.effect.end, finding.effect.start + _LEADING_WORDS)
    )
    between = () if last.start < first.end else (Span(first.end, last.start),)
    return (*between, head)
