"""One statement without an effect to one claim: state, forecast, aim, doubt or act."""

from typing import Any, assert_never

from sayso.claims.assembly.certainty import certainty
from sayso.claims.assembly.delay import time_in
from sayso.claims.assembly.modality import modality
from sayso.claims.attributing.said import Said, chain
from sayso.claims.claim import Act, Aim, Claim, ClaimId, Doubt, Forecast, Part, State
from sayso.claims.concepts.concepts import Concepts
from sayso.claims.page import Page
from sayso.claims.patterns.statement import Statement
from sayso.claims.speaker import NARRATOR
from sayso.claims.speakers.resolve import Resolver


def statement(  # noqa: PLR0913, PLR0917 (each is another stage's result)
    page: Page,
    found: Statement,
    said: Said,
    concepts: Concepts,
    resolver: Resolver,
    number: int,
) -> Claim:
    """Build the claim."""
    inside = [item for item in said.holding(found.subject) if said.is_said(item)]
    speaker, _ = chain(inside)
    holder = None
    if found.holder is not None:
        holder = resolver.speaker_of(found.holder, found.holder.start, quoted=False)
    if found.kind == "doubt" and speaker == NARRATOR and holder is not None:
        speaker = holder
    if found.kind == "aim" and inside and speaker == holder and inside[0].quotation == "indirect":
        # What somebody wants is the narrator's to tell, unless it is quoted.
        inside, speaker = [], NARRATOR
    through = chain(inside)[1]
    told = modality(page.text, (found.subject,), None)
    common: dict[str, Any] = {
        "id": ClaimId(f"c{number}"),
        "speaker": speaker,
        "through": through,
        "attribution": inside[0].id if inside else None,
        "quotation": inside[0].quotation if inside else "narration",
        "sentence": page.sentence_at(found.subject.start),
        "modality": told,
        "certainty": certainty(told, len(through)),
        "negated": found.negated,
        "time": time_in(page.text, found.subject),
        "confidence": found.confidence,
        "reader": "patterns",
        "subject": Part(
            span=found.subject,
            concept=concepts.of[found.subject],
            change=concepts.change[found.subject],
        ),
    }
    match found.kind:
        case "state":
            return State(**common)
        case "forecast":
            return Forecast(**common)
        case "aim":
            return Aim(**common, holder=holder)
        case "doubt":
            return Doubt(**common)
        case "act":
            return Act(**common, realised=True)
        case _:
            assert_never(found.kind)
