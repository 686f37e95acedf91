"""Builders: a text read without the trained encoder, and its claims in plain words."""

import re
from collections.abc import Callable, Sequence

from sayso.claims.claim import Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.encoder.readings import (
    ReadAttribution,
    ReadInfluence,
    Reading,
    ReadToken,
    Span,
)
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


def speakers_told(
    text: str, *attributions: tuple[str, str, str], tokens: Sequence[ReadToken] = ()
) -> list[str]:
    """Return the speakers' names of attributions given by their words, in order of the text."""
    told = Reading(
        attributions=tuple(attribution(text, *parts) for parts in attributions),
        influences=(),
        tokens=tuple(tokens),
    )
    claims = read(keep(text), encoder=finding(told))
    names = {speaker.id: speaker.name for speaker in claims.speakers}
    return [names[item.speaker] for item in claims.attributions]


def parsed(text: str, **told: str) -> tuple[ReadToken, ...]:
    """Return the words of a text; of those `told`, the relation ("nsubj") or the part ("VERB")."""
    return tuple(
        ReadToken(
            span=found.span(),
            upos=_part(found[0], told.get(found[0], "")),
            head=-1,
            relation=told.get(found[0], "dep"),
        )
        for found in re.finditer(r"[\w’'-]+", text)
    )


def _part(word: str, told: str) -> str:
    return told if told.isupper() else "PROPN" if word[0].isupper() else "NOUN"
