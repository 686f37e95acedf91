"""Attributions of a page: each with its speaker."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.attributing.embedded import with_embedded
from sayso.claims.attributing.fronted import with_fronted
from sayso.claims.attributing.lone_quotations import lone_quotations
from sayso.claims.attributing.nested import nested
from sayso.claims.attributing.own_contents import own_contents
from sayso.claims.attributing.passives import told_by
from sayso.claims.attributing.said import Said
from sayso.claims.attributing.turns import turns
from sayso.claims.attributing.whole_statements import whole_statements
from sayso.claims.attribution import Attribution, AttributionId
from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.page import Page
from sayso.claims.patterns.parse import Parse
from sayso.claims.quotation import quotation_type
from sayso.claims.speaker import NARRATOR, SpeakerId
from sayso.claims.speakers.resolve import Resolver
from sayso.document.span import Span, covering

_FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us", "you", "one"))
_ENDS = ".!?"
_GAP = 3
"""Code points before a paragraph that lie in the one before it."""
_I = re.compile(r"\b(?:I|my|me)\b")


def attributions_of(
    page: Page, parse: Parse, found: Sequence[ReadAttribution], resolver: Resolver
) -> Said:
    """Resolve the speakers of what was found, in the order of the text."""
    said = Said(page.text)
    own = told_by(page, with_embedded(page, parse, own_contents(page, found)))
    own = with_fronted(page, own)
    found = [
        *own,
        *nested(page, parse, own),
        *lone_quotations(page, own),
        *whole_statements(page, own),
        *turns(page),
    ]
    parted = [part for item in found for part in _parted(page, item, found)]
    for number, item in enumerate(sorted(parted, key=_place), 1):
        source, cue, content = (_spans(part) for part in (item.source, item.cue, item.content))
        quotation = quotation_type(page.text, content, page.quotations_in(covering_all(content)))
        speaker = _first_person(page, source, said) or resolver.speaker_of(
            covering(source) if source else None,
            _place(item),
            quoted=quotation in ("direct", "mixed") or _says_i(page, content),
        )
        said.add(
            Attribution(
                id=AttributionId(f"a{number}"),
                speaker=speaker,
                quotation=quotation,
                source=source,
                cue=cue,
                content=content,
            )
        )
    return said


def covering_all(parts: Sequence[Span]) -> Span:
    """Return the span from the first to the last part; empty where there is none."""
    return covering(parts) if parts else Span(0, 0)


def _place(item: ReadAttribution) -> int:
    return min(start for part in (item.source, item.cue, item.content) for start, _ in part[:1])


def _parted(
    page: Page, item: ReadAttribution, found: Sequence[ReadAttribution]
) -> Iterator[ReadAttribution]:
    """Cut off what is not this source's: in another paragraph, beyond another's cue."""
    far = [part for part in item.content if _is_beyond(page, part, item, found)]
    if not far:
        yield item
        return
    near = tuple(part for part in item.content if part not in far)
    yield msgspec.structs.replace(item, content=near)
    for part in far:
        yield msgspec.structs.replace(item, source=(), cue=(), content=(part,))


def _is_beyond(
    page: Page, part: tuple[int, int], item: ReadAttribution, found: Sequence[ReadAttribution]
) -> bool:
    own = [start for start, _ in (*item.source, *item.cue)]
    if not own or page.paragraph_at(part[0]) == page.paragraph_at(max(own)):
        return False
    low, high = (part[1], min(own)) if part[0] < min(own) else (max(own), part[0])
    others = [start for other in found if other is not item for start, _ in other.cue]
    if high == min(own) and page.text[part[1] - 1] in _ENDS:
        # A quotation that has ended goes on with who spoke before it, not with who speaks next.
        high = min(start for start, _ in item.content)
        low = page.paragraph_at(max(0, page.paragraph_at(high).start - _GAP)).start
    return any(low < start < high for start in others)


def _spans(part: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in part)


def _says_i(page: Page, content: Sequence[Span]) -> bool:
    """Tell whether a content is somebody's own words, though no marks stand around it."""
    return any(_I.search(span.of(page.text)) for span in content)


def _first_person(page: Page, source: Sequence[Span], said: Said) -> SpeakerId | None:
    """Return who says "I" or "we", or tells "you": whoever is quoted, or else the narrator."""
    if not source or source[0].of(page.text).lower() not in _FIRST_PERSON:
        return None
    outer = said.holding(source[0])
    return outer[-1].speaker if outer else NARRATOR
