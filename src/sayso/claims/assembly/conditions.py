"""Further restrictions of a claim: as long as, unless, only with, given."""

import re
from collections.abc import Iterator

from sayso.claims.claim import Condition
from sayso.claims.finding import Finding
from sayso.claims.merging.no_influence import is_no_condition
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_right_of
from sayso.document.span import Span

_KINDS = {
    "as_long_as": r"as\s+long\s+as|so\s+long\s+as|while\s+ever",
    "unless": r"unless|except\s+if|without(?=\s+\w+)",
    "only_with": r"only\s+with|only\s+if|only\s+when|provided\s+that|on\s+condition\s+that"
    r"|only\s+through",
    "given": r"given|if|when|in\s+the\s+event\s+of|in\s+case",
}
_RESTRICTION = re.compile(
    "|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS.items()), re.IGNORECASE
)
_ANOTHER_CLAUSE = re.compile(
    r";|\s[—–-]\s|—|,\s+(?:and|but|yet|so|or|while|whereas)\b|\b(?:and|or|but)\s+(?:whether|if)\b",
    re.IGNORECASE,
)
_BEFORE = 90
"""Code points before a restriction in which the word stands that asks."""
_OPEN = re.compile(
    r"\b(?:will|would|can|could|may|might|cannot|not|never|no|must|should)\b|n[’']t\b|[’'](?:ll|d)\b",
    re.IGNORECASE,
)
"""What a sentence has that tells what is not so "without" something."""
_GIVEN = re.compile(
    r"(?:\b(?:ha(?:s|ve|d)|is|are|was|were|be|been|being)|[’'](?:ve|s|d|re))\s+(?:\w+ly\s+|not\s+)?given\s+$"
)
"""A verb form of giving, and no "given" that supposes."""
_ASKED = re.compile(r"(?:when\s+)?asked\b", re.IGNORECASE)


def conditions_of(page: Page, finding: Finding) -> tuple[Condition, ...]:
    """Return the restrictions in the claim's sentence that are neither its cause nor effect."""
    return tuple(_found(page, finding))


def _found(page: Page, finding: Finding) -> Iterator[Condition]:
    sentence = page.sentence_at(finding.effect.start)
    for match in _RESTRICTION.finditer(page.text, sentence.start, sentence.end):
        span = clause_right_of(page.text, sentence, match.end())
        taken = (finding.cause, finding.effect, *((finding.link,) if finding.link else ()))
        if span is None or len(span) < 6:
            continue
        restriction = Span(match.start(), span.end)
        if any(restriction.touches(other) for other in taken):
            continue
        if all(_apart(page.text, restriction, other) for other in taken):
            continue
        if _restricts_nothing(page.text, sentence, match, span):
            continue
        match match.lastgroup:
            case "as_long_as" | "unless" | "only_with" | "given":
                kind = match.lastgroup
            case _:
                continue
        yield Condition(span=span, concept=None, change=None, kind=kind)


def _restricts_nothing(text: str, sentence: Span, match: re.Match[str], span: Span) -> bool:
    """Tell whether an "if" asks, a "when" is of asking, or a "without" tells only how."""
    before = text[max(sentence.start, match.start() - _BEFORE) : match.end()] + " "
    word = match[0].lower()
    if word == "given" and _GIVEN.search(before):
        return True
    if word == "without":
        return not _OPEN.search(text, sentence.start, sentence.end)
    if _ASKED.match(text, span.start) or _ASKED.search(before):
        return word in ("if", "when")
    return word == "if" and is_no_condition(before, span.of(text))


def _apart(text: str, restriction: Span, phrase: Span) -> bool:
    """Tell whether another clause begins between the two."""
    first, last = sorted((restriction, phrase))
    return bool(_ANOTHER_CLAUSE.search(text, first.end, last.start))
