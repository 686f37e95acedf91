"""The door to the trained encoder: a text in, a reading out."""

from collections.abc import Callable, Sequence

from threadpoolctl import threadpool_limits

from sayso.claims.encoder.influences import (
    MODALITIES,
    Found,
    candidates,
    changes,
    distinct,
    sign,
)
from sayso.claims.encoder.linking import Linked, linked
from sayso.claims.encoder.pieces import Pieces, pieces_of
from sayso.claims.encoder.readings import ReadAttribution, ReadInfluence, Reading, Span
from sayso.claims.encoder.session import states
from sayso.claims.encoder.syntax import read_tokens
from sayso.claims.encoder.tagging import WordSpan, tagged
from sayso.claims.encoder.weights import Floats, Weights, Words, heads
from sayso.document.sentences import sentences
from sayso.document.span import Span as Place


def read_text(
    text: str, paragraphs: Sequence[Span], *, progress: Callable[[float], None] | None = None
) -> Reading:
    """Read a text; the paragraphs are its spans in order. Progress is called with 0 to 1."""
    told = progress or silent
    pieces = pieces_of(text, [span for span in paragraphs if text[span[0] : span[1]].strip()])
    vectors = states(pieces, lambda part: told(0.9 * part))
    # The products are small: more threads gain nothing, and on a busy machine they wait spinning.
    with threadpool_limits(limits=1, user_api="blas"):
        reading = interpreted(pieces, vectors, heads(), sentence_starts(text, paragraphs))
    told(1.0)
    return reading


def silent(part: float) -> None:
    """Nobody wants to know how far it is."""


def sentence_starts(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Code points at which the sentences of the paragraphs begin."""
    return [found.start for found in sentences(text, (Place(*span) for span in paragraphs))]


def interpreted(pieces: Pieces, states: Floats, weights: Weights, starts: Sequence[int]) -> Reading:
    """What the heads make of the words' states (words, 384); `starts` are those of sentences."""
    words = Words(states, pieces.starts == pieces.ends, weights)
    records = linked(words, tagged(words))
    attributions = tuple(sorted((attribution(r, pieces) for r in records), key=first_place))
    found = distinct(candidates(words))
    return Reading(
        attributions=attributions,
        influences=tuple(influence(f, pieces, attributions) for f in found),
        tokens=tuple(read_tokens(states, pieces, weights, starts)),
    )


def place(span: WordSpan, pieces: Pieces) -> Span:
    """Code points of a span of words."""
    return int(pieces.starts[span[0]]), int(pieces.ends[span[1]])


def attribution(record: Linked, pieces: Pieces) -> ReadAttribution:
    """The record of linked word spans, in code points."""

    def places(spans: tuple[WordSpan, ...]) -> tuple[Span, ...]:
        return tuple(place(span, pieces) for span in spans)

    return ReadAttribution(
        source=places(record.source),
        cue=places(record.cue),
        content=places(record.content),
        confidence=record.confidence,
    )


def first_place(it: ReadAttribution) -> tuple[Span, ...]:
    """By what attributions are sorted: all their spans in order."""
    return tuple(sorted(it.source + it.cue + it.content))


def influence(
    found: Found, pieces: Pieces, attributions: tuple[ReadAttribution, ...]
) -> ReadInfluence:
    """The record of a found pair, in code points."""
    cause, effect = place(found.cause, pieces), place(found.effect, pieces)
    kind = found.attributes
    return ReadInfluence(
        cause=cause,
        effect=effect,
        sign=sign(kind[0]),
        cause_change=changes(kind[1]),
        effect_change=changes(kind[2]),
        modality=MODALITIES[kind[3]],
        conditional=bool(kind[4]),
        realised=bool(kind[5]),
        negated=bool(kind[6]),
        denied=bool(kind[7]),
        confidence=found.probability,
        attribution=enclosing(cause, effect, attributions),
    )


def held(span: Span, content: tuple[Span, ...]) -> float:
    """The part of a span that lies in the content's segments."""
    shared = sum(max(0, min(span[1], b) - max(span[0], a)) for a, b in content)
    return shared / (span[1] - span[0])


def enclosing(cause: Span, effect: Span, attributions: tuple[ReadAttribution, ...]) -> int | None:
    """The smallest content that holds most of cause and effect."""
    sizes = {
        i: sum(b - a for a, b in one.content)
        for i, one in enumerate(attributions)
        if one.cue and min(held(cause, one.content), held(effect, one.content)) > 0.5
    }
    return min(sizes, key=lambda i: (sizes[i], i), default=None)
