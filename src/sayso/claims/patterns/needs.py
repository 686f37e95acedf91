"""What something needs: B needs A to go on; A is all B needs to win; to win, B must do A."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.patterns.agents import acts
from sayso.claims.patterns.clause import clause_right_of, right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_OBJECT = re.compile(
    r"(?<!-)\bneed(?:s|ed)?\s+(?P<cause>(?!to\b)(?:[^\s,;:.!?“”\"]+\s+){1,8}?)to\s+(?P<effect>[a-z]+)\b",
    re.IGNORECASE,
)
"""B needs A to do something."""
_ALL = re.compile(
    r"\s+(?:is|are|was|were|be)\s+all\s+(?:the\s+[\w-]+\s+)?(?:that\s+)?(?P<effect>[^,;:.!?“”\"]{2,60}?)"
    r"\s+need(?:s|ed)?\s+to\s+(?=[a-z])",
    re.IGNORECASE,
)
"""A is all that B needs to do something."""
_AIM = re.compile(
    r"[\s“\"‘']*(?:in\s+order\s+)?to\s+(?P<effect>(?!(?:the|an?|his|her|its|their|our|my)\b)[a-z]+\b[^.;:!?“”\"]{4,120}?),\s+"
    r"(?:[^.,;:!?“”\"]{2,60}?)\s+(?:must(?!\s+have)|ha(?:s|ve)\s+to|needs?\s+to)\s+(?=[a-z])",
    re.IGNORECASE,
)
"""To do something, B must do A."""
WANTED = re.compile(
    r"(?:[\w’'-]+\s+){1,4}?(?:really\s+|truly\s+)?(?:wants?|wish(?:es)?|hopes?|needs?|would\s+like|’d\s+like)\s+"
    r"(?P<effect>.+)",
    re.IGNORECASE,
)
"""What somebody wants who, to have it, must do something: "if you want peace"."""
DUE = re.compile(
    r"(?:[\w’'-]+\s+){1,5}?(?:must|ha(?:s|ve)\s+(?:got\s+)?to|[’']ve\s+got\s+to|needs?\s+to)\s+(?P<cause>.+)",
    re.IGNORECASE,
)
"""What must be done for it: "you have to prepare for war"."""
_TAKES_TO = re.compile(rf"\b(?:{alternatives(words('needs', 'takes_to'))})s?\s*$", re.IGNORECASE)


_REQUIRES = re.compile(r"\brequires?\s+(?=(?!that\b)\w)")
_ASKED = re.compile(r"\bto\s+(?!(?:the|an?|its|their|his|her|our|my)\b)[a-z]")
_RULES = re.compile(
    rf"\b(?:{alternatives(words('needs', 'rules'))})s?\b|^(?-i:who|which|that)$", re.IGNORECASE
)


def needs(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """What is needed leads to what it is needed for."""
    text = page.text
    for match in _OBJECT.finditer(text, sentence.start, sentence.end):
        cause = trimmed(text, Span(*match.span("cause")))
        effect = clause_right_of(text, sentence, match.start("effect"))
        if cause is None or effect is None or not _asks_for(match, parse):
            continue
        if acts(text, cause, parse) or _TAKES_TO.search(match["cause"]) or _verbal(cause, parse):
            continue
        group = group_before(text, sentence, match.start())
        yield _made(cause, effect, match, negates=negated(group.of(text)))
    for match in _ALL.finditer(text, sentence.start, sentence.end):
        cause = parse.subject(match.start() + 1, sentence)
        before = trimmed(text, cause or Span(sentence.start, match.start()))
        effect = clause_right_of(text, sentence, match.start("effect"))
        if before and effect:
            yield _made(before, effect, match)
    yield from _required(page, sentence, parse)
    match = _AIM.match(text, sentence.start, sentence.end)
    if match and parse.part(match.start("effect")) not in (None, "VERB", "ADV"):
        return
    cause = clause_right_of(text, sentence, match.end()) if match else None
    effect = trimmed(text, Span(*match.span("effect"))) if match else None
    if match and cause and effect:
        yield _made(cause, effect, match)


def _required(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """B requires A: no B without A; what rules lay down or ask somebody to do is none."""
    text = page.text
    for match in _REQUIRES.finditer(text, sentence.start, sentence.end):
        group = group_before(text, sentence, match.start())
        effect = subject_of(page, sentence, group.start, match.start(), parse)
        cause = right_of(text, sentence, match.end())
        told = parse.part(match.start()) == "VERB" and not parse.relation(match.start()).startswith(
            ("amod", "acl")
        )
        if not told or cause is None or effect is None or acts(text, effect, parse):
            continue
        if _RULES.search(effect.of(text)) or _ASKED.search(cause.of(text)):
            continue
        yield _made(cause, effect, match, negates=negated(group.of(text)))


def _asks_for(match: re.Match[str], parse: Parse) -> bool:
    """Tell whether the need is a verb with a doing behind: "brought needed attention to it"."""
    need, doing = parse.part(match.start()), parse.part(match.start("effect"))
    described = parse.relation(match.start()).startswith(("amod", "acl"))
    return need in (None, "VERB") and doing in (None, "VERB", "ADV", "AUX") and not described


def _verbal(span: Span, parse: Parse) -> bool:
    """Tell whether a phrase has a verb of its own: "needs what it takes to"."""
    return bool({"VERB", "AUX"} & set(parse.between(span.start, span.end)))


def _made(cause: Span, effect: Span, match: re.Match[str], *, negates: bool = False) -> Finding:
    return Finding(
        cause=cause,
        effect=effect,
        link=Span(*sorted((min(cause.end, effect.end), max(cause.start, effect.start)))),
        sign="+",
        negated=negates,
        confidence=0.6,
        family=f"need {match[0].split()[0].lower()}",
    )
