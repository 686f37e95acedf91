"""A clause before "S says that B" is S's as well: "If rates rise, Ray expects rents to fall"."""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadAttribution
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms_listed
from sayso.claims.page import Page

_OPENER = alternatives(words("clause", "fronted"))
_FRONT = re.compile(
    rf"[“\"‘']?(?:(?:but|and|yet|still|even|only|perhaps|thus|so)\s+)?(?P<clause>(?:{_OPENER})\b"
    r"[^;:“”\"]+?),\s+(?:then\s+|however,\s+)?",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"\b(?:{alternatives(forms_listed('speech', 'verbs'))})$")
"""How a cue ends that a clause may follow: "expects", but not "insists on"."""
_REPORTED = re.compile(r"[^:“”\"]*")
"""What stands between a cue and reported speech: words, but no mark of a quotation."""


def with_fronted(page: Page, found: Sequence[ReadAttribution]) -> list[ReadAttribution]:
    """Give each source with reported speech the clause of condition or cause that leads to it."""
    return [_with_front(page, item, found) for item in found]


def _with_front(
    page: Page, item: ReadAttribution, found: Sequence[ReadAttribution]
) -> ReadAttribution:
    if not (item.source and item.cue and item.content):
        return item
    source, cue, content = item.source[0][0], item.cue[-1][1], item.content[0][0]
    sentence = page.sentence_at(source)
    quotation = page.quotation_at(source)
    start = max(sentence.start, quotation.start if quotation else 0)
    front = _FRONT.fullmatch(page.text, start, source)
    says = _SAYS.search(page.text, *item.cue[-1])
    reported = (
        says
        and source < cue <= content <= sentence.end
        and _REPORTED.fullmatch(page.text, cue, content)
    )
    if not front or not reported or page.text[content] in '“"‘':
        return item
    clause = front.span("clause")
    if any(clause[0] <= place < clause[1] for other in found for place, _ in other.cue):
        return item
    return msgspec.structs.replace(item, content=(clause, *item.content))
