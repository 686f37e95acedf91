"""How far a phrase reaches to the left and to the right of the words that link it."""

import re

from sayso.claims.lexicon import alternatives, words
from sayso.document.span import Span

_STOPS = words("clause", "subordinators")
_HARD = re.compile(
    r"[;:!?()\[\]“”\"«»\n]|\s[—–-]+\s|—|"
    rf"\b(?:{alternatives(_STOPS)})\b|,\s+(?:{alternatives(words('clause', 'after_comma'))})\b"
    r"|,\s+(?:thereby\s+|thus\s+)?(?!(?:includ|accord|dur|follow|noth|someth)ing)[a-z]{2,}ing\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[;:!?()\[\]“”\"«»\n]|\s[—–-]+\s|—|\b(?:that|said|says)\b")
_CLAUSE_END = re.compile(r"[;:!?”\"»\n]|\s[—–-]+\s|—|,\s|\bbut\b")
_REACH = 1200
"""Code points that a phrase reaches to the left, so that long sentences take time in proportion."""
_COMMA = re.compile(r",\s")
_EDGE = ' \t\n,.;:!?…—–-“”"‘«»([])'
_LEADING = re.compile(
    rf"(?:(?:{alternatives(words('clause', 'leading'))})\b[\s,]*)+", re.IGNORECASE
)
_TRAILING = re.compile(rf"[\s,]+(?:{alternatives(words('clause', 'trailing'))})$", re.IGNORECASE)


def left_of(text: str, within: Span, end: int) -> Span | None:
    """Return the phrase that ends at `end`, back to the last boundary inside `within`."""
    start = _begin(within, end)
    for found in _HARD.finditer(text, start, end):
        start = found.end()
    comma = _last_comma(text, start, end)
    return trimmed(text, Span(comma, end)) or trimmed(text, Span(start, end))


def clause_left_of(text: str, within: Span, end: int) -> Span | None:
    """Return the clause that ends at `end`: like `left_of`, but commas do not end it."""
    start = _begin(within, end)
    for found in _HARD.finditer(text, start, end):
        start = found.end()
    return trimmed(text, Span(start, end))


def sentence_left_of(text: str, within: Span, end: int) -> Span | None:
    """Return all that is told up to `end`, with its clauses of time and the like."""
    start = _begin(within, end)
    for found in _MARK.finditer(text, start, end):
        start = found.end()
    return trimmed(text, Span(start, end))


def right_of(text: str, within: Span, start: int) -> Span | None:
    """Return the phrase that begins at `start`, up to the next boundary inside `within`."""
    begun = start
    while begun < within.end and (text[begun].isspace() or text[begun] in '“"‘«,'):
        begun += 1
    found = _HARD.search(text, begun + 1, within.end) if begun < within.end else None
    return trimmed(text, Span(begun, found.start() if found else within.end))


def clause_right_of(text: str, within: Span, start: int) -> Span | None:
    """Return the clause that begins at `start`; it ends at a mark or at the next comma."""
    found = _CLAUSE_END.search(text, start, within.end)
    return trimmed(text, Span(start, found.start() if found else within.end))


def _begin(within: Span, end: int) -> int:
    return max(within.start, end - _REACH)


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space, marks and filler words at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    trailing = _TRAILING.search(text, start, end)
    end = trailing.start() if trailing else end
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    while start < end and text[start] in _EDGE:
        start += 1
    return Span(start, end) if start < end else None


def _last_comma(text: str, start: int, end: int) -> int:
    """Skip back over "X, the Y of Z," to X; stop at a comma that opens the phrase."""
    commas = [found.end() for found in _COMMA.finditer(text, start, end)]
    if not commas:
        return start
    if text[commas[-1] : end].strip(_EDGE):
        return commas[-1] if len(commas) == 1 else start
    return start
