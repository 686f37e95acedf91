"""The report's own text, with what was found in it marked by offsets."""

import itertools
from collections.abc import Iterable, Iterator

from sayso.claims.claim import Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.interchange.html import tag, words

Mark = tuple[Span, str]
"""A span and the class that it is marked with: cause, effect, source or cue."""


def text_section(claims: ClaimSet, prefix: str) -> str:
    """Write one kept text; `prefix` stands before claim ids ("r2.") where reports are several."""
    marks = sorted(_marks(claims))
    ends: dict[int, list[str]] = {}
    for claim in claims.claims:
        ends.setdefault(claim.sentence.end, []).append(f"{prefix}{claim.id}")
    pieces = _pieces(claims.document.text, marks, ends)
    return tag("div", *pieces, class_="text", lang="en")


def _marks(claims: ClaimSet) -> Iterator[Mark]:
    for claim in claims.claims:
        yield from _parts(claim)
    for each in claims.attributions:
        yield from ((span, "source") for span in each.source)
        yield from ((span, "cue") for span in each.cue)


def _parts(claim: Claim) -> Iterator[Mark]:
    if isinstance(claim, Influence):
        yield claim.cause.span, "cause"
        yield claim.effect.span, "effect"


def _pieces(text: str, marks: list[Mark], ends: dict[int, list[str]]) -> Iterator[str]:
    """Cut the text wherever a mark or a sentence begins or ends; each piece is written once."""
    cuts = {0, len(text), *ends}
    for span, _ in marks:
        cuts |= {span.start, span.end}
    places = sorted(place for place in cuts if place <= len(text))
    for start, end in itertools.pairwise(places):
        yield _piece(text[start:end], _classes(marks, Span(start, end)))
        yield from (_reference(ref) for ref in ends.get(end, ()))


def _classes(marks: Iterable[Mark], piece: Span) -> list[str]:
    return list(dict.fromkeys(name for span, name in marks if span.holds(piece)))


def _piece(text: str, classes: list[str]) -> str:
    return tag("mark", words(text), class_=" ".join(classes)) if classes else words(text)


def _reference(ref: str) -> str:
    return tag("a", words(ref), class_="ref", href=f"#claim-{ref}", id=f"text-{ref}")
