"""What would be otherwise: had A, B; B had A; had it not been for A, B; without A, B would.

"Had A" supposes A; "without A" and "had it not been for A" name A and suppose its absence.
"""

import re
from collections.abc import Iterator

from sayso.claims.claim import Sign
from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.asides import after_aside
from sayso.claims.patterns.clause import clause_left_of, clause_right_of, trimmed
from sayso.document.span import Span

_ABSENT = (
    r"had\s+it\s+not\s+been\s+for|were\s+it\s+not\s+for|if\s+it\s+(?:had\s+not|hadn[’']t)\s+been\s+for"
    r"|if\s+it\s+(?:were|was)(?:\s+not|n[’']t)\s+for|if\s+not\s+for|but\s+for|without|absent"
    r"|in\s+the\s+absence\s+of"
)
_FRONTED = re.compile(
    rf"[\s“\"‘'—-]*(?:(?:and|but)\s+)?(?:(?P<absent>{_ABSENT})|(?P<had>had|were))\s+"
    r"(?P<cause>[^.;:!?]{3,200}?),\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\b(?:would|could|might)\s+(?:not\s+|never\s+|\w+ly\s+)?have\b[^.;:!?]{3,160}?,?\s+"
    r"(?P<had>had)(?=\s+(?:\S+\s+){1,7}?(?:not|been|\w+ed|\w+en)\b)"
    r"|(?:\b(?:would|could|might|can|may)\s*(?:not|never)|cannot|\w+n[’']t)\b[^.;:!?]{3,160}?\s+"
    rf"(?P<absent>{_ABSENT}))\s+",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:would|could|might|will|may|can|cannot|won[’']t|can[’']t)\b", re.IGNORECASE
)


def counterfactuals(page: Page, sentence: Span) -> Iterator[Finding]:
    """What follows from A, or from there being no A."""
    text = page.text
    match = _FRONTED.match(text, sentence.start, sentence.end)
    if match:
        start = after_aside(text, sentence, match.end("cause"))
        effect = clause_right_of(text, sentence, start + 1)
        cause = trimmed(text, Span(*match.span("cause")))
        if cause and effect and _OPEN.search(effect.of(text)):
            yield _made(cause, effect, match)
    for match in _TRAILING.finditer(text, sentence.start, sentence.end):
        cause = clause_right_of(text, sentence, match.end())
        effect = clause_left_of(text, sentence, match.start(match.lastgroup or 0))
        if cause and effect:
            yield _made(cause, effect, match)


def _made(cause: Span, effect: Span, match: re.Match[str]) -> Finding:
    name = "absent" if match["absent"] else "had"
    sign: Sign = "-" if match["absent"] else "+"
    return Finding(
        cause=cause,
        effect=effect,
        link=Span(*match.span(name)),
        sign=sign,
        conditional=True,
        confidence=0.5,
        family=f"counterfactual {name}",
    )
