"""The effect first: B was raised by A; B, raised by A; Raised by A, B; B stems from A."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.agents import acts
from sayso.claims.patterns.clause import left_of, right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.subjects import subject_of
from sayso.claims.patterns.verb_group import group_before, negated
from sayso.claims.patterns.verb_table import Verb, verbs_by_form
from sayso.document.span import Span

_BY = re.compile(
    r"\b(?P<verb>[a-z]+)(?:\s+(?P<particle>up|down|off|out|back|on|about|apart|away|into))?"
    r"(?:\s+(?:\w+ly|in\s+part|at\s+least\s+in\s+part|not\s+only|in\s+large\s+part))?\s+by\s+",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?!(?<=\bthat\s)depend)(?P<verb>(?!depending)[a-z]+)\s+(?:\w+ly\s+|in\s+part\s+|a\s+lot\s+|much\s+)*(?P<particle>from|out\s+of|on)\s+",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|’s|’re|get|got|gets)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:about\s+|nearly\s+|almost\s+|roughly\s+)?(?:\d|half|a\s+(?:third|quarter|tenth)|up\s+to)"
)
_TO = re.compile(r"\sto\s+(?=[a-z])")
_COMMA = re.compile(r",\s+")
_AIMED = re.compile(r"\bto\s+$|\bso\s+that\s+(?:\S+\s+){1,4}$", re.IGNORECASE)
"""Before a verb that tells what something is for."""
_MEANT = re.compile(r"(?!to\b|ha[sd]\b|have\b|had\b)\w+\s+to\b", re.IGNORECASE)
"""A participle that ties a doing to the noun before it: "people meant to gain from it"."""
_FRAMES = ("causing", "doing", "to")


def passive(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """B was raised by A, and shorter: the fuss raised by A; raised by A, B."""
    text = page.text
    for match in _BY.finditer(text, sentence.start, sentence.end):
        verb = _verb(match, ("past", "participle"), _FRAMES)
        if verb is None or _AMOUNT.match(text, match.end(), sentence.end):
            continue
        fronted = not text[sentence.start : match.start()].strip(" “\"‘'—-")
        group = group_before(text, sentence, match.start())
        cause = _cause(text, sentence, match.end(), comma=fronted)
        cause = _before_verb(text, cause, parse) if cause and not fronted else cause
        if cause is None or (verb.frame != "causing" and acts(text, cause, parse)):
            continue
        if fronted:
            clause = parse.until_verb(right_of(text, sentence, cause.end))
            effect = trimmed(text, clause) if clause else None
        else:
            effect = _moved(text, sentence, match.start("verb"), group, parse)
        if effect is not None and not effect.touches(cause):
            link = Span(group.start, match.end())
            yield _told(cause, effect, link, verb, negated(group.of(text)))


def stemming(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """B stems from A; B gains from A, where the gain is the effect."""
    text = page.text
    for match in _FROM.finditer(text, sentence.start, sentence.end):
        verb = _verb(match, (), ("reversed", "faring"))
        if verb is None or parse.part(match.start()) not in (None, "VERB"):
            continue
        group = group_before(text, sentence, match.start())
        if verb.frame == "faring" and _is_aimed(text, sentence, group):
            continue
        cause = right_of(text, sentence, match.end())
        effect = subject_of(page, sentence, group.start, match.start(), parse)
        if cause is not None and effect is not None:
            if verb.frame == "faring":
                effect = Span(effect.start, match.end("verb"))
            link = Span(match.end("verb"), match.end())
            yield _told(cause, effect, link, verb, negated(group.of(text)))


def _is_aimed(text: str, sentence: Span, group: Span) -> bool:
    """Tell whether a verb only tells what something is for."""
    purpose = _AIMED.search(text, sentence.start, group.start)
    return bool(purpose or _MEANT.match(group.of(text)))


def _verb(match: re.Match[str], named: tuple[str, ...], frames: tuple[str, ...]) -> Verb | None:
    particle = " ".join((match["particle"] or "").lower().split())
    for verb in verbs_by_form().get(match["verb"].lower(), ()):
        if verb.particle == particle and (not named or verb.form in named) and verb.frame in frames:
            return verb
    return None


def _cause(text: str, sentence: Span, start: int, *, comma: bool) -> Span | None:
    found = right_of(text, sentence, start)
    if found is None or not comma:
        return found
    end = text.find(", ", found.start, found.end + 2)
    return Span(found.start, end) if end > 0 else None


def _before_verb(text: str, cause: Span, parse: Parse) -> Span:
    """Return a cause up to a comma after which the sentence goes on: "rains, have ruined"."""
    for comma in _COMMA.finditer(text, cause.start, cause.end):
        if parse.part(comma.end()) in ("VERB", "AUX"):
            return Span(cause.start, comma.start())
    return cause


def _moved(text: str, sentence: Span, verb: int, group: Span, parse: Parse) -> Span | None:
    """Return what the verb moves: its subject, or the noun that it describes."""
    if _BE.search(group.of(text)):
        tied = parse.subject(verb, sentence)
        if tied is not None:
            return trimmed(text, tied)
    else:
        described = parse.described(verb, sentence)
        if described is not None:
            return trimmed(text, described)
    before = text[sentence.start : group.start].rstrip(" ,")
    return left_of(text, sentence, sentence.start + len(before))


def _told(cause: Span, effect: Span, link: Span, verb: Verb, negated: bool) -> Finding:
    return Finding(
        cause=cause,
        effect=effect,
        link=link,
        sign=verb.sign,
        negated=negated,
        confidence=0.65,
        family=f"passive {verb.frame} {verb.name}",
    )
