"""Sentences: found by their ends, one pass over the text."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files

from sayso.document.span import Span

_END = re.compile(r"[.!?…]+[\"”’»')\]]*(?=\s|[“\"«(]|[A-Z][a-z]|$)")
_OPENING = "\"“‘«([—–- '"
_TABLE = tomllib.loads(files("sayso.document").joinpath("sentences.toml").read_text("utf-8"))
_ABBREVIATIONS = frozenset(_TABLE["abbreviations"].split())
_MAY_END = frozenset(_TABLE["may_end"].split())
_OPENERS = frozenset(_TABLE["openers"].split())
_LAST_WORD = re.compile(r"(?:[\w.]|(?<=\w)[’'](?=\w))*\w$")
"""The "s" of "Anne's" is no initial."""
_LONGEST_WORD = 30


def sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences of the paragraphs in order; none crosses a paragraph's end."""
    return tuple(span for paragraph in paragraphs for span in _within(text, paragraph))


def _within(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        if found.end() < paragraph.end and _ends_here(text, found, paragraph.end):
            if any(c.isalnum() for c in text[start : found.end()]):
                yield Span(start, found.end())
            start = found.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
    if any(c.isalnum() for c in text[start : paragraph.end]):
        yield Span(start, paragraph.end)


def _ends_here(text: str, found: re.Match[str], limit: int) -> bool:
    following = text[found.end() : min(limit, found.end() + _LONGEST_WORD)]
    opening = following.lstrip().lstrip(_OPENING)
    glued = following[:1].isalpha()
    if not opening or opening[0].islower() or (glued and found[0] == "."):
        return bool(glued and found[0] == "." and opening and opening[0].isupper())
    if found[0][0] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, found.start() - _LONGEST_WORD), found.start())
    word = before[0].lower() if before else ""
    if word in _MAY_END:
        return opening.split(maxsplit=1)[0].strip(".,’'").lower() in _OPENERS
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return not initial and word not in _ABBREVIATIONS
