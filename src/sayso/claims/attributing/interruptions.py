"""A cue between commas governs what stands on both sides: "But rents, she adds, will fall".

At the end of a sentence it governs all that stands before it: "A rose and B fell, she adds."
"""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.encoder.readings import Span as Pair
from sayso.claims.page import Page
from sayso.document.span import Span, covering

_CLOSED = re.compile(
    r"(?:\s+(?:on|in|at|to|during|after|last|this|yesterday|today|reporters)\b[^,;.“”\"]{0,40})?(?:,\s+|\.$)"
)
"""What closes it: a comma or the sentence's end, after words that tell when or to whom."""
_TO_SOMEBODY = re.compile(r"(?:tells?|told|warn(?:s|ed)|assure[sd]|remind(?:s|ed))$")
_SOMEBODY = re.compile(
    r"\s+(?!that\b|not\b|to\b|of\b|about\b|against\b)[\w’'.-]+(?:\s+[\w’'.-]+){0,4}?(?=,\s|\s+(?:on|in|at)\s)"
)
_STOP = re.compile(r"[;:—]\s*|\s[–-]\s")
_RELATIVE = re.compile(r"(?:who|whom|which|that)\b", re.IGNORECASE)


def around_interruptions(page: Page, found: Sequence[ReadAttribution]) -> list[ReadAttribution]:
    """Give each source whose cue interrupts a sentence both sides of it, and take them from others.

    Words that the encoder gave to a cue of an earlier sentence are so given back.
    """
    given = list(found)
    for place, item in enumerate(found):
        sides = _sides(page, item, found)
        if not sides:
            continue
        for other, whose in enumerate(given):
            if other == place or not _inside(whose.cue, sides):
                kept = tuple(part for part in whose.content if not _inside((part,), sides))
                given[other] = msgspec.structs.replace(whose, content=kept)
        whole = (*given[place].content, *((side.start, side.end) for side in sides if side))
        given[place] = msgspec.structs.replace(item, content=_united(whole))
    return [item for item in given if item.source or item.cue or item.content]


def _sides(page: Page, item: ReadAttribution, found: Sequence[ReadAttribution]) -> tuple[Span, ...]:
    """Return what stands before and after the source and cue, if they interrupt it."""
    if not item.source or not item.cue or _RELATIVE.match(page.text, item.source[0][0]):
        return ()
    aside = covering(Span(*part) for part in (*item.source, *item.cue))
    whole = page.quotation_at(aside.start) or page.sentence_at(aside.start)
    sentence = page.sentence_at(aside.start)
    start, end = max(whole.start, sentence.start), min(whole.end, sentence.end)
    for stop in _STOP.finditer(page.text, start, aside.start):
        start = stop.end()
    before = page.text[start : aside.start].rstrip()
    told = _TO_SOMEBODY.search(page.text, aside.start, aside.end)
    hearer = _SOMEBODY.match(page.text, aside.end, end) if told else None
    closed = _CLOSED.match(page.text, hearer.end() if hearer else aside.end, end)
    if closed is None or not before.endswith(","):
        return ()
    stop = _STOP.search(page.text, closed.end(), end)
    left = Span(start, start + len(before) - 1)
    rest = Span(closed.end(), max(closed.end(), stop.start() if stop else end))
    others = [cue for other in found for cue in other.cue if other is not item]
    # What nobody gave to a closing cue is its own, though others say something within it.
    if item.content and any(left.touches(Span(*cue)) for cue in others):
        return ()
    return left, _until_another(page, item, found, rest)


def _until_another(
    page: Page, item: ReadAttribution, found: Sequence[ReadAttribution], rest: Span
) -> Span:
    """Return the rest up to another cue that this source does not tell of."""
    end = rest.end
    for other in found:
        for start, _ in (*other.source, *other.cue):
            if rest.start <= start < end and not _inside(((start, start + 1),), _spans(item)):
                end = max(rest.start, page.text.rfind(", ", rest.start, start))
    return Span(rest.start, end)


def _united(parts: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the parts in order, those that overlap as one."""
    found: list[Pair] = []
    for start, end in sorted(parts):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _inside(parts: Sequence[Pair], spans: Sequence[Span]) -> bool:
    return any(span.holds(Span(*part)) for part in parts for span in spans)


def _spans(item: ReadAttribution) -> tuple[Span, ...]:
    return tuple(Span(*part) for part in item.content)
