"""Where in a TOML text a key stands, so that a fault can be shown with line and caret."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from sayso.errors import Place, place_at

_LINE = re.compile(
    r"""^[ \t]*(?:
        \[(?P<header>\[?[^\[\]\n]+\]?)\]
        | (?P<key>[A-Za-z0-9_\-]+ | "[^"\n]*" | '[^'\n]*')[ \t]*=
    )""",
    re.MULTILINE | re.VERBOSE,
)


class TomlPlaces(msgspec.Struct, frozen=True, kw_only=True):
    """The offsets of tables and of their keys; `[[report]]` is at ("report", 0), ..."""

    text: str
    source: str
    at: Mapping[tuple[str, ...], tuple[int, int]]

    def place(self, table: Sequence[str], path: Sequence[str] = ()) -> Place:
        """Return the place of the key `path[0]` of a table, or of what is inside it."""
        start, width = self.at.get(tuple(table), (0, 1))
        if path:
            start, width = self.at.get((*table, path[0]), (start, width))
        for name in path[1:]:
            inner = re.compile(rf"\b{re.escape(name)}\b(?=\s*=)").search(self.text, start)
            if inner is not None and inner.start() < self._end(start):
                start, width = inner.start(), len(name)
        return place_at(self.source, self.text, start, width)

    def find(self, table: Sequence[str], key: str, word: str) -> Place:
        """Return the place of `word` in the value of a key."""
        start, _ = self.at.get((*table, key), self.at.get(tuple(table), (0, 1)))
        found = self.text.find(word, start, self._end(start))
        if found < 0:
            return self.place(table, (key,))
        return place_at(self.source, self.text, found, max(1, len(word)))

    def _end(self, start: int) -> int:
        following = [offset for offset, _ in self.at.values() if offset > start]
        return min(following, default=len(self.text))


def toml_places(text: str, source: str) -> TomlPlaces:
    """Find the tables and keys of a TOML text by their lines."""
    at: dict[tuple[str, ...], tuple[int, int]] = {}
    counts: dict[str, int] = {}
    table: tuple[str, ...] = ()
    for match in _LINE.finditer(text):
        header = match.group("header")
        if header is None:
            key = match.group("key")
            at.setdefault((*table, key.strip("\"'")), (match.start("key"), len(key)))
            continue
        name = header.strip("[]").strip()
        if header.startswith("["):
            number = counts.get(name, 0)
            counts[name] = number + 1
            table = (name, str(number))
        else:
            parts = re.findall(r"\"[^\"]*\"|'[^']*'|[^.\s]+", name)
            table = tuple(part.strip("\"'") for part in parts)
        at.setdefault(table, (match.start("header"), len(header)))
    return TomlPlaces(text=text, source=source, at=at)
