"""Verbs that lead from a cause to an effect: active, passive, relative and participial."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.claims.claim import Sign
from sayso.claims.concepts.verbs import base
from sayso.claims.finding import Finding
from sayso.claims.lexicon import alternatives, table, words
from sayso.claims.lexicon.inflection import forms
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_left_of, left_of, right_of
from sayso.claims.patterns.verb_group import GROUP, negated, purpose
from sayso.document.span import Span

_NOUN_READING = re.compile(
    r"\b(?:the|an?|some|any|its|his|her|their|our|my|this|that|of|no|direct|large|main|for|and|or)\s+$",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(
    r"\s*(?:[,.;:!?”\")\]]|$|\s(?:in|on|at|by|from|with|for|as|such|even|during|if|when|because|or|and"
    r"|after|before|since|is|are|was|were|has|have|to|of|than|that)\b)",
    re.IGNORECASE,
)
_PASSIVE_GROUP = re.compile(
    r"\b(?:is|are|was|were|be|been|being|’s|’re|get|got|gets)\s+(?:\w+ly\s+|not\s+|also\s+)*$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|would|could|can|may|might|going\s+to|threaten\w*\s+to)\b", re.IGNORECASE
)
_PERSONAL = re.compile(r"(?:.*\s)?(?:he|she|I|who|we|you)$", re.IGNORECASE)
_HELPED = re.compile(
    r"\b(?:will|would|could|can|may|might|must|should|shall|do|does|did|cannot|to|help\w*"
    r"|\w+n[’']t)\s+(?:\w+ly\s+|not\s+|also\s+|only\s+|even\s+|further\s+)*$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b(?:they|we|you|these|those|that|which|\w{3,}[^s\W]s)\s+$", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:the|an?|its|their|his|her|our|more|further|up|new|this|that)\b")
_RELATIVE = re.compile(r",?\s+(?:which|that)\s*$")


class Verb:
    """One form of a linking verb: its sign and which form it is."""

    def __init__(self, sign: Sign, form: str) -> None:
        self.sign: Sign = sign
        self.form = form


@cache
def verbs() -> dict[str, Verb]:
    """Return every form of every linking verb, lower case, with what it does."""
    found: dict[str, Verb] = {}
    for sign in ("+", "-"):
        for entry in table("causal")["verbs"][sign].split():
            verb, _, particle = entry.replace("_", " ").partition(" ")
            for name, form in forms(verb).items():
                found.setdefault(f"{form} {particle}".strip(), Verb(sign, name))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<group>{GROUP})\b(?P<verb>{alternatives(frozenset(verbs()))})\b(?!\s+by\b)",
        re.IGNORECASE,
    )


@cache
def _passive() -> re.Pattern[str]:
    passives = table("causal")["passive"]
    signs = [(sign, passives[sign].replace("_", " ").split()) for sign in ("+", "-")]
    groups = "|".join(
        f"(?P<{'plus' if sign == '+' else 'minus'}>{alternatives(words)})" for sign, words in signs
    )
    return re.compile(rf"(?P<group>{GROUP})\b(?:{groups})\s+(?:\w+ly\s+)?by\b", re.IGNORECASE)


def active(page: Page, sentence: Span) -> Iterator[Finding]:
    """A raises B; A, which raises B; ..., raising B."""
    for match in _pattern().finditer(page.text, sentence.start, sentence.end):
        if not _verbal(page.text, sentence, match):
            continue
        verb = verbs()[re.sub(r"\s+", " ", match["verb"].lower())]
        subject = _subject(page.text, sentence, match, verb)
        target = right_of(page.text, sentence, match.end())
        if subject is None or target is None or _PERSONAL.match(subject.of(page.text)):
            continue
        if purpose(page.text, sentence, match.start()):
            continue
        yield Finding(
            cause=subject,
            effect=target,
            link=Span(match.start(), match.end()),
            sign=verb.sign,
            negated=negated(match["group"]),
            confidence=0.7,
            family=f"verb {match['verb'].lower()} {verb.form}",
        )


def _verbal(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Tell whether the form is a verb here: bare forms need a helping word or a plural."""
    before = text[max(sentence.start, match.start() - 30) : match.start("verb")]
    if match["verb"][0].isupper() or _NOUN_READING.search(before):
        return False
    if " " not in match["verb"] and _NO_OBJECT.match(text, match.end()):
        return False
    verb = verbs()[re.sub(r"\s+", " ", match["verb"].lower())]
    if verb.form in ("past", "participle") and _PASSIVE_GROUP.search(match["group"]):
        return False
    if base(match["verb"].lower().split()[0]) in words("causal", "only_with_modal"):
        return bool(_MODAL.search(match["group"]))
    if verb.form != "base":
        return True
    return bool(
        _HELPED.search(match["group"])
        or (
            _PLURAL.search(text, max(sentence.start, match.start() - 30), match.start())
            and _OBJECT.match(text, match.end())
        )
    )


def _subject(text: str, sentence: Span, match: re.Match[str], verb: Verb) -> Span | None:
    start = match.start("group") if match["group"] else match.start("verb")
    before = text[sentence.start : start].rstrip()
    if verb.form == "ing" and not match["group"].strip():
        if not before.endswith(","):
            return None
        return clause_left_of(text, sentence, sentence.start + len(before) - 1)
    relative = _RELATIVE.search(text, sentence.start, start)
    return left_of(text, sentence, relative.start() if relative else start)


def passive(page: Page, sentence: Span) -> Iterator[Finding]:
    """B was raised by A; B, raised by A."""
    text = page.text
    for match in _passive().finditer(text, sentence.start, sentence.end):
        start = match.start()
        before = text[sentence.start : start].rstrip(" ,")
        target = left_of(text, sentence, sentence.start + len(before))
        subject = right_of(text, sentence, match.end())
        if subject is None or target is None:
            continue
        yield Finding(
            cause=subject,
            effect=target,
            link=Span(match.start(), match.end()),
            sign="+" if match["plus"] else "-",
            negated=negated(match["group"]),
            confidence=0.5,
            family="passive",
        )
