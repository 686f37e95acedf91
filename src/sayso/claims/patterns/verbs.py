"""Verbs that lead from a cause to an effect: A raises B; A, which raises B; ..., raising B."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from sayso.claims.finding import Finding
from sayso.claims.page import Page
from sayso.claims.patterns.agents import acts
from sayso.claims.patterns.clause import clause_left_of, right_of, trimmed
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.states import follows, second_object
from sayso.claims.patterns.subjects import subject_of, without_denial
from sayso.claims.patterns.verb_group import negated, purpose
from sayso.claims.patterns.verb_places import Place, places
from sayso.claims.patterns.verb_table import Frame
from sayso.document.span import Span

_CONFIDENCE: dict[Frame, float] = {
    "causing": 0.8,
    "to": 0.75,
    "two": 0.6,
    "from": 0.6,
    "of": 0.6,
    "out": 0.6,
    "so": 0.55,
    "doing": 0.55,
    "into": 0.4,
    "reversed": 0.6,
    "faring": 0.6,
}
"""Rounded shares that were right on the annotated training news; from, of, out were too few."""
SURE = 0.85
"""Confidence of a verb that nobody does on purpose, between two phrases that open as nouns do."""
_NOUN_READING = re.compile(
    r"\b(?:the|an?|some|any|its|his|her|their|our|my|of|no|direct|large|main|for|and|or)\s+$",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(
    r"\s*(?:[,.;:!?”\")\]]|$|\s(?:in|on|at|by|from|with|for|as|such|even|during|if|when|because|or|and"
    r"|after|before|since|by|is|are|was|were|has|have|to|of|than|that)\b)",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|’s|’re|get|got|gets|getting)\b", re.IGNORECASE
)
_HAVE = re.compile(r"\b(?:ha(?:s|ve|d|ving)|\w+[’'](?:ve|d))\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:will|would|could|can|may|might|going\s+to|threaten\w*\s+to|likely\s+to)\b", re.IGNORECASE
)
_PERSONAL = re.compile(r"(?:.*\s)?(?:he|she|I|who|we|you)$", re.IGNORECASE)
_HELPED = re.compile(
    r"\b(?:will|would|could|can|may|might|must|should|shall|do|does|did|cannot|to|help\w*|\w+n[’']t)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b(?:they|we|you|these|those|that|which|\w{3,}[^s\W]s)\s+$", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:the|an?|its|their|his|her|our|more|further|up|new|this|that)\b")
_ADJECTIVAL = ("VERB", "ADP", "DET", "ADJ")
_AMOUNT = re.compile(
    r"\s+(?:by\s+)?(?:about\s+|some\s+|nearly\s+|another\s+)?[$€£]?\d[\d.,]*\s*(?:%|per\s?cent|points?)|\s+\w+ly\s+(?:higher|lower)"
    r"|\s+less\s+than\s+(?!\d)"
)
_OPENS = ("DET", "NOUN", "PROPN", "ADJ", "NUM")
_OBJECTS = ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB", "SYM", "PUNCT")


def active(page: Page, sentence: Span, parse: Parse) -> Iterator[Finding]:
    """A raises B, with B as the verb takes it."""
    last: Span | None = None
    found = [p for p in places(page, sentence, parse) if _verbal(page.text, sentence, p, parse)]
    for place, following in zip_longest(found, found[1:]):
        subject = _subject(page, sentence, place, parse, last)
        target = _object(page.text, _reach(page.text, sentence, place, following), place, parse)
        if subject is None or target is None or not _fits(page, subject, place, parse):
            continue
        if purpose(page.text, sentence, place.start):
            continue
        last = subject
        cause, denied = without_denial(page.text, subject)
        if cause.touches(target):
            continue
        group = place.group.of(page.text)
        yield Finding(
            cause=cause,
            effect=target,
            link=Span(place.start, place.span.end),
            sign=place.verb.sign,
            negated=negated(group) != denied,
            confidence=_confidence(page.text, cause, target, place.verb.frame, parse),
            family=f"verb {place.verb.frame} {place.verb.name} {place.verb.form}",
        )


def _confidence(text: str, cause: Span, effect: Span, frame: Frame, parse: Parse) -> float:
    nouns = parse.part(cause.start) in _OPENS and parse.part(effect.start) in (*_OPENS, "PRON")
    if frame == "causing" and nouns and not acts(text, cause, parse):
        return SURE
    return _CONFIDENCE[frame]


def _reach(text: str, sentence: Span, place: Place, following: Place | None) -> Span:
    """Return where an object may stand: up to the next verb of the same subject, if one follows."""
    if following is None or following.start <= place.span.end:
        return sentence
    joined = text[following.start - 6 : following.start].rstrip().endswith((",", " and"))
    return Span(sentence.start, following.start) if joined else sentence


def _fits(page: Page, subject: Span, place: Place, parse: Parse) -> bool:
    """Tell whether the subject is one that causes by this verb."""
    if _PERSONAL.match(subject.of(page.text)):
        return False
    if place.verb.frame == "causing" or _MODAL.search(place.group.of(page.text)):
        return True
    return not acts(page.text, subject, parse)


def _object(text: str, sentence: Span, place: Place, parse: Parse) -> Span | None:
    if place.object is not None:
        return trimmed(text, place.object)
    second = second_object(text, sentence, place.span.end, parse) if _gives(place) else None
    target = right_of(text, sentence, second or place.span.end)
    if target is None or place.verb.frame != "of":
        return target
    of = text.find(" of ", place.span.end, target.end)
    return trimmed(text, Span(of + 4, target.end)) if of >= 0 else target


def _gives(place: Place) -> bool:
    return place.verb.frame == "two"


def _verbal(text: str, sentence: Span, place: Place, parse: Parse) -> bool:
    """Tell whether the form is an active verb here with something to act on."""
    if not _is_active(text, place) or not follows(text, sentence, place, parse):
        return False
    if parse.part(place.span.start) is not None:
        return _acts_on(text, place, parse)
    if place.verb.frame == "doing" and not _MODAL.search(place.group.of(text)):
        return False
    return _reads_as_verb(text, sentence, place)


def _is_active(text: str, place: Place) -> bool:
    """Tell whether the form is no passive, and has something after it."""
    verb, group = place.verb, place.group.of(text)
    if text[place.span.start].isupper():
        return False
    if place.object is None and not verb.particle and _NO_OBJECT.match(text, place.span.end):
        return False
    if verb.form == "participle":
        return bool(_HAVE.search(group)) and not _BE.search(group)
    return verb.form != "past" or not _BE.search(group)


def _acts_on(text: str, place: Place, parse: Parse) -> bool:
    """Tell whether the parser sees a verb with an object, not a participle beside a noun."""
    relation = parse.relation(place.span.start)
    alone = not place.group and place.verb.form in ("past", "participle")
    if alone and (relation in ("acl", "amod") or parse.before(place.start) in _ADJECTIVAL):
        return False
    if place.object is not None or place.verb.particle:
        return True
    if _AMOUNT.match(text, place.span.end):
        return False
    first, second = (*parse.after(place.span.end, 2), "", "")[:2]
    return first in _OBJECTS or (first == "ADV" and second in _OBJECTS)


def _reads_as_verb(text: str, sentence: Span, place: Place) -> bool:
    """Tell a verb from a noun where no parser ran.

    A bare form needs a helping word, or a plural before it and an object after it.
    """
    start = place.span.start
    if _NOUN_READING.search(text, max(sentence.start, start - 30), start):
        return place.verb.form == "past"
    if place.verb.form != "base" or _HELPED.search(place.group.of(text)):
        return True
    plural = _PLURAL.search(text, max(sentence.start, start - 30), start)
    return bool(plural and _OBJECT.match(text, place.span.end))


def _subject(
    page: Page, sentence: Span, place: Place, parse: Parse, last: Span | None
) -> Span | None:
    text = page.text
    before = text[sentence.start : place.start].rstrip()
    if place.verb.form == "ing" and not place.group.of(text).strip():
        if not before.endswith(","):
            return None
        return clause_left_of(text, sentence, sentence.start + len(before) - 1)
    if last is not None and before.endswith((" and", ",", ", and")):
        return last
    return subject_of(page, sentence, place.start, place.span.start, parse)
