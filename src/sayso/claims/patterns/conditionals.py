"""Conditionals: if A, B; B if A; unless A, B; without A, B; had A, B."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.asides import after_aside, before_aside
from sayso.claims.patterns.clause import clause_left_of, clause_right_of, trimmed
from sayso.document.span import Span

_IF = re.compile(
    r"\b(?P<link>only\s+if|if|unless|should|as\s+soon\s+as|as\s+long\s+as|so\s+long\s+as|provided\s+that"
    r"|provided(?=\s+the\b)|in\s+the\s+event\s+of|in\s+case\s+of|assuming(?:\s+that)?)\s+(?=\w)",
    re.IGNORECASE,
)
_NOT_A_CONDITION = re.compile(
    r"\b(?:even|as|(?:ask|asked|asks|tell|told)\s+\w+|what|see|know|knew|ask|asks|asked|asking|wonder\w*|question\w*|determine|sure|unclear"
    r"|identify|decide|remember|tell|say|check|consider|unsure|doubt\w*|learn|find\s+out|but|and|at)\s+$",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\s*(?:not|any|ever|so|possible|necessary|only|at\s+all|anything)\b[^a-z]*", re.I
)
_SHOULD = re.compile(
    r"\b(?:will|would|could)\b[^,;.]{3,120}\sshould\s+"
    r"(?=(?:the|an?|it|they|he|she|no|any|its|their)\b)[^ ]*"
)
_COMMA = re.compile(r",[”\"]?\s+(?:then\s+)?(?=\S+\s+\S+)")
_AFTER = re.compile(rf"{_COMMA.pattern}(?!(?:and|or)\b)")
"""The comma after which the consequence begins."""
_OPENED = re.compile(r"(?:\b(?:that|and|but|said)|:)$", re.IGNORECASE)
"""After what a condition comes first in its clause, as at the beginning of a sentence."""
_END = re.compile(r"[;:!?”\"\n]|\s[—–-]+\s|,\s+(?:he|she|they|\w+)\s+sa(?:id|ys)\b|\bbut\b")


def conditionals(page: Page, sentence: Span) -> Iterator[Finding]:
    """The supposition is the cause, what follows from it the effect."""
    text = page.text
    for match in _IF.finditer(text, sentence.start, sentence.end):
        link = match["link"].lower()
        if _skipped(text, sentence, match):
            continue
        inside = Span(match.end(), _end(text, match.end(), sentence.end))
        pair = _parted(text, sentence, match, inside)
        if pair is None or pair[0].touches(pair[1]):
            continue
        yield Finding(
            cause=pair[0],
            effect=pair[1],
            link=Span(*match.span("link")),
            sign="-" if link == "unless" else "+",
            conditional=True,
            confidence=0.6,
            family=f"conditional {' '.join(link.split())}",
        )


def _skipped(text: str, sentence: Span, match: re.Match[str]) -> bool:
    before = _NOT_A_CONDITION.search(text, max(sentence.start, match.start() - 30), match.start())
    if before or _EMPTY.match(text, match.end(), sentence.end):
        return True
    # "should" supposes only where it opens a sentence.
    opens = match["link"][0] == "S" or _SHOULD.search(text, sentence.start, match.end() + 6)
    return match["link"].lower() == "should" and not opens


def _parted(
    text: str, sentence: Span, match: re.Match[str], inside: Span
) -> tuple[Span, Span] | None:
    comma = _COMMA.search(text, inside.start, inside.end)
    before = text[sentence.start : match.start()].strip(" “\"‘'—-,")
    fronted = (
        before == ""
        or _OPENED.search(before) is not None
        or (
            text[match.start() - 1] in '“"'
            or text[match.start() - 2 : match.start()] in (", ", "— ")
        )
    )
    after = _AFTER.search(text, inside.start, inside.end) if fronted else None
    if after:
        cause = trimmed(text, Span(inside.start, after.start()))
        effect = clause_right_of(text, sentence, after_aside(text, sentence, after.start()) + 1)
    else:
        cause = trimmed(text, Span(inside.start, comma.start() if comma else inside.end))
        effect = clause_left_of(text, sentence, before_aside(text, sentence, match.start()))
    return (cause, effect) if cause and effect else None


def _end(text: str, start: int, limit: int) -> int:
    found = _END.search(text, start, limit)
    return found.start() if found else limit
