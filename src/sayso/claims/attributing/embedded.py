"""A teller in a relative clause: "loans, which Ray said are rare", "a gap she fears will grow"."""

import re
from collections.abc import Iterator, Sequence

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import alternatives
from sayso.claims.lexicon.inflection import forms_listed
from sayso.claims.page import Page
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_CUE = re.compile(
    rf"\s(?P<cue>{alternatives(forms_listed('speech', 'inner'))})\s+"
    r"(?:\w+ly\s+|now\s+|also\s+)?(?P<verb>\w+)"
)
_RELATIVE = re.compile(r",?\s+(?:which|that|whom?|whose(?:\s+\w+){1,3})\s+$")
_BACK = 10
"""Code points before a source in which its relative pronoun stands."""
_CLOSES = re.compile(r"[,;:—()]|\s[–-]\s")
_CONFIDENCE = 0.5
"""How sure it is; read out of the parse alone."""


def with_embedded(
    page: Page, parse: Parse, found: Sequence[ReadAttribution]
) -> list[ReadAttribution]:
    """Give each such teller the noun before the relative clause and the clause after the cue."""
    embedded = list(_embedded(page, parse))
    cues = SpanIndex((Span(*item.cue[0]), None) for item in embedded)
    others = (item for item in found if not any(cues.touching(Span(*cue)) for cue in item.cue))
    return [*others, *embedded]


def _embedded(page: Page, parse: Parse) -> Iterator[ReadAttribution]:
    for told in _CUE.finditer(page.text):
        sentence = page.sentence_at(told.start("cue"))
        source = _source(page, parse, told, sentence)
        noun = _described(page, parse, source, told) if source else None
        if source is None or noun is None:
            continue
        closes = _CLOSES.search(page.text, told.start("verb"), sentence.end)
        end = closes.start() if closes else sentence.end
        yield ReadAttribution(
            source=((source.start, source.end),),
            cue=(told.span("cue"),),
            content=((noun.start, source.start), (told.start("verb"), end)),
            confidence=_CONFIDENCE,
        )


def _source(page: Page, parse: Parse, told: re.Match[str], sentence: Span) -> Span | None:
    """Return the subject of a verb of saying that a verb follows at once."""
    cue, verb = told.start("cue"), told.start("verb")
    if parse.part(cue) != "VERB" or parse.part(verb) not in ("AUX", "VERB"):
        return None
    source = parse.subject(cue, sentence) if told.end() <= sentence.end else None
    return source if source and page.text[source.end : cue].isspace() else None


def _described(page: Page, parse: Parse, source: Span, told: re.Match[str]) -> Span | None:
    """Return the noun that the relative clause tells of, None where there is no such clause."""
    relative = _RELATIVE.search(page.text, max(0, source.start - _BACK), source.start)
    if relative is not None:
        return parse.noun_before(relative.start())
    # "A gap she fears will grow": with no pronoun, an auxiliary tells it from "Ray said rents".
    return parse.noun_before(source.start) if parse.part(told.start("verb")) == "AUX" else None
