"""Where the text is quoted: between marks, over paragraphs, with marks that do not pair."""

import re
from collections.abc import Iterable, Iterator

from sayso.claims.attribution import Quotation
from sayso.document.span import Span

_DOUBLE = re.compile("[\"“”„«»]|''|``")
_CLOSED_BY = {"„": "“"}
"""A mark that is closed by one that opens elsewhere: „so“."""
_SINGLE_OPEN = re.compile(r"(?<![\w])[‘'](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")
_MIXED_SHARE = 0.9
"""Of a content's letters; above it the words are the speaker's own, below it partly ours."""


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Return the quoted stretches in order, marks left out.

    A mark left open runs to the end of its paragraph, as it does where a quotation goes on in
    the next one.
    """
    return tuple(span for paragraph in paragraphs for span in _in_paragraph(text, paragraph))


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    marks = list(_DOUBLE.finditer(text, paragraph.start, paragraph.end))
    if not marks:
        yield from _single(text, paragraph)
        return
    opened: int | None = None
    closer = ""
    for mark in marks:
        opens = _opens(text, mark, opened) and mark[0] != closer
        if opened is not None and mark.start() > opened and not (opens and mark[0] == "“"):
            yield Span(opened, mark.start())
            opened, closer = None, ""
        elif opens and opened is None:
            opened, closer = mark.end(), _CLOSED_BY.get(mark[0], "")
    if opened is not None and opened < paragraph.end:
        yield Span(opened, paragraph.end)


def _opens(text: str, mark: re.Match[str], opened: int | None) -> bool:
    if mark[0] in "“„«":
        return True
    if mark[0] in "”»":
        return False
    follows_space = mark.start() == 0 or text[mark.start() - 1] in " \n\t(—–[-"
    return opened is None and (follows_space or text[mark.end() : mark.end() + 1].isalnum())


def _single(text: str, paragraph: Span) -> Iterator[Span]:
    """Single marks count only where they come as pairs: an apostrophe looks the same."""
    at = paragraph.start
    while found := _SINGLE_OPEN.search(text, at, paragraph.end):
        close = _SINGLE_CLOSE.search(text, found.end(), paragraph.end)
        if close is None:
            return
        if text[found.end() : close.start()].count(" ") >= 2:
            yield Span(found.end(), close.start())
        at = close.end()


def quotation_type(text: str, content: Iterable[Span], quoted: Iterable[Span]) -> Quotation:
    """Return how a content is quoted: direct, indirect, or mixed."""
    spans = tuple(quoted)
    letters = inside = 0
    for part in content:
        letters += _letters(text, part.start, part.end)
        for span in spans:
            if span.touches(part):
                inside += _letters(text, max(span.start, part.start), min(span.end, part.end))
    if not inside:
        return "indirect"
    return "direct" if inside >= _MIXED_SHARE * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(1 for c in text[start:end] if c.isalnum())
