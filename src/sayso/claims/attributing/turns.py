"""Interviews: what stands under a name or after a question is the answer of whoever is asked."""

import re
from collections import Counter
from collections.abc import Iterator

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.speakers.names import names
from sayso.document.span import Span

_LABEL = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}):\s+(?=\S)")
_NOBODY = words("speech", "labels")
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']\w+|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_MEETING = re.compile(
    r"\b(?:interview(?:ed|s)?(?:\s+with)?|(?:spoke|speaks|talked|talks|sat\s+down|chatted)\s+(?:with|to)"
    r"|questions\s+(?:for|to)|(?:in\s+)?conversation\s+with)\s+",
    re.IGNORECASE,
)
_MARKS = "“\"‘'«"
_NEAR = 60
"""Code points after "spoke with" in which the name begins."""
_FEWEST = 2
"""Labels, one of them as often, or questions that make a text an interview."""
_UNSURE = 0.5


def turns(page: Page) -> Iterator[ReadAttribution]:
    """Yield the turns of an interview or a debate, each with its speaker as the source."""
    labels = [(_label(page, paragraph), paragraph) for paragraph in page.paragraphs]
    counted = Counter(page.text[slice(*label)] for label, _ in labels if label)
    if len(counted) >= _FEWEST and max(counted.values()) >= _FEWEST:
        headline = labels[0][0] and counted[page.text[slice(*labels[0][0])]] < _FEWEST
        yield from _labelled(labels[1:] if headline else labels)
        return
    asked = _asked(page)
    if asked is not None:
        yield from _answers(page, asked)


def _label(page: Page, paragraph: Span) -> tuple[int, int] | None:
    """Return the name that opens a paragraph before a colon."""
    found = _LABEL.match(page.text, paragraph.start, paragraph.end)
    named = found is not None and found["who"].lower() not in _NOBODY
    return found.span("who") if found and named else None


def _labelled(labels: list[tuple[tuple[int, int] | None, Span]]) -> Iterator[ReadAttribution]:
    """Yield what stands under each label, up to the next one."""
    source: tuple[int, int] | None = None
    for label, paragraph in labels:
        source = label or source
        if source is not None:
            yield _turn(source, Span(label[1] + 1 if label else paragraph.start, paragraph.end))


def _asked(page: Page) -> tuple[int, int] | None:
    """Return the name of whoever is told to be interviewed, before the first question."""
    questions = [p for p in page.paragraphs if _is_question(page, p)]
    if len(questions) < _FEWEST:
        return None
    for meeting in _MEETING.finditer(page.text, 0, questions[0].start):
        name = next(names(page.text, Span(meeting.end(), questions[0].start)), None)
        if name is not None and name.span.start - meeting.end() <= _NEAR and len(name.words) > 1:
            return name.span.start, name.span.end
    return None


def _answers(page: Page, source: tuple[int, int]) -> Iterator[ReadAttribution]:
    """Yield what follows the questions, if most of it is quoted or speaks of "I" or "we"."""
    kinds = [(_is_question(page, paragraph), paragraph) for paragraph in page.paragraphs]
    first = next(place for place, (question, _) in enumerate(kinds) if question)
    answers = [paragraph for question, paragraph in kinds[first:] if not question]
    own = [p for p in answers if _is_own(page.text, p)]
    if 2 * len(own) > len(answers):
        yield from (_turn(source, paragraph) for paragraph in answers)


def _is_own(text: str, answer: Span) -> bool:
    return text[answer.start] in _MARKS or bool(
        _FIRST_PERSON.search(text, answer.start, answer.end)
    )


def _is_question(page: Page, paragraph: Span) -> bool:
    """Tell whether a paragraph is a question that nobody quotes."""
    return page.text[paragraph.end - 1] == "?" and page.text[paragraph.start] not in _MARKS


def _turn(source: tuple[int, int], content: Span) -> ReadAttribution:
    return ReadAttribution(
        source=(source,), cue=(), content=((content.start, content.end),), confidence=_UNSURE
    )
