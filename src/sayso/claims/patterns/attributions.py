"""Attributions by pattern: a cue word, who stands beside it, and what it governs."""

import re
from collections.abc import Iterator, Sequence

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms_listed
from sayso.claims.page import Page
from sayso.document.span import Span

_FORMS = forms_listed("speech", "verbs")
_AUXILIARY = r"(?:(?:has|have|had|is|was|were|are|also|later|recently|really|being|been)\s+)*"
_VERB = re.compile(rf"\b{_AUXILIARY}(?P<cue>{alternatives(_FORMS)})\b(?P<that>\s+that\b)?")
_OTHER = re.compile(
    rf"\b(?:is|are|was|were|an?|the|his|her|their|of|well|really|\s)*"
    rf"\b(?P<cue>(?:{alternatives(words('speech', 'nouns') | words('speech', 'adjectives'))}))"
    rf"(?:\s*,\s*however\s*,)?\s+that\b"
)
_ACCORDING = re.compile(
    rf"\b(?:{alternatives(words('speech', 'prepositions'))})\s+(?P<source>[^,.;“”\"]+)",
    re.IGNORECASE,
)
_SOURCE_STOP = re.compile(
    r"[,;:“”\"()\n]\s*|\s[—–-]\s|\b(?:and|but|as|that|while|although|because|if|when|so)\s+",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\s+(?P<source>(?:the\s+|an?\s+)?[A-Z][^,.;:“”\"]*|he|she|they)(?=[,.;:]|$)"
)
_AFTER = re.compile(r"\s*(?:[,.:”\"]|$|(?:in|on|at|during|after|to|of|by)\b)")
_CONFIDENCE = 0.6


def attributions(page: Page) -> tuple[ReadAttribution, ...]:
    """Return what the patterns find, in the order of the cues."""
    found = [item for sentence in page.sentences for item in _in_sentence(page, sentence)]
    return tuple(found)


def _in_sentence(page: Page, sentence: Span) -> Iterator[ReadAttribution]:
    text = page.text
    for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
        source = Span(*match.span("source"))
        yield _made(source, Span(match.start(), source.start - 1), _around(sentence, match))
    for pattern in (_OTHER, _VERB):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if page.quotation_at(match.start("cue")) is None:
                yield from _governed(page, sentence, match)


def _governed(page: Page, sentence: Span, match: re.Match[str]) -> Iterator[ReadAttribution]:
    text, cue = page.text, Span(*match.span("cue"))
    source = _before(text, sentence, match.start())
    after = Span(match.end(), sentence.end)
    quoted = page.quotations_in(sentence)
    follows = text[after.start : after.end].lstrip(" ,:")
    if match.groupdict().get("that") or match.re is _OTHER:
        yield _made(source, cue, (_rest(text, after),))
        return
    inverted = _INVERTED.match(text, cue.end, sentence.end)
    if inverted and sentence.start < match.start() and text[match.start() - 2] in ',”"?!':
        yield _made(Span(*inverted.span("source")), cue, _told(sentence, quoted, match.start()))
    elif source and (follows[:1] in '“"‘' or _AFTER.match(text, cue.end, sentence.end)):
        contents = _told(sentence, quoted, source.start)
        if contents:
            yield _made(source, cue, contents)
    elif source and len(follows.split()) >= 3:
        yield _made(source, cue, (_rest(text, after),))


def _told(sentence: Span, quoted: Sequence[Span], before: int) -> tuple[Span, ...]:
    """Return the quotations of the sentence, or else all that stands before the source."""
    if quoted:
        return tuple(quoted)
    return (Span(sentence.start, before - 1),) if before - sentence.start > 12 else ()


def _before(text: str, sentence: Span, end: int) -> Span | None:
    start = sentence.start
    for stop in _SOURCE_STOP.finditer(text, sentence.start, end):
        if stop.end() < end - 1:
            start = stop.end()
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Span(start, end) if start < end else None


def _rest(text: str, after: Span) -> Span:
    start = after.start
    while start < after.end and text[start] in ' ,:“"':
        start += 1
    return Span(start, after.end)


def _around(sentence: Span, match: re.Match[str]) -> tuple[Span, ...]:
    sides = Span(sentence.start, match.start()), Span(match.end(), sentence.end)
    return tuple(side for side in sides if len(side) > 10)


def _made(source: Span | None, cue: Span, content: tuple[Span, ...]) -> ReadAttribution:
    return ReadAttribution(
        source=((source.start, source.end),) if source else (),
        cue=((cue.start, cue.end),),
        content=tuple((span.start, span.end) for span in content),
        confidence=_CONFIDENCE,
    )
