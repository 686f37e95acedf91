"""Asides that tell who says it: "If rates rise, the bank said, rents will fall"."""

import re

from sayso.claims.lexicon import alternatives
from sayso.claims.lexicon.inflection import forms_listed
from sayso.document.span import Span

_SAYING = forms_listed("speech", "verbs")
_UNSAID = r"(?!\b(?:will|would|can|could|may|might|must|should|to|not)\s)"
"""Nobody says what somebody might insist on: such a clause is no aside."""
_ASIDE = re.compile(
    rf",[”\"]?\s+(?:(?:{_UNSAID}[^,;.“\"]){{2,60}}?\s(?:{alternatives(_SAYING)})(?:\s[^,;.“\"]{{2,50}})?"
    rf"|according\s+to\s[^,;.]{{2,60}}|in\s+(?:his|her|their)\s+view),\s"
)
_LONGEST = 150
"""Code points of an aside, with its commas."""


def after_aside(text: str, sentence: Span, start: int) -> int:
    """Return where the words go on after an aside that begins here, or else `start`."""
    found = _ASIDE.match(text, start, sentence.end)
    return found.end() - 2 if found else start


def before_aside(text: str, sentence: Span, end: int) -> int:
    """Return where the words stop before an aside that ends here, or else `end`."""
    start = max(sentence.start, end - _LONGEST)
    found = (each for each in _ASIDE.finditer(text, start, end) if each.end() == end)
    return next((each.start() for each in found), end)
