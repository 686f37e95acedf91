"""Paragraphs: lines, or blocks of lines where a paragraph was wrapped by hand."""

import re
from collections.abc import Iterable, Iterator

from sayso.document.span import Span

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•–·‣▪]|\d{1,3}[.)])\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"”’»')\]]*$")
_WRAPPED = 40
"""Code points; a shorter line was ended on purpose (a headline, a table cell, a verse)."""
_LONGEST_WRAPPED = 130


def paragraphs(prose: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text in order, without the white space around them."""
    return tuple(_trimmed(prose, span) for span in _blocks(prose))


def unwrapped(prose: str, paragraphs: Iterable[Span]) -> str:
    """Return the prose with spaces for the line ends inside paragraphs; its length is kept."""
    pieces: list[str] = []
    done = 0
    for span in paragraphs:
        pieces += (prose[done : span.start], span.of(prose).replace("\n", " "))
        done = span.end
    return "".join((*pieces, prose[done:]))


def _blocks(prose: str) -> Iterator[Span]:
    start = end = -1
    for line in _LINE.finditer(prose):
        if not line[0].strip():
            continue
        if end >= 0 and _goes_on(prose, end, line):
            end = line.end()
            continue
        if end >= 0:
            yield Span(start, end)
        start, end = line.start(), line.end()
    if end >= 0:
        yield Span(start, end)


def _goes_on(prose: str, end: int, line: re.Match[str]) -> bool:
    """Tell whether a line continues the sentence of the line that ended at `end`."""
    if prose[end : line.start()].count("\n") != 1 or _BULLET.match(line[0]):
        return False
    before = prose[prose.rfind("\n", 0, end) + 1 : end].rstrip()
    if not _WRAPPED <= len(before) <= _LONGEST_WRAPPED:
        return False
    first = line[0].lstrip()[0]
    return first.islower() or not _ENDS_SENTENCE.search(before) or len(before) > 64


def _trimmed(prose: str, span: Span) -> Span:
    words = span.of(prose)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
