"""Builders: a text read without the trained encoder, and its claims in plain words."""

from collections.abc import Callable, Sequence

from sayso.claims.claim import Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.encoder.readings import ReadAttribution, ReadInfluence, Reading, Span
from sayso.claims.reader import Encoder, read
from sayso.document.document import keep

NOTHING = Reading(attributions=(), influences=(), tokens=())


def finding(reading: Reading) -> Encoder:
    """An encoder that finds what is given, whatever the text."""

    def encoder(
        text: str, paragraphs: Sequence[Span], *, progress: Callable[[float], None] | None = None
    ) -> Reading:
        del text, paragraphs, progress
        return reading

    return encoder


def read_influence(
    text: str, cause: str, effect: str, *, negated: bool = False, denied: bool = False
) -> ReadInfluence:
    """What an encoder gives that takes two phrases of a text as bringing about."""
    places = [(text.index(each), text.index(each) + len(each)) for each in (cause, effect)]
    return ReadInfluence(
        cause=places[0], effect=places[1], sign="+", cause_change=1, effect_change=1,
        modality="certain", conditional=False, realised=True, negated=negated, denied=denied,
        confidence=0.9, attribution=None,
    )  # fmt: skip


def read_plainly(text: str) -> ClaimSet:
    """Read a text with the patterns alone."""
    return read(keep(text), encoder=finding(NOTHING))


def influences(text: str) -> list[tuple[str, str, str]]:
    """Return cause, sign and effect of each influence, as they stand in the text."""
    return [
        (claim.cause.span.of(text), claim.effect_of_cause, claim.effect.span.of(text))
        for claim in read_plainly(text).claims
        if isinstance(claim, Influence)
    ]


def speakers(text: str) -> list[str]:
    """Return the speaker's name of each claim."""
    claims = read_plainly(text)
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    return [names[claim.speaker] for claim in claims.claims]


def attribution(text: str, source: str, cue: str, content: str) -> ReadAttribution:
    """Return an attribution by its words, each at its first place in the text."""

    def place(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return ((start, start + len(words)),)

    return ReadAttribution(
        source=place(source) if source else (),
        cue=place(cue) if cue else (),
        content=place(content),
        confidence=1.0,
    )
