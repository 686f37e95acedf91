"""A small case made by hand: a fishing town with two who contradict each other and one loop."""

from typing import Literal

import msgspec

from sayso.claims.attribution import Attribution, AttributionId
from sayso.claims.claim import (
    Change,
    ClaimId,
    Condition,
    Delay,
    Influence,
    Modality,
    Part,
    Sign,
    State,
    sign_between,
)
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.document.document import keep
from sayso.document.span import Span
from sayso.model.event import Event, EventId
from sayso.model.link import Gate, Link, LinkId, Voice, VoiceId
from sayso.model.model import Model, Report
from sayso.model.number import ClaimRef, Number, Origin
from sayso.model.variable import Variable, VariableId

TEXT = """\
Skarvik counts its boats 🐟🎣

The mayor, Ingrid Moe, said on Monday that a higher quota would bring boats back to the harbour \
within weeks. More boats, she added, mean more work ashore.

“If the quota is raised now, the stock will collapse,” said Jonas Berg, a marine biologist at \
the coastal institute. He warned that every boat that returns eats into the stock, and that a \
thin stock sooner or later sends boats away again.

The fishers’ union denied that more boats would thin the stock. It said that rising fuel prices \
could keep half the fleet in port.

Berg said that work ashore lives on a healthy stock as long as the cannery stays open. A closed \
cannery would cost the town most of its jobs, the mayor said.

Nobody in Skarvik would say what moves the price of fuel.
"""

AT_ONCE = Delay()
MAYOR, BERG, UNION = SpeakerId("s1"), SpeakerId("s2"), SpeakerId("s3")
NAMES = {MAYOR: "Ingrid Moe", BERG: "Jonas Berg", UNION: "the fishers’ union"}


def span(phrase: str, after: str = "") -> Span:
    """Return where `phrase` stands, searching from where `after` stands."""
    start = TEXT.index(phrase, TEXT.index(after))
    return Span(start, start + len(phrase))


def sentence(opening: str, closing: str) -> Span:
    """Return the span from an opening to a closing phrase, both inside."""
    start = TEXT.index(opening)
    return Span(start, TEXT.index(closing, start) + len(closing))


def influence(  # noqa: PLR0917 - a builder: one argument a field
    number: int,
    speaker: SpeakerId,
    told: Span,
    cause: tuple[Span, str, Change],
    sign: Sign,
    effect: tuple[Span, str, Change],
    *,
    modality: Modality,
    certainty: float,
    denied: bool = False,
    conditions: tuple[Condition, ...] = (),
    delay: Delay = AT_ONCE,
) -> Influence:
    """Build one influence claim with its parts as (span, concept, change)."""
    return Influence(
        id=ClaimId(f"c{number}"),
        speaker=speaker,
        attribution=AttributionId(f"a{number}"),
        quotation="direct" if number == 3 else "indirect",
        sentence=told,
        modality=modality,
        certainty=certainty,
        denied=denied,
        negated=denied,
        confidence=0.9,
        reader="patterns",
        conditions=conditions,
        delay=delay,
        cause=Part(span=cause[0], concept=ConceptId(cause[1]), change=cause[2]),
        effect=Part(span=effect[0], concept=ConceptId(effect[1]), change=effect[2]),
        effect_of_cause=sign,
        sign=sign_between(cause[2], sign, effect[2]),
    )


S1 = sentence("The mayor, Ingrid", "within weeks.")
S2 = sentence("More boats, she", "ashore.")
S3 = sentence("“If the quota", "coastal institute.")
S4 = sentence("He warned", "away again.")
S5 = sentence("The fishers’", "thin the stock.")
S6 = sentence("It said", "in port.")
S7 = sentence("Berg said that", "stays open.")
S8 = sentence("A closed", "the mayor said.")

CLAIMS = (
    influence(
        1,
        MAYOR,
        S1,
        (span("a higher quota"), "quota", 1),
        "+",
        (span("boats back to the harbour"), "boats", 1),
        modality="would",
        certainty=0.7,
        delay=Delay(span=span("within weeks"), weeks=4.0),
    ),
    influence(
        2,
        MAYOR,
        S2,
        (span("More boats"), "boats", 1),
        "+",
        (span("more work ashore"), "work", 1),
        modality="certain",
        certainty=0.9,
    ),
    influence(
        3,
        BERG,
        S3,
        (span("the quota is raised"), "quota", 1),
        "+",
        (span("the stock will collapse"), "stock", -1),
        modality="will",
        certainty=0.85,
    ),
    influence(
        4,
        BERG,
        S4,
        (span("every boat that returns"), "boats", 1),
        "-",
        (span("the stock", "eats into"), "stock", 1),
        modality="certain",
        certainty=0.8,
    ),
    influence(
        5,
        BERG,
        S4,
        (span("a thin stock"), "stock", -1),
        "+",
        (span("sends boats away"), "boats", -1),
        modality="certain",
        certainty=0.8,
        delay=Delay(span=span("sooner or later"), weeks=12.0),
    ),
    influence(
        6,
        UNION,
        S5,
        (span("more boats", "denied"), "boats", 1),
        "-",
        (span("the stock", "would thin"), "stock", 1),
        modality="certain",
        certainty=0.9,
        denied=True,
    ),
    influence(
        7,
        UNION,
        S6,
        (span("rising fuel prices"), "fuel", 1),
        "-",
        (span("half the fleet"), "boats", 1),
        modality="could",
        certainty=0.5,
    ),
    influence(
        8,
        BERG,
        S7,
        (span("a healthy stock"), "stock", 1),
        "+",
        (span("work ashore", "Berg said that"), "work", 1),
        modality="certain",
        certainty=0.85,
        conditions=(
            Condition(
                span=span("the cannery stays open"),
                concept=ConceptId("cannery"),
                change=1,
                kind="as_long_as",
            ),
        ),
    ),
    influence(
        9,
        MAYOR,
        S8,
        (span("A closed cannery"), "cannery", -1),
        "+",
        (span("most of its jobs"), "work", -1),
        modality="would",
        certainty=0.7,
    ),
    State(
        id=ClaimId("c10"),
        speaker=NARRATOR,
        sentence=sentence("Nobody in", "of fuel."),
        certainty=0.9,
        confidence=0.8,
        reader="patterns",
        subject=Part(span=span("the price of fuel"), concept=ConceptId("fuel"), change=None),
    ),
)

ATTRIBUTIONS = tuple(
    Attribution(
        id=AttributionId(f"a{number}"),
        speaker=speaker,
        quotation="direct" if number == 3 else "indirect",
        source=(source,),
        cue=(cue,),
        content=(),
    )
    for number, speaker, source, cue in (
        (1, MAYOR, span("The mayor, Ingrid Moe"), span("said on Monday")),
        (2, MAYOR, span("she", "More boats,"), span("added")),
        (3, BERG, span("Jonas Berg"), span("said", "collapse,”")),
        (4, BERG, span("He", "coastal institute."), span("warned")),
        (5, BERG, span("He", "coastal institute."), span("warned")),
        (6, UNION, span("The fishers’ union"), span("denied")),
        (7, UNION, span("It", "thin the stock."), span("said", "thin the stock.")),
        (8, BERG, span("Berg", "in port."), span("said", "in port.")),
        (9, MAYOR, span("the mayor", "most of its jobs"), span("said", "most of its jobs")),
    )
)

CONCEPTS = tuple(
    Concept(id=ConceptId(key), name=name, phrases=())
    for key, name in (
        ("quota", "quota"),
        ("boats", "boats in the harbour"),
        ("stock", "cod stock"),
        ("work", "work ashore"),
        ("fuel", "fuel price"),
        ("cannery", "cannery"),
    )
)


def claim_set() -> ClaimSet:
    """Return the claims of the harbour report."""
    speakers = (
        Speaker(id=MAYOR, name=NAMES[MAYOR], mentions=(span("Ingrid Moe"),)),
        Speaker(id=BERG, name=NAMES[BERG], mentions=(span("Jonas Berg"),)),
        Speaker(id=UNION, name=NAMES[UNION], mentions=(span("The fishers’ union"),)),
        Speaker(id=NARRATOR, name="narrator"),
    )
    return ClaimSet(
        document=keep(TEXT, title="Skarvik counts its boats"),
        speakers=speakers,
        attributions=ATTRIBUTIONS,
        concepts=CONCEPTS,
        claims=CLAIMS,
    )


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
        reports=(Report(id="r1", title=None, sha256="", claims="harbour.claims.json"),),
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
