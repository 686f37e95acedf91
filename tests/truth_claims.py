"""Ground truth folders as claim sets, so that assembly can be judged apart from reading."""

import json
import re
from pathlib import Path
from typing import Any

from sayso.claims.attribution import Quotation
from sayso.claims.claim import (
    Act,
    Aim,
    Claim,
    ClaimId,
    Condition,
    Delay,
    Doubt,
    Forecast,
    Influence,
    Modality,
    Part,
    State,
    Words,
    sign_between,
)
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import keep
from sayso.document.span import Span

CASES = Path(__file__).parents[1] / "cases"
SEED = Path(__file__).parents[1].parent / "shared" / "seed"
MODALITIES: dict[str, tuple[Modality, float]] = {
    "certain": ("certain", 0.9),
    "would/will": ("will", 0.85),
    "could/may": ("could", 0.5),
    "question": ("question", 0.2),
}
OTHER_KINDS = {"state": State, "forecast": Forecast, "doubt": Doubt, "act": Act}


class Truth:
    """One ground truth document on the way to a claim set."""

    def __init__(self, text: str, truth: dict[str, Any]) -> None:
        self.text = text
        self.truth = truth
        self.concepts: dict[str, list[Span]] = {}
        self.spans: dict[Span, str] = {}
        for claim in truth["claims"]:
            for part in ("cause", "effect", "subject"):
                if claim.get(part):
                    self.spans.setdefault(Span(*claim[part]), claim[f"{part}_name"])

    def claim_set(self) -> ClaimSet:
        """Return the claims as a reader would hand them over."""
        claims = tuple(self.claim(each) for each in self.truth["claims"])
        return ClaimSet(
            document=keep(self.text, title=self.truth["document"]["title"]),
            speakers=self.speakers(),
            attributions=(),
            concepts=tuple(
                Concept(id=ConceptId(name), name=name, phrases=tuple(dict.fromkeys(phrases)))
                for name, phrases in self.concepts.items()
            ),
            claims=claims,
        )

    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody named in the truth, the narrator too."""
        listed = {each["name"]: tuple(each.get("members", ())) for each in self.truth["speakers"]}
        for claim in self.truth["claims"]:
            for name in (claim["speaker"], claim.get("holder"), *claim.get("through", ())):
                if name:
                    listed.setdefault(name, ())
        for members in list(listed.values()):
            for member in members:
                listed.setdefault(member, ())
        return tuple(
            Speaker(id=SpeakerId(name), name=name, members=tuple(map(SpeakerId, members)))
            for name, members in listed.items()
        )

    def part(self, span: list[int], change: int | None) -> Part:
        """Return a part; a channel without a name of its own is named by its words."""
        at = Span(*span)
        name = self.spans.get(at, at.of(self.text).strip())
        self.concepts.setdefault(name, []).append(at)
        return Part(span=at, concept=ConceptId(name), change=change)  # type: ignore[arg-type]

    def claim(self, claim: dict[str, Any]) -> Claim:
        """Return one claim of the truth as a claim."""
        modality, certainty = MODALITIES[claim["modality"]]
        quotation: Quotation = "narration" if claim["speaker"] == NARRATOR else "indirect"
        common: dict[str, Any] = {
            "id": ClaimId(claim["id"]),
            "speaker": SpeakerId(claim["speaker"]),
            "through": tuple(map(SpeakerId, claim.get("through", ()))),
            "quotation": quotation,
            "sentence": self.sentence(claim.get("cause") or claim["subject"]),
            "modality": modality,
            "certainty": certainty,
            "negated": claim["negated"],
            "denied": claim["denied"],
            "realised": claim["realised"],
            "confidence": 1.0,
            "reader": "person",
        }
        if claim["kind"] == "influence":
            return self.influence(claim, common)
        subject = self.part(claim["subject"], claim["subject_change"])
        if claim["kind"] == "aim":
            holder = claim.get("holder")
            return Aim(subject=subject, holder=SpeakerId(holder) if holder else None, **common)
        return OTHER_KINDS[claim["kind"]](subject=subject, **common)

    def influence(self, claim: dict[str, Any], common: dict[str, Any]) -> Influence:
        """Return an influence of the truth as a claim."""
        cause = self.part(claim["cause"], claim["cause_change"])
        effect = self.part(claim["effect"], claim["effect_change"])
        degree = claim.get("degree")
        delay = claim.get("delay")
        return Influence(
            cause=cause,
            effect=effect,
            effect_of_cause=claim["as_written"],
            sign=sign_between(cause.change, claim["as_written"], effect.change),
            via=tuple(self.part(span, 1) for span in claim.get("via", ())),
            alternatives=claim.get("alternatives"),
            degree=Words(span=Span(*degree), text=Span(*degree).of(self.text)) if degree else None,
            delay=Delay(span=Span(*delay) if delay else None),
            conditions=tuple(map(self.condition, claim["restrictions"])),
            **common,
        )

    def condition(self, restriction: dict[str, Any]) -> Condition:
        """Return a condition; it has a concept if its words are those of a part."""
        span = Span(*restriction["span"])
        name = self.spans.get(span)
        change = next(
            (
                claim[f"{part}_change"]
                for claim in self.truth["claims"]
                for part in ("cause", "effect", "subject")
                if claim.get(part) and Span(*claim[part]) == span
            ),
            None,
        )
        return Condition(
            span=span,
            concept=ConceptId(name) if name else None,
            change=change,
            kind=restriction["kind"],
        )

    def sentence(self, span: list[int]) -> Span:
        """Return the sentence around a span, cut at full stops and line ends."""
        start = max(
            (match.end() for match in re.finditer(r"[.?!]\W*\s|\n", self.text[: span[0]])),
            default=0,
        )
        end = re.compile(r"[.?!]\W*(?:\s|$)|\n").search(self.text, span[1])
        return Span(start, end.end() if end else len(self.text))


def read_truth(file: Path, text: str, document: str = "report.md") -> ClaimSet:
    """Return the claim set of one ground truth file about `text`, the file `document`."""
    truth = json.loads(file.read_text(encoding="utf-8"))
    own = [each for each in truth["claims"] if each.get("document", document) == document]
    described = next(
        (each for each in truth.get("documents", ()) if each["file"] == document),
        truth.get("document"),
    )
    return Truth(text, truth | {"claims": own, "document": described}).claim_set()
