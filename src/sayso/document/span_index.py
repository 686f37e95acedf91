"""Things by where they stand, so that long documents take time in proportion."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from sayso.document.span import Span

Item = TypeVar("Item")

_BLOCK = 256
"""Code points; about two sentences, so that few items share a block."""


class SpanIndex(Generic[Item]):
    """Finds the items that touch a span; each item has one or more spans."""

    def __init__(self, items: Iterable[tuple[Span, Item]] = ()) -> None:
        self._at: dict[int, list[tuple[Span, Item]]] = defaultdict(list)
        for span, item in items:
            self.add(span, item)

    def add(self, span: Span, item: Item) -> None:
        """Put an item where a span of it stands."""
        for block in _blocks(span):
            self._at[block].append((span, item))

    def touching(self, span: Span) -> list[Item]:
        """Return the items that share a code point with `span`, each once, as they were added."""
        found: dict[int, Item] = {}
        for block in _blocks(span):
            for other, item in self._at.get(block, ()):
                if other.touches(span):
                    found.setdefault(id(item), item)
        return list(found.values())


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, max(span.start, span.end - 1) // _BLOCK + 1)
