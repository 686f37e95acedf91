"""Conditionals: if A, B; B if A; unless A, B; once A, B; should A, B."""

import re
from collections.abc import Iterator

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.asides import after_aside, before_aside
from sayso.claims.patterns.clause import clause_left_of, clause_right_of, trimmed
from sayso.claims.patterns.insertions import outside
from sayso.claims.patterns.needs import DUE, WANTED
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_IF = re.compile(
    r"\b(?P<link>only\s+if|if|unless|should|as\s+soon\s+as|as\s+long\s+as|so\s+long\s+as|provided\s+that"
    r"|provided(?=\s+the\b)|once|in\s+the\s+event\s+of|in\s+case\s+of|assuming(?:\s+that)?),?\s+(?:of\s+course\s*,\s+)?(?=\w)",
    re.IGNORECASE,
)
_NOT_A_CONDITION = re.compile(
    r"\b(?:even|as|(?:ask|asked|asks|tell|told)\s+\w+|what|see|know|knew|ask|asks|asked|asking|wonder\w*|question\w*|determine|sure|unclear"
    r"|identify|decide|remember|tell|say|check|consider|unsure|doubt\w*|learn|find\s+out|at)\s+$",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\s*(?:not|any|ever|so|possible|necessary|only|at\s+all|anything)\b[^a-z]*", re.I
)
_SHOULD = re.compile(
    r"\b(?:will|would|could)\b[^,;.]{3,120}\sshould\s+"
    r"(?=(?:the|an?|it|they|he|she|no|any|its|their)\b)[^ ]*"
)
_OPENED = re.compile(
    r"(?:\b(?:that|and|but|said|says|because|th(?:ink|inks|ought)|believe[sd]?)|:|,\s*[“‘\"'])$",
    re.IGNORECASE,
)
"""After what a condition comes first in its clause, as at the beginning of a sentence."""
_COMMA = re.compile(r",[”\"]?\s+(?=\S+\s+\S+)")
_BESIDES = re.compile(
    r"(?:,[”\"]?\s+(?:however|though|of\s+course|for\s+(?:instance|example)|then|indeed|in\s+turn)(?=,|\s))+",
    re.IGNORECASE,
)
_THEN = re.compile(r"then\b")
_ANOTHER = re.compile(r"(?:and|or|if|unless|whether)\b", re.IGNORECASE)
"""What goes on with the condition: no consequence begins with it."""
_ASKED = re.compile(r"(?:what|how|who|where|why)\b")
_SUBJECT = re.compile(
    r"(?<!\bwhat)(?<!\bwhich)(?<!\bwho)(?<!\bthat)(?<!\bhow)(?<!\bwhere)(?<!\bwhen)(?<!\bas)(?<!\bthan)"
    r"[’”\"]?\s(?=(?:he|she|it|they|we|you|I|there)(?:\s|[’'](?:ll|d)\s))"
)
"""Before a subject that may begin the consequence where no comma parts the two."""
_VERBS, _NAMING = ("VERB", "AUX"), ("NOUN", "PROPN", "PRON")
_HELPING = re.compile(r"(?:will|would|can|could|may|might|must|should|is|are|was|were|has)\b")
_EXPLAINED = re.compile(
    r"(?:it|that|this)(?:\s+is|\s+was|\s+will\s+be|[’']s)(?:\s+not)?\s+(?:\w+ly\s+)?because\b",
    re.IGNORECASE,
)
"""What explains the condition and does not follow from it: "if it looks new, it is because"."""
_CUT = re.compile(r",\s+(?:(?!or\b|and\b)\w+\s+)?$")
"""What parts an effect from the words before it."""
_SAID = r",\s+(?:he|she|they|\w+)\s+sa(?:id|ys)\b"
_END = re.compile(rf"[;:!?”\"\n)]|\s[—–-]+\s|\bbut\b|{_SAID}(?!\s*,)")
_END_BEHIND = re.compile(rf"{_END.pattern}|{_SAID}|\bbecause\b", re.IGNORECASE)
"""Where a condition ends that comes last in its clause."""


def conditionals(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """The supposition is the cause, what follows from it the effect."""
    text = page.text
    for match in _IF.finditer(text, sentence.start, sentence.end):
        link = match["link"].lower()
        if _skipped(text, sentence, match, parse):
            continue
        pair = _parted(text, sentence, match, parse)
        if pair is None or pair[0].touches(pair[1]) or _EXPLAINED.match(text, pair[1].start):
            continue
        aimed = _aimed(text, *pair) if link == "if" else None
        cause, effect = aimed or pair
        yield Finding(
            cause=cause,
            effect=effect,
            link=Span(*match.span("link")),
            sign="-" if link == "unless" else "+",
            conditional=aimed is None,
            confidence=0.6,
            family=f"conditional {'wanted' if aimed else ' '.join(link.split())}",
        )


def _aimed(text: str, condition: Span, effect: Span) -> tuple[Span, Span] | None:
    """Return what must be done and what for, where the condition is a wish: "if you want peace"."""
    wanted = WANTED.fullmatch(text, condition.start, condition.end)
    due = DUE.fullmatch(text, effect.start, effect.end)
    if wanted is None or due is None:
        return None
    cause, aim = (trimmed(text, Span(*m.span(k))) for m, k in ((due, "cause"), (wanted, "effect")))
    return (cause, aim) if cause and aim else None


def _skipped(text: str, sentence: Span, match: re.Match[str], parse: Parse) -> bool:
    before = _NOT_A_CONDITION.search(text, max(sentence.start, match.start() - 30), match.start())
    if before or _EMPTY.match(text, match.end(), sentence.end):
        return True
    link = match["link"].lower()
    if link in ("once", "provided"):
        return parse.part(match.start()) not in (("SCONJ",) if link == "once" else (None, "SCONJ"))
    # "should" supposes only where it opens a sentence.
    opens = match["link"][0] == "S" or _SHOULD.search(text, sentence.start, match.end() + 6)
    return link == "should" and not opens


def _parted(
    text: str, sentence: Span, match: re.Match[str], parse: Parse
) -> tuple[Span, Span] | None:
    """Return the condition and what follows from it, whichever comes first."""
    before = text[sentence.start : match.start()].rstrip()
    plain = before.rstrip("“‘\"'(")
    opening = not before.strip(" “\"‘'—-(") or bool(_OPENED.search(plain.rstrip()))
    opening = opening or text[match.start() - 1] in "“\"‘'"
    apart = before.endswith((",", "—"))
    pair = _fronted(text, sentence, match.end(), parse) if opening or apart else None
    if opening:
        return pair
    if pair is not None and _has_verb(pair[1], parse):
        return None if _goes_on(text, pair[1], parse) else pair
    return _behind(text, sentence, match, parse, apart=apart)


def _fronted(text: str, sentence: Span, start: int, parse: Parse) -> tuple[Span, Span] | None:
    """Part "if A, B": the comma is the first with a clause on either side of it.

    Where no comma parts them a second subject does: "if he does not he will".
    """
    inside = Span(start, _end(text, start, sentence.end, _END))
    first: tuple[Span, Span] | None = None
    for comma in outside(text, _COMMA, inside):
        pair = _at_comma(text, sentence, start, comma, parse)
        if pair is None:
            continue
        if _has_verb(pair[1], parse) or _THEN.match(text, comma.end()):
            return pair
        first = first or pair
    for subject in outside(text, _SUBJECT, inside):
        condition = _condition(text, Span(start, subject.start()), parse)
        goes_on = parse.after(subject.end(), 2)[1:] == ["AUX"]
        effect = clause_right_of(text, sentence, subject.end())
        if condition and effect and goes_on and _has_verb(condition, parse):
            return condition, effect
    return first


def _at_comma(
    text: str, sentence: Span, start: int, comma: re.Match[str], parse: Parse
) -> tuple[Span, Span] | None:
    """Return what stands on the two sides of a comma, if a clause may end at it."""
    if _ANOTHER.match(text, comma.end()):
        return None
    after = after_aside(text, sentence, comma.start())
    besides = _BESIDES.match(text, after, sentence.end)
    effect = clause_right_of(text, sentence, (besides.end() if besides else after) + 1)
    if effect and besides and not _has_verb(effect, parse):
        effect = clause_right_of(text, sentence, effect.end + 1)
    condition = _condition(text, Span(start, comma.start()), parse)
    if condition is None or effect is None:
        return None
    parts = set(parse.between(condition.start, condition.end))
    return None if parts & set(_NAMING) and not parts & set(_VERBS) else (condition, effect)


def _condition(text: str, span: Span, parse: Parse) -> Span | None:
    """Return a condition without filler words at its edges, but with its verb: "if he does"."""
    found = trimmed(text, span)
    if found is None or _has_verb(found, parse) or not _has_verb(span, parse):
        return found
    words = span.of(text)
    return Span(
        span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip(" ,."))
    )


def _behind(
    text: str, sentence: Span, match: re.Match[str], parse: Parse, *, apart: bool
) -> tuple[Span, Span] | None:
    """Return the condition that ends a clause and the clause; "as a lawyer, if" ends none."""
    inside = Span(match.end(), _end(text, match.end(), sentence.end, _END_BEHIND))
    comma = next(outside(text, _COMMA, inside), None)
    end = comma.start() if comma else inside.end
    condition = _condition(text, Span(inside.start, end), parse)
    effect = clause_left_of(text, sentence, before_aside(text, sentence, match.start()))
    while effect is not None and not _has_verb(effect, parse):
        cut = _CUT.search(text, sentence.start, effect.start)
        if cut is None:
            break
        effect = clause_left_of(text, sentence, cut.start())
    if apart and effect is not None and not _has_verb(effect, parse):
        return None
    return (condition, effect) if condition and effect else None


def _has_verb(span: Span, parse: Parse) -> bool:
    """Tell whether a phrase has a verb, as far as the parser knows."""
    parts = parse.between(span.start, span.end)
    return not parts or bool(set(parts) & set(_VERBS))


def _goes_on(text: str, span: Span, parse: Parse) -> bool:
    """Tell whether a phrase goes on with a clause: "the plan, if passed, will hurt trade".

    It has no subject of its own, or is what somebody sees: "to see, if he wins, what he does".
    """
    opens = parse.part(span.start) in _VERBS or _HELPING.match(text, span.start)
    sees = _ASKED.match(text, span.start) and text[span.end : span.end + 1] != "?"
    return bool(opens or sees)


def _end(text: str, start: int, limit: int, ends: re.Pattern[str]) -> int:
    found = next(outside(text, ends, Span(start, limit)), None)
    return found.start() if found else limit
