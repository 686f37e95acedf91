"""The small words before a verb: auxiliaries, negation, adverbs; and purposes told apart."""

import re

from sayso.document.span import Span

_AUXILIARIES = (
    r"has|have|had|having|is|are|was|were|be|been|being|am|do|does|did|will|would|could|can|may"
    r"|might|must|should|shall|cannot|won[’']t|wouldn[’']t|couldn[’']t|can[’']t|don[’']t"
    r"|doesn[’']t|didn[’']t|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|hadn[’']t"
)
_BELIEVED = (
    r"thought|believed|said|understood|reported|feared|known|assumed|held|found|alleged|estimated"
    r"|expected|likely|set|bound|due|poised|certain|sure|predicted|forecast|projected|supposed|meant"
)
_PHRASES = (
    rf"going\s+to|able\s+to|unlikely\s+to|(?:{_BELIEVED})\s+to"
    r"|threaten(?:s|ed)?\s+to|continue[sd]?\s+to|help(?:s|ed|ing)?(?:\s+to)?|beg[aiu]n\s+to"
    r"|seem(?:s|ed)?\s+to|appear(?:s|ed)?\s+to|need(?:s|ed)?\s+to|tend(?:s|ed)?\s+to|about\s+to"
    r"|serve[sd]?\s+(?:only\s+)?to|used\s+to|ha(?:s|ve|d)\s+to|fail(?:s|ed|ing)?\s+to|all\s+but"
    r"|promise[sd]?\s+to|prove[sdn]*\s+to|start(?:s|ed)?\s+to|stand(?:s)?\s+to|go(?:es)?\s+on\s+to"
    r"|went\s+on\s+to|came\s+to|end(?:s|ed)\s+up|do(?:es|ne|ing)?\s+(?:nothing|little|much)\s+to"
    r"|did\s+(?:nothing|little|much)\s+to|no\s+longer|at\s+least|more\s+than|as\s+good\s+as"
)
_ADVERBS = (
    r"not|never|also|only|further|even|already|now|still|just|\w+ly|in\s+turn|soon|often|well|both"
    r"|in\s+no\s+(?:way|sense)|by\s+no\s+means|almost|ever|thus|thereby|therefore|once|again|long|perhaps|instead|to\s+some\s+extent|itself|no\s+doubt|in\s+effect"
)
GROUP = rf"(?:\b(?:{_PHRASES}|{_AUXILIARIES}|{_ADVERBS})\s+){{0,7}}"
"""A regular expression for all that may stand between a subject and its verb."""

_LAST = re.compile(rf"(?<!\w)(?:{_PHRASES}|{_AUXILIARIES}|{_ADVERBS})\s+$", re.IGNORECASE)
_LONGEST = 24
"""Code points of the longest of these small words."""
_NEGATION = re.compile(
    r"\b(?:not|never|cannot|no\s+longer|unlikely|fail\w*\s+to|nothing\s+to|little\s+to|hardly|scarcely|in\s+no\s+(?:way|sense)|by\s+no\s+means)\b|n[’']t\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:in\s+order\s+to|so\s+as\s+to|to|aimed\s+at|intended\s+to|meant\s+to|designed\s+to"
    r"|tr(?:y|ies|ied|ying)\s+to|want(?:s|ed)?\s+to|hop(?:e|es|ed|ing)\s+to|for)\s*$",
    re.IGNORECASE,
)


def group_before(text: str, sentence: Span, end: int) -> Span:
    """Return the small words that end where a verb begins; empty where there are none."""
    start = end
    for _ in range(7):
        found = _LAST.search(text, max(sentence.start, start - _LONGEST), start)
        if found is None:
            break
        start = found.start()
    return Span(start, end)


def negated(group: str) -> bool:
    """Tell whether the words before a verb negate it; two negations undo each other."""
    return len(_NEGATION.findall(group)) % 2 == 1


def purpose(text: str, sentence: Span, start: int) -> bool:
    """Tell whether a verb that begins at `start` is what somebody aims at, not what happens."""
    return bool(_PURPOSE.search(text, max(sentence.start, start - 40), start))
