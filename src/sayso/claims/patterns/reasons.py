"""Reasons by name: the reason B is that A; if B, it is because A; why B? Because A."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.clause import clause_right_of, right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_REASON = re.compile(
    r"\b(?:the|one|another|an?|my|his|her|its|our|their)\s+(?:[\w-]+\s+){0,2}?reasons?\s+"
    r"(?:(?:why|that|for\s+which|for|behind)\s+)?(?=\S+\s+\S)",
    re.IGNORECASE,
)
_IS = re.compile(
    r",?\s+(?:is|was|are|were|has\s+been)\s+(?P<not>not\s+)?(?:\w+ly\s+|just\s+)?"
    r"(?P<how>(?:because\s+of|because|that|to|due\s+to)\s+)?"
)
_CLAUSE_ENDS = re.compile(r"[;:!?“”\"\n]|\.\s|\s[—–-]+\s")
_IT_IS = re.compile(
    r"\b(?:if|when)\s+(?P<effect>[^.;:!?“”\"]{5,160}?),\s+(?:it|that|this)(?:\s+is|\s+was|\s+will\s+be|[’']s)"
    r"(?P<not>\s+not)?\s+(?:\w+ly\s+)?(?=because\b)",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"why\s+(?:do|does|did|is|are|was|were|have|has|should|would|can|could)?\s*", re.I
)
_BECAUSE = re.compile(r"[\s“\"‘']*because\s+(?!of\b)", re.IGNORECASE)
_PHRASE = ("DET", "NOUN", "PROPN", "NUM", "PRON")


def reasons(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """What is told under the name of a reason, or as the answer to a why."""
    text = page.text
    for match in _REASON.finditer(text, sentence.start, sentence.end):
        yield from _named(text, sentence, match, parse)
    for match in _IT_IS.finditer(text, sentence.start, sentence.end):
        cause = clause_right_of(text, sentence, match.end() + len("because"))
        effect = trimmed(text, Span(*match.span("effect")))
        if cause and effect:
            yield _made(cause, effect, Span(match.end("effect"), match.end()), match["not"])
    yield from _answered(page, sentence)


def explains(text: str, sentence: Span, because: int) -> bool:
    """Tell whether a "because" at a place is told of a reason: "the reason is because"."""
    for match in _REASON.finditer(text, sentence.start, because):
        if any(found.start("how") == because for found in _IS.finditer(text, match.end())):
            return True
    return any(found.end() == because for found in _IT_IS.finditer(text, sentence.start))


def _named(text: str, sentence: Span, match: re.Match[str], parse: Parse) -> Iterator[Finding]:
    """Read "the reason B is A": "is" stands behind the first clause that B can be."""
    stop = _CLAUSE_ENDS.search(text, match.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    for found in _IS.finditer(text, match.end(), end):
        effect = trimmed(text, Span(match.end(), found.start()))
        if effect is None or not (_verbal(effect, parse) or _of_noun(match)):
            continue
        clausal = (found["how"] or "").strip() in ("because", "that")
        take = clause_right_of if clausal else right_of
        start = (
            found.end() - len(found["how"]) if (found["how"] or "").strip() == "to" else found.end()
        )
        cause = take(text, sentence, start)
        if cause and (found["how"] or parse.part(cause.start) in _PHRASE):
            yield _made(cause, effect, Span(found.start(), found.end()), found["not"])
        return


def _answered(page: Page, sentence: Span) -> Iterator[Finding]:
    """Read "Why B? Because A."."""
    opened = _BECAUSE.match(page.text, sentence.start, sentence.end)
    before = page.sentence_before(sentence) if opened else None
    asked = _WHY.search(page.text, before.start, before.end) if before else None
    if opened is None or before is None or asked is None or page.text[before.end - 1] != "?":
        return
    effect = trimmed(page.text, Span(asked.end(), before.end))
    cause = clause_right_of(page.text, sentence, opened.end())
    if effect and cause and len(effect.of(page.text).split()) > 1:
        yield _made(cause, effect, Span(opened.start(), opened.end()), None)


def _of_noun(match: re.Match[str]) -> bool:
    return match[0].lower().rstrip().endswith((" for", " behind"))


def _verbal(span: Span, parse: Parse) -> bool:
    return bool({"VERB", "AUX"} & set(parse.between(span.start, span.end)))


def _made(cause: Span, effect: Span, link: Span, denied: str | None) -> Finding:
    return Finding(
        cause=cause,
        effect=effect,
        link=link,
        sign="+",
        negated=denied is not None,
        confidence=0.75,
        family="reason",
    )
