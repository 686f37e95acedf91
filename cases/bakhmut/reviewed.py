"""Build model.toml, the reviewed system of the retelling, from its claims and the review's acts.

    python cases/bakhmut/reviewed.py

Claims: report_claims.json, read by people. Acts: review.toml. Links of ours: mechanisms.toml.
Every number comes from the priors table.
"""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sayso.claims.assembly.certainty import certainty
from sayso.claims.claim import (
    Act,
    Aim,
    Claim,
    ClaimId,
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
from sayso.claims.page import page_of
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import Document
from sayso.document.load import load
from sayso.document.span import Span
from sayso.interchange.case_files import save_case
from sayso.model.assemble import assemble
from sayso.model.case import Case
from sayso.model.concept_map import slug
from sayso.model.link import Link, Voice, VoiceId
from sayso.model.links import link_id
from sayso.model.model import Model
from sayso.model.number import ClaimRef, Number
from sayso.model.priors import priors
from sayso.model.variable import Variable, VariableId

HERE = Path(__file__).parent
TABLE = priors()
KINDS = {"state": State, "forecast": Forecast, "aim": Aim, "doubt": Doubt, "act": Act}
Given = dict[str, Any]


def main() -> None:
    """Write model.toml and the claims beside it."""
    review = tomllib.loads((HERE / "review.toml").read_text("utf-8"))
    mechanisms = tomllib.loads((HERE / "mechanisms.toml").read_text("utf-8"))["mechanism"]
    claims = reviewed_claims(review)
    model = assemble([claims])
    model = with_acts(model, review)
    model = msgspec.structs.replace(with_ours(model, mechanisms), weeks=61)
    save_case(str(HERE / "model.toml"), Case(model=model, claim_sets=(claims,)))


def reviewed_claims(review: Given) -> ClaimSet:
    """Return the claims of the retelling with the review's acts done to them."""
    document = load((HERE / "report.md").read_bytes(), "report.md")
    truth = json.loads((HERE / "report_claims.json").read_text("utf-8"))
    return Reviewer(document, truth, review).claim_set()


class Reviewer:
    """Turns the ground truth's claims into the reader's records, act by act."""

    def __init__(self, document: Document, truth: Given, review: Given) -> None:
        self.document, self.truth, self.review = document, truth, review
        self.page = page_of(document)
        self.concepts: dict[str, list[Span]] = {}
        self.speakers = {"narrator": NARRATOR}

    def claim_set(self) -> ClaimSet:
        """Return everything as one record."""
        left = {claim for act in self.review["leave"] for claim in act["claims"]}
        kept = [each for each in self.truth["claims"] if each["id"] not in left]
        claims = tuple(
            made for each in kept for given in self.acted(each) for made in [self.claim(given)]
        )
        speakers = tuple(Speaker(id=own, name=name) for name, own in self.speakers.items())
        concepts = tuple(
            Concept(id=ConceptId(slug(name)), name=name, phrases=tuple(dict.fromkeys(spans)))
            for name, spans in self.concepts.items()
        )
        return ClaimSet(
            document=self.document, speakers=speakers, attributions=(), concepts=concepts,
            claims=claims,
        )  # fmt: skip

    def acted(self, given: Given) -> Iterator[Given]:
        """Yield the claim, or what the review splits it into."""
        splits = [act for act in self.review["split"] if act["claim"] == given["id"]]
        part = "cause" if given["kind"] == "influence" else "subject"
        names = splits[0][part] if splits else []
        for place, name in enumerate(names):
            own = {"id": f"{given['id']}.{place + 1}", part: given["parts"][place]}
            yield given | own | {f"{part}_name": name}
        if not names:
            yield given
        for act in self.review["lesser"]:
            if act["claim"] == given["id"]:
                span = given["compared_with"]
                yield given | {
                    "id": f"{given['id']}.less", "effect": span, "effect_name": act["effect"],
                    "degree": None, "compared_with": None,
                }  # fmt: skip

    def claim(self, given: Given) -> Claim:
        """Return one claim as the reader would have written it."""
        start = given.get("cause", given.get("subject"))[0]
        modality = self.modality(given)
        told: Given = {
            "id": ClaimId(given["id"]),
            "speaker": self.speaker(given["speaker"]),
            "through": tuple(self.speaker(name) for name in given["through"]),
            "quotation": "narration" if given["speaker"] == "narrator" else "indirect",
            "sentence": self.page.sentence_at(start),
            "modality": modality,
            "certainty": certainty(modality, len(given["through"])),
            "negated": given["negated"],
            "denied": given["denied"],
            "realised": given["realised"],
            "confidence": 1.0,
            "reader": "person",
        }
        if given["kind"] == "influence":
            return self.influence(given, told)
        subject = self.part(given, "subject", given["refers_to"])
        if given["kind"] == "aim":
            return Aim(**told, subject=subject, holder=self.speaker(given["holder"]))
        return KINDS[given["kind"]](**told, subject=subject)

    def influence(self, given: Given, told: Given) -> Influence:
        """Return an influence with its channels, degree and delay."""
        refers = given["refers_to"] or [None, None]
        delay = Span(*given["delay"]) if given["delay"] else None
        return Influence(
            **told,
            cause=self.part(given, "cause", refers[0]),
            effect=self.part(given, "effect", refers[1]),
            effect_of_cause=given["as_written"],
            sign=sign_between(given["cause_change"], given["as_written"], given["effect_change"]),
            via=tuple(self.channel(span) for span in given.get("via") or ()),
            alternatives=given.get("alternatives"),
            degree=self.words(given.get("degree")),
            delay=Delay(span=delay),
        )

    def part(self, given: Given, role: str, refers: list[int] | None) -> Part:
        """Return a phrase with its concept."""
        span = Span(*given[role])
        concept = self.concept(given[f"{role}_name"], span)
        behind = Span(*refers) if refers else None
        return Part(span=span, concept=concept, change=given[f"{role}_change"], refers_to=behind)

    def channel(self, given: list[int]) -> Part:
        """Return a way that an influence is told to take."""
        name = self.review["names"][f"{given[0]}-{given[1]}"]
        span = Span(*given)
        return Part(span=span, concept=self.concept(name, span), change=1)

    def concept(self, name: str, span: Span) -> ConceptId:
        """Note the phrase for the concept."""
        self.concepts.setdefault(name, []).append(span)
        return ConceptId(slug(name))

    def speaker(self, name: str) -> SpeakerId:
        """Return the speaker's id, new or known."""
        return self.speakers.setdefault(name, SpeakerId(f"s{len(self.speakers)}"))

    def words(self, given: list[int] | None) -> Words | None:
        """Return words with their place."""
        if given is None:
            return None
        return Words(span=Span(*given), text=Span(*given).of(self.document.text))

    def modality(self, given: Given) -> Modality:
        """Return the modality; the ground truth has four classes."""
        classes: dict[str, Modality] = {"could/may": "could", "question": "question"}
        firm: Modality = "would" if given.get("conditional") else "will"
        return classes.get(
            given["modality"], firm if given["modality"] == "would/will" else "certain"
        )


def with_acts(model: Model, review: Given) -> Model:
    """Add what is measured, what drives an event, and what the text only implies."""
    measured = tuple(variable(each["name"], each["why"]) for each in review["measured"])
    drivers = {slug(each["event_of"]): each for each in review["driver"]}
    events = tuple(
        msgspec.structs.replace(each, driver=VariableId(slug(drivers[each.of]["driver"])))
        if each.of in drivers and each.driver is not None
        else each
        for each in model.events
    )
    implied = tuple(implied_link(each, model) for each in review["implied"])
    lesser = {act["effect"]: act for act in review["lesser"]}
    links = tuple(
        msgspec.structs.replace(
            link, strength=TABLE.number(lesser[name]["strength"]), note=lesser[name]["why"]
        )
        if (name := name_of(model, link.target)) in lesser
        else link
        for link in model.links
    )
    kept = tuple(link for link in links if not link.assumed)
    return msgspec.structs.replace(
        model, variables=(*model.variables, *measured), events=events, links=(*kept, *implied)
    )


def with_ours(model: Model, mechanisms: list[Given]) -> Model:
    """Add the links that are ours, off, and the variables that only they name."""
    names = {each.name: each.id for each in model.variables}
    variables, links = list(model.variables), list(model.links)
    for mechanism in mechanisms:
        for cause, effect, sign, why in mechanism.get("ours", []):
            for name in (cause, effect):
                if name not in names:
                    variables.append(variable(name, f"named in {mechanism['id']}, no effect told"))
                    names[name] = variables[-1].id
            links.append(our_link(names[cause], names[effect], sign, f"{mechanism['id']}: {why}"))
    return msgspec.structs.replace(model, variables=tuple(variables), links=tuple(links))


def variable(name: str, why: str) -> Variable:
    """Return a variable with the table's numbers; `why` says where it comes from."""
    now = msgspec.structs.replace(TABLE.number("level.default"), why=why)
    kind = TABLE.called_by("adjustment", name) or "adjustment.default"
    return Variable(
        id=VariableId(slug(name)), name=name, now=now, adjustment=TABLE.number(kind),
        noise=TABLE.number("noise.default"),
    )  # fmt: skip


def our_link(source: VariableId, target: VariableId, sign: Any, why: str) -> Link:
    """Return a link that nobody tells, off."""
    certain = Number(value=1.0, origin="assumed", why="a link of ours holds when switched on")
    voice = Voice(
        id=VoiceId(f"ours: {source}--{target}"), speaker="ours", sign=sign, belief=certain
    )
    return Link(
        id=link_id(source, target), source=source, target=target,
        strength=TABLE.number("strength.assumed"), delay=TABLE.number("delay.default"),
        voices=(voice,), assumed=True, enabled=False, note=f"ours, nobody tells it. {why}",
    )  # fmt: skip


def implied_link(given: Given, model: Model) -> Link:
    """Return a link that the text implies, on, with who would stand for it and who denies it."""
    source, target = VariableId(slug(given["cause"])), VariableId(slug(given["effect"]))
    said = {
        ref: each.speaker for link in model.links for each in link.voices for ref in each.claims
    }
    said |= {ref: each.speaker for each in model.remarks for ref in each.claims}
    voices = [("supports", ClaimRef(ref), "certainty.could") for ref in given["claims"]]
    voices += [("denies", ClaimRef(ref), "certainty.certain") for ref in given["denied_by"]]
    return Link(
        id=link_id(source, target), source=source, target=target,
        strength=TABLE.number(given["strength"]), delay=TABLE.number("delay.default"),
        voices=tuple(
            Voice(
                id=VoiceId(f"{said[ref]}: {ref}, implied"), speaker=said[ref], stance=stance,
                sign=given["sign"], belief=TABLE.number(belief), claims=(ref,),
            )
            for stance, ref, belief in voices
        ),
        assumed=True, enabled=True, note=f"implied, not told. {given['why']}",
    )  # fmt: skip


def name_of(model: Model, own: str) -> str:
    """Return a variable's name."""
    return next((each.name for each in model.variables if each.id == own), own)


if __name__ == "__main__":
    main()
