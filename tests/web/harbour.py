"""The harbour report as a system made by hand: one loop, one dispute, one link of ours."""

from typing import Literal

import msgspec
from harbour_report import BERG, MAYOR, NAMES, TEXT, UNION

from sayso.claims.claim import Sign
from sayso.claims.concept import ConceptId
from sayso.claims.speaker import SpeakerId
from sayso.document.document import keep
from sayso.model.event import Event, EventId
from sayso.model.link import Gate, Link, LinkId, Voice, VoiceId
from sayso.model.model import Model, Report
from sayso.model.number import ClaimRef, Number, Origin
from sayso.model.variable import Variable, VariableId


def assumed(value: float, low: float | None = None, high: float | None = None) -> Number:
    """Return a number of ours."""
    return Number(value=value, low=low, high=high, origin="assumed", why="strength.default")


def said(value: float, claim: str, origin: Origin = "said") -> Number:
    """Return a number that a claim gives."""
    return Number(
        value=value, low=value / 2, high=value * 2, origin=origin, claims=(ClaimRef(claim),)
    )


def variable(key: str, name: str, at: tuple[float, float]) -> Variable:
    """Return an index that rests at 50."""
    return Variable(
        id=VariableId(key),
        name=name,
        now=assumed(50.0),
        adjustment=assumed(6.0),
        noise=assumed(3.0),
        concepts=(ConceptId(key),),
        position=at,
    )


def voice(
    claim: str,
    speaker: SpeakerId,
    sign: Sign,
    belief: float,
    stance: Literal["supports", "denies"] = "supports",
) -> Voice:
    """Return one speaker's voice on a link."""
    return Voice(
        id=VoiceId(f"v-{claim}"),
        speaker=NAMES[speaker],
        stance=stance,
        sign=sign,
        belief=assumed(belief),
        claims=(ClaimRef(claim),),
    )


def link(
    key: str,
    source: str,
    target: str,
    *voices: Voice,
    strength: Number | None = None,
    delay: Number | None = None,
    gates: tuple[Gate, ...] = (),
) -> Link:
    """Return a told link."""
    return Link(
        id=LinkId(key),
        source=EventId(source) if source.startswith("e-") else VariableId(source),
        target=VariableId(target),
        strength=strength or assumed(0.4, 0.15, 0.7),
        delay=delay or assumed(2.0, 0.5, 6.0),
        voices=voices,
        gates=gates,
    )


def unplaced(placed: Variable) -> Variable:
    """Return the variable for the layout to place."""
    return msgspec.structs.replace(placed, position=None)


BERG_SAYS = voice("c4", BERG, "+", 0.7)


def model_of(variables: tuple[Variable, ...], links: tuple[Link, ...]) -> Model:
    """Return a model of the harbour report with other parts."""
    return msgspec.structs.replace(model(), variables=variables, links=links, events=())


def model() -> Model:
    """Return the harbour as a system."""
    return Model(
        title="Skarvik counts its boats",
        reports=(
            Report(id="r1", title=None, sha256=keep(TEXT).sha256, claims="harbour.claims.json"),
        ),
        variables=(
            variable("quota", "quota", (0.0, 0.0)),
            variable("boats", "boats in the harbour", (180.0, 40.0)),
            variable("stock", "cod stock", (180.0, 200.0)),
            variable("work", "work ashore", (380.0, 120.0)),
            variable("fuel", "fuel price", (330.0, -60.0)),
            variable("cannery", "cannery", (420.0, 260.0)),
        ),
        events=(
            Event(
                id=EventId("e-quota"),
                name="the quota is raised",
                of=VariableId("quota"),
                change=1,
                claims=(ClaimRef("c3"),),
            ),
            Event(
                id=EventId("e-cannery"),
                name="the cannery closes",
                of=VariableId("cannery"),
                change=-1,
                claims=(ClaimRef("c9"),),
            ),
        ),
        links=(
            link("l1", "quota", "boats", voice("c1", MAYOR, "+", 0.6), delay=said(4.0, "c1")),
            link("l2", "boats", "work", voice("c2", MAYOR, "+", 0.8)),
            link("l3", "e-quota", "stock", voice("c3", BERG, "-", 0.8)),
            link(
                "l4",
                "boats",
                "stock",
                voice("c4", BERG, "-", 0.7),
                voice("c6", UNION, "-", 0.8, "denies"),
            ),
            link("l5", "stock", "boats", voice("c5", BERG, "+", 0.7), delay=said(12.0, "c5")),
            link("l6", "fuel", "boats", voice("c7", UNION, "-", 0.45)),
            link(
                "l7",
                "stock",
                "work",
                voice("c8", BERG, "+", 0.75),
                gates=(Gate(of=EventId("e-cannery"), unless=True, claims=(ClaimRef("c8"),)),),
            ),
            link("l8", "e-cannery", "work", voice("c9", MAYOR, "-", 0.6)),
            Link(
                id=LinkId("l9"),
                source=VariableId("work"),
                target=VariableId("quota"),
                strength=assumed(0.2, 0.0, 0.4),
                delay=assumed(26.0, 8.0, 52.0),
                voices=(
                    Voice(
                        id=VoiceId("v-ours"),
                        speaker="sayso",
                        stance="supports",
                        sign="?",
                        belief=assumed(0.5),
                    ),
                ),
                assumed=True,
                enabled=False,
                note="who is out of work asks for a higher quota",
            ),
        ),
    )
