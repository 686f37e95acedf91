"""One finding to one influence claim."""

import msgspec

from sayso.claims.assembly.certainty import certainty
from sayso.claims.assembly.conditions import conditions_of
from sayso.claims.assembly.degree import degree_in, lesser_side
from sayso.claims.assembly.delay import delay_in, time_in
from sayso.claims.assembly.denial import told_untrue
from sayso.claims.assembly.modality import asks, modality, plausible
from sayso.claims.assembly.via import ways
from sayso.claims.attributing.said import Said, chain
from sayso.claims.claim import ClaimId, Influence, Part, sign_between
from sayso.claims.concepts.concepts import Concepts
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.verb_group import group_before
from sayso.claims.reference import Reference
from sayso.document.span import Span

_LEADING_WORDS = 40
"""Code points at the start of an effect where its modal verb may still stand."""


def further_phrases(page: Page, finding: Finding) -> tuple[Span, ...]:
    """Return the phrases beside cause and effect that a claim names concepts by."""
    lesser = lesser_side(page, finding.effect)
    conditions = (condition.span for condition in conditions_of(page, finding))
    return (*ways(page, finding.effect), *conditions, *((lesser,) if lesser else ()))


def influence(
    page: Page,
    finding: Finding,
    said: Said,
    concepts: Concepts,
    number: int,
) -> Influence:
    """Build the claim."""
    found = said.of_claim(finding.cause, finding.effect)
    if finding.negated:
        # "A won't hurt B, as some have said": what some say is the contrary.
        found = [item for item in found if not said.is_aside(item)]
    speaker, through = chain(found)
    sentence = page.sentence_at(finding.effect.start)
    coarse = finding.modality_class and plausible(page.text, sentence, finding.modality_class)
    asked = asks(page.text, sentence, finding.cause, finding.effect)
    told = "question" if asked else modality(page.text, _regions(page.text, finding), coarse)
    cause, effect = (
        _part(span, refers_to, concepts)
        for span, refers_to in (
            (finding.cause, finding.cause_refers_to),
            (finding.effect, finding.effect_refers_to),
        )
    )
    lesser = lesser_side(page, finding.effect)
    region = _between(finding)
    return Influence(
        id=ClaimId(f"c{number}"),
        speaker=speaker,
        through=through,
        attribution=found[0].id if found else None,
        quotation=found[0].quotation if found else "narration",
        sentence=sentence,
        modality=told,
        certainty=certainty(told, len(through)),
        negated=finding.negated,
        denied=finding.denied or told_untrue(page.text, sentence, finding.cause, finding.effect),
        conditions=tuple(
            msgspec.structs.replace(
                item, concept=concepts.of[item.span], change=concepts.change[item.span]
            )
            for item in conditions_of(page, finding)
        ),
        time=time_in(page.text, finding.effect),
        realised=finding.realised,
        confidence=round(finding.confidence, 3),
        reader="trained" if finding.family == "trained" else "patterns",
        cause=cause,
        effect=effect,
        effect_of_cause=finding.sign,
        sign=sign_between(cause.change, finding.sign, effect.change),
        via=tuple(_part(span, None, concepts) for span in ways(page, finding.effect)),
        degree=degree_in(page.text, region),
        compared_with=_part(lesser, None, concepts) if lesser else None,
        delay=delay_in(page.text, sentence),
    )


def _part(span: Span, refers_to: Reference | None, concepts: Concepts) -> Part:
    return Part(
        span=span,
        concept=concepts.of[span],
        change=concepts.change[span],
        refers_to=refers_to.meant if refers_to else None,
    )


def _between(finding: Finding) -> Span:
    """Return what stands between cause and effect."""
    first, last = sorted((finding.cause, finding.effect))
    return Span(min(first.end, last.start), last.start)


def _regions(text: str, finding: Finding) -> tuple[Span, ...]:
    """Return where the modal word of a link can stand: between, and at the effect's own verb."""
    head = min(finding.effect.end, finding.effect.start + _LEADING_WORDS)
    within = Span(max(0, finding.effect.start - _LEADING_WORDS), finding.effect.start)
    own = group_before(text, within, finding.effect.start)
    return (_between(finding), Span(own.start, head))
