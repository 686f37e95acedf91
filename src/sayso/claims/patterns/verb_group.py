"""The small words before a verb: auxiliaries, negation, adverbs; and purposes told apart."""

import re

from sayso.document.span import Span

_AUXILIARIES = (
    r"has|have|had|having|is|are|was|were|be|been|being|am|do|does|did|will|would|could|can|may"
    r"|might|must|should|shall|cannot|won[’']t|wouldn[’']t|couldn[’']t|can[’']t|don[’']t"
    r"|doesn[’']t|didn[’']t|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t"
)
_PHRASES = (
    r"going\s+to|likely\s+to|able\s+to|expected\s+to|set\s+to|bound\s+to|unlikely\s+to"
    r"|threaten(?:s|ed)?\s+to|continue[sd]?\s+to|help(?:s|ed)?(?:\s+to)?|beg[ai]n\s+to|seems?\s+to"
    r"|appears?\s+to|need(?:s|ed)?\s+to|tends?\s+to|about\s+to|serve[sd]?\s+to|only\s+serve\s+to"
    r"|used\s+to|ha(?:s|ve|d)\s+to"
)
_ADVERBS = r"not|never|also|only|further|even|already|now|still|just|\w+ly|in\s+turn|soon|often"
GROUP = rf"(?:\b(?:{_PHRASES}|{_AUXILIARIES}|{_ADVERBS})\s+){{0,6}}"
"""A regular expression for all that may stand between a subject and its verb."""

_NEGATION = re.compile(r"\b(?:not|never|cannot|no\s+longer|unlikely)\b|n[’']t\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:in\s+order\s+to|so\s+as\s+to|to|aimed\s+at|intended\s+to|meant\s+to|designed\s+to"
    r"|tr(?:y|ies|ied|ying)\s+to|want(?:s|ed)?\s+to|hop(?:e|es|ed|ing)\s+to|for)\s*$",
    re.IGNORECASE,
)


def negated(group: str) -> bool:
    """Tell whether the words before a verb negate it."""
    return bool(_NEGATION.search(group))


def purpose(text: str, sentence: Span, start: int) -> bool:
    """Tell whether a verb that begins at `start` is what somebody aims at, not what happens."""
    return bool(_PURPOSE.search(text, max(sentence.start, start - 40), start))
