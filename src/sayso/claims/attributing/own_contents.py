"""What a cue governs in its own sentence is its content, though it was linked to another's cue."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.attributing.interruptions import around_interruptions
from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.encoder.readings import Span as Pair
from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.patterns.attributions import attributions
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_PREPOSITIONS = words("speech", "prepositions")
_THAT = re.compile(r"\s+that\s+")
_OPENING = re.compile(r"\s+(?:that\s+)?[“\"‘']?")


def own_contents(page: Page, found: Sequence[ReadAttribution]) -> list[ReadAttribution]:
    """Give each source whose cue has no content what begins right after that cue.

    A cue between commas has what stands on both sides of it, and a plain "X said that" has what
    was linked to a cue of another sentence.
    """
    given = [_from_that(page, item) for item in around_interruptions(page, found)]
    given += list(_overlooked(page, given))
    for place, item in enumerate(given):
        opening = _OPENING.match(page.text, item.cue[-1][1]) if item.source and item.cue else None
        if opening is None or item.content:
            continue
        for other, whose in enumerate(given):
            part = next((p for p in whose.content if p[0] == opening.end()), None)
            if part is not None:
                own, rest = _cut(page, part)
                left = (*(p for p in whose.content if p != part), *rest)
                given[place] = msgspec.structs.replace(item, content=(own,))
                given[other] = msgspec.structs.replace(whose, content=tuple(sorted(left)))
                break
        else:
            given[place] = _with_that_clause(page, item)
    return [item for item in given if item.source or item.cue or item.content]


def _from_that(page: Page, item: ReadAttribution) -> ReadAttribution:
    """Return it with the whole clause after "warned that", where only its end was taken."""
    that = _THAT.match(page.text, item.cue[-1][1]) if item.cue and item.content else None
    if that is None:
        return item
    first = next((part for part in item.content if part[0] > that.end()), None)
    if first is None or any(part[0] <= that.end() < part[1] for part in item.content):
        return item
    if page.sentence_at(first[0]) != page.sentence_at(that.start()):
        return item
    whole = tuple((that.end(), part[1]) if part == first else part for part in item.content)
    return msgspec.structs.replace(item, content=whole)


def _with_that_clause(page: Page, item: ReadAttribution) -> ReadAttribution:
    """Return it with what follows its "says that", which nobody was given."""
    that = _THAT.match(page.text, item.cue[-1][1])
    end = page.sentence_at(item.cue[-1][1]).end
    if that is None or that.end() >= end:
        return item
    return msgspec.structs.replace(item, content=((that.end(), end),))


def _overlooked(page: Page, found: Sequence[ReadAttribution]) -> Iterator[ReadAttribution]:
    """Yield sources with plain cues that were not found: "according to", or what they govern was.

    What they govern may have been given to a cue of another sentence, or to nobody.
    """
    begun = {part[0]: item for item in found for part in item.content}
    known = SpanIndex((Span(*part), None) for item in found for part in (*item.source, *item.cue))
    for item in attributions(page):
        if not item.source or not item.content or known.touching(Span(*item.cue[0])):
            continue
        whose = begun.get(item.content[0][0])
        if page.text[slice(*item.cue[0])].lower() in _PREPOSITIONS:
            yield item
        elif whose is not None and not _has_own_cue(page, whose, item.cue[0][0]):
            yield msgspec.structs.replace(item, content=())


def _has_own_cue(page: Page, item: ReadAttribution, cue: int) -> bool:
    """Tell whether words are rightly somebody's, by a cue in the sentence of the one at `cue`."""
    if not item.cue:
        return bool(item.source)
    return page.sentence_at(item.cue[0][0]) == page.sentence_at(cue)


def _cut(page: Page, part: Pair) -> tuple[Pair, tuple[Pair, ...]]:
    """Part what runs over the end of its sentence."""
    end = page.sentence_at(part[0]).end
    if part[1] <= end:
        return part, ()
    start = end + len(page.text[end : part[1]]) - len(page.text[end : part[1]].lstrip())
    return (part[0], end), ((start, part[1]),)
