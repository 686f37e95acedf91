"""Nouns that link: A is the cause of B, A poses a threat to B; B is the result of A."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, table
from sayso.claims.page import Page
from sayso.claims.patterns.agents import acts
from sayso.claims.patterns.clause import right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.document.span import Span

_NOUNS, _ADJECTIVES = table("causal")["nouns"], table("causal")["adjectives"]
_BE = (
    r"(?:\b(?P<be>is|are|was|were|be|been|being|remains?|remained|becomes?|became|become|proves?|proved"
    r"|represents?|represented|constitutes?|constituted|forms?|poses?|posed|posing|deals?|dealt|dealing"
    r"|as(?=\s+(?:an?|the|one)\s)|gives?|gave|given|giving|play(?:s|ed|ing)?(?=\s[^,;.]{0,40}\b(?:role|part)\b)|puts?|putting|places?|placed|placing|provides?|provided|acts?\s+as|acted\s+as|serves?\s+as|served\s+as)"
    r"|(?P<bare>(?<=,)(?:\s(?:itself|themselves|in\s+itself|by\s+itself))?(?=\s(?:an?|the|one)\s)))\s+"
)
_FILL = r"(?:(?:not|also|still|now|just|\w+ly|in\s+part|part\s+of|all)\s+)*"
_DETERMINER = r"(?:(?:an?|the|one|another|its|their|no|some|such|partly|among)\s+)"
_ADJECTIVE = (
    r"(?:(?:of\s+the\s+)?(?!there\b|\w+ing\s+(?:the|an?|his|her|its|their)\b)(?:[\w’'-]+\s+){0,3}?)"
)


def _choice(name: str) -> str:
    nouns = alternatives([_plural(noun) for noun in _NOUNS[name]])
    return rf"{_DETERMINER}?{_ADJECTIVE}(?:{nouns})|(?:{alternatives(_ADJECTIVES[name])})"


def _plural(noun: str) -> str:
    head, _, preposition = noun.rpartition(" ")
    return f"{head}(?:s|es)? {preposition}"


_LINK = re.compile(
    rf"{_BE}{_FILL}(?:(?P<plus>{_choice('+')})|(?P<minus>{_choice('-')})"
    rf"|(?P<reversed>{_choice('reversed')}))\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\b(?:role|part)s?\s+in$", re.IGNORECASE)
_WHY = re.compile(r"\bwhy$", re.IGNORECASE)
_QUESTION = re.compile(r"\b(?:questions?|issue|mystery|puzzle|riddle|what|point)$", re.IGNORECASE)
_INVERTED = re.compile(
    r"\s+(?:is|are|was|were|do|does|did|has|have|should|would|could|can|will|must)\b", re.IGNORECASE
)
_WHICH = re.compile(r"\s+(?:which|whom)\b")
_DOING = re.compile(r"\w{2,}ing\b")
_SEEN = re.compile(
    r"\b(?:sees?|saw|seen|regard(?:s|ed)?|view(?:s|ed)?|describe[sd]?|cite[sd]?|call(?:s|ed)?"
    r"|consider(?:s|ed)?|name[sd]?|identif(?:y|ies|ied)|point(?:s|ed)?\s+to)\s+",
    re.IGNORECASE,
)


def nouns(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """A verb such as *is* or *poses*, and a noun that says how the two sides hang together."""
    text = page.text
    for match in _LINK.finditer(text, sentence.start, sentence.end):
        group = group_before(text, sentence, match.start())
        left = _subject(page, sentence, match, group.start, parse)
        right = right_of(text, sentence, match.end())
        if left is None or right is None or left.touches(right) or _asks(text, match, left):
            continue
        if _ROLE.search(match[0]) and not _plays(text, match, left, right, parse):
            continue
        cause, effect = (right, left) if match["reversed"] else (left, right)
        words = text[group.start : match.end()]
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(match.start(), match.end()),
            sign="-" if match["minus"] else "+",
            negated=negated(words) or " no " in words,
            confidence=0.6,
            family=f"noun {' '.join(match[0].lower().split()[-2:])}",
        )


def _asks(text: str, match: re.Match[str], left: Span) -> bool:
    """Tell whether a "why" asks, or "which" goes on with what was told: "the result of which"."""
    asked = _WHY.search(match[0]) and (
        _QUESTION.search(text, left.start, left.end) or _INVERTED.match(text, match.end())
    )
    return bool(asked or _WHICH.match(text, match.end()))


def _plays(text: str, match: re.Match[str], left: Span, right: Span, parse: Parse) -> bool:
    """Tell whether a thing plays a role in what happens; people take part, or play theirs."""
    played = (match["be"] or "").lower().startswith("play")
    return played and not acts(text, left, parse) and not _DOING.match(text, right.start)


def _subject(
    page: Page, sentence: Span, match: re.Match[str], start: int, parse: Parse
) -> Span | None:
    """Return what the noun is said of: the phrase before the verb, or what is seen as it."""
    head = max(match.start(name) for name in ("plus", "minus", "reversed"))
    found = subject_of(page, sentence, start, head, parse)
    if found is None or match["be"] != "as":
        return found
    seen = _SEEN.search(page.text, found.start, found.end)
    return trimmed(page.text, Span(seen.end(), found.end)) if seen else None
