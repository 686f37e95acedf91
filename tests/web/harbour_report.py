"""A small report made by hand, with its claims: two speakers contradict each other."""

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
