"""Tiny cases for questions: variables by name, links as `a -> b`, each voice with its words."""

import datetime

import msgspec

from sayso.claims.claim import ClaimId, Influence, Part, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import Speaker, SpeakerId
from sayso.document.document import keep
from sayso.document.span import Span
from sayso.model.case import Case
from sayso.model.event import Event, EventId
from sayso.model.link import Link, LinkId, Stance, Voice, VoiceId
from sayso.model.model import Model, Report
from sayso.model.number import ClaimRef, Number, Origin
from sayso.model.variable import Variable, VariableId

AID, VICTORY = VariableId("military-aid"), VariableId("victory")
FATIGUE, WEATHER = VariableId("fatigue"), VariableId("weather")
AID_STOPS = EventId("aid-stops")
AID_TO_VICTORY = LinkId("military-aid--victory")
"""Ids of the parts of `aid_case`."""


def number(value: float, low: float | None = None, high: float | None = None) -> Number:
    """Return an assumed number."""
    return Number(value=value, low=low, high=high, origin="assumed")


def variable(
    name: str, now: float = 50.0, *, adjustment: float = 4.0, noise: float = 0.0
) -> Variable:
    """Return an index variable whose id is its name with dashes."""
    return Variable(
        id=VariableId(name.replace(" ", "-")),
        name=name,
        now=number(now),
        adjustment=number(adjustment),
        noise=number(noise),
    )


def voice(
    speaker: str, claim: str, sign: Sign = "+", belief: float = 0.8, stance: Stance = "supports"
) -> Voice:
    """Return one speaker's voice with one claim."""
    return Voice(
        id=VoiceId(f"{speaker}: {claim}"),
        speaker=speaker,
        stance=stance,
        sign=sign,
        belief=number(belief),
        claims=(ClaimRef(claim),),
    )


def link(
    arrow: str,
    *voices: Voice,
    strength: tuple[float, float | None, float | None] = (0.4, 0.15, 0.7),
    origin: Origin = "assumed",
    enabled: bool = True,
) -> Link:
    """Return a link `a -> b` without delay, whose id is `a--b`."""
    source, target = (end.strip().replace(" ", "-") for end in arrow.split("->"))
    return Link(
        id=LinkId(f"{source}--{target}"),
        source=VariableId(source),
        target=VariableId(target),
        strength=Number(value=strength[0], low=strength[1], high=strength[2], origin=origin),
        delay=number(0.0),
        voices=voices,
        assumed=not voices,
        enabled=enabled,
    )


def event(name: str, of: str, hazard: float | None = None) -> Event:
    """Return an event that drives a variable to its lowest."""
    return Event(
        id=EventId(name.replace(" ", "-")),
        name=name,
        of=VariableId(of.replace(" ", "-")),
        change=-1,
        hazard=None if hazard is None else number(hazard),
    )


def model(
    *parts: Variable | Link | Event, start: datetime.date | None = None, weeks: int = 52
) -> Model:
    """Return a model of the parts, in whatever order they come."""
    return Model(
        title="a tiny case",
        start=start,
        weeks=weeks,
        reports=(Report(id="r1", title="a tiny report", sha256="", claims=""),),
        variables=tuple(each for each in parts if isinstance(each, Variable)),
        links=tuple(each for each in parts if isinstance(each, Link)),
        events=tuple(each for each in parts if isinstance(each, Event)),
    )


def case(*parts: Variable | Link | Event, weeks: int = 52, **claims: str) -> Case:
    """Return a case; `c1="Aid wins wars."` gives the sentence behind claim c1."""
    text = "\n".join(claims.values())
    document = keep(text, title="a tiny report")
    spoken = tuple(_claim(ref, text, words) for ref, words in claims.items())
    sets = ClaimSet(
        document=document,
        speakers=(Speaker(id=SpeakerId("s1"), name="Anna Berg"),),
        attributions=(),
        concepts=(Concept(id=ConceptId("k1"), name="anything", phrases=()),),
        claims=spoken,
    )
    report = Report(id="r1", title=document.title, sha256=document.sha256, claims="")
    made = msgspec.structs.replace(model(*parts, weeks=weeks), reports=(report,))
    return Case(model=made, claim_sets=(sets,))


def _claim(ref: str, text: str, words: str) -> Influence:
    start = text.index(words)
    part = Part(span=Span(start, start + 1), concept=ConceptId("k1"), change=1)
    return Influence(
        id=ClaimId(ref),
        speaker=SpeakerId("s1"),
        sentence=Span(start, start + len(words)),
        certainty=0.8,
        confidence=0.9,
        reader="person",
        cause=part,
        effect=part,
        effect_of_cause="+",
        sign="+",
    )


def aid_case(*more: Variable | Link | Event, belief: float = 0.8) -> Case:
    """Aid helps victory (Anna says so), victory lowers fatigue (Boris); weather stands alone."""
    return case(
        variable("military aid"),
        variable("victory"),
        variable("fatigue"),
        variable("weather"),
        link("military aid -> victory", voice("Anna Berg", "c1", belief=belief)),
        link("victory -> fatigue", voice("Boris Kern", "c2", "-", belief=belief)),
        event("aid stops", "military aid", 0.005),
        *more,
        c1="More aid would bring victory nearer.",
        c2="Each victory lifts the tiredness, Kern said.",
    )
