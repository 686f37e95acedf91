"""A report that is somebody's statement from its first lines on: all that follows is theirs."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.page import Page
from sayso.document.span import Span

_ANNOUNCED = re.compile(
    r"\bthe\s+following\s+(?:[\w-]+\s+)?(?:statement|letter|message|speech|remarks|appeal|declaration"
    r"|communiqué|text|address)\b[^“”\"]*:$"
)
_FIRST = 3
"""Paragraphs in which the statement is announced, headline and place line counted."""


def whole_statements(page: Page, found: Sequence[ReadAttribution]) -> Iterator[ReadAttribution]:
    """Give the source that announces a statement all of the text after it.

    Where the next paragraph opens with a mark, the marks tell how far the statement goes.
    """
    for paragraph, after in zip(page.paragraphs[:_FIRST], page.paragraphs[1:], strict=False):
        announced = _ANNOUNCED.search(paragraph.of(page.text))
        if announced is None or page.text[after.start] in "“\"‘'":
            continue
        start = paragraph.start + announced.start()
        teller = next((item for item in found if _tells(item, paragraph, start)), None)
        if teller is not None:
            rest = (after.start, page.paragraphs[-1].end)
            yield msgspec.structs.replace(teller, content=(rest,))
        return


def _tells(item: ReadAttribution, paragraph: Span, start: int) -> bool:
    return any(paragraph.start <= begin < start for begin, _ in item.source)
