"""Where linking verbs stand in a sentence, and what they take with them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.claims.page import Page
from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.verb_group import group_before
from sayso.claims.patterns.verb_table import Frame, Verb, verbs_by_form
from sayso.document.span import Span

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?\b", re.IGNORECASE)
_GAP = r"\s+(?:[^\s,;:.!?]+\s+){1,9}?"
_NEEDS: dict[Frame, re.Pattern[str]] = {
    "to": re.compile(rf"{_GAP}to\s+[a-z]"),
    "into": re.compile(rf"{_GAP}(?:into|toward|towards|out\s+of|off|onto|over|to\s+the\s+brink)\s"),
    "from": re.compile(rf"{_GAP}(?:from|against)\s"),
    "of": re.compile(rf"{_GAP}of\s"),
    "out": re.compile(
        rf"{_GAP}(?:out\s+of|off|away\s+from|at\s+bay|under\s+control|below|in\s+check|low|down)\b"
    ),
}
_SPLIT = {
    particle: re.compile(
        rf"\s+(?P<object>(?!\w+ly\s)(?:[^\s,;:.!?]+\s+){{1,6}}?){particle}\b(?!\s+(?:to|of)\b)"
    )
    for particle in ("up", "down", "off", "out", "back", "away", "apart", "on")
}


class Place(NamedTuple):
    """A linking verb with the small words before it; `object` where a particle closes it."""

    verb: Verb
    group: Span
    span: Span
    object: Span | None = None

    @property
    def start(self) -> int:
        """Where the verb and the small words before it begin."""
        return self.group.start


def places(page: Page, sentence: Span, parse: Parse) -> Iterator[Place]:
    """Yield the linking verbs of a sentence that are verbs there, as far as the parser knows."""
    table = verbs_by_form()
    for word in _WORD.finditer(page.text, sentence.start, sentence.end):
        verbs = table.get(word[0].lower())
        if verbs is None or parse.part(word.start()) not in (None, "VERB", "AUX"):
            continue
        for verb in verbs:
            if verb.frame in ("reversed", "faring"):
                continue
            found = _fitting(page.text, sentence, verb, Span(*word.span()))
            if found is not None:
                yield found
                break


def _fitting(text: str, sentence: Span, verb: Verb, word: Span) -> Place | None:
    """Return the verb in its place, if what has to follow it follows."""
    group = group_before(text, sentence, word.start)
    if verb.particle:
        closed = re.compile(rf"(?:\s+\w+ly)?\s+{verb.particle}\b").match(
            text, word.end, sentence.end
        )
        if closed:
            return Place(verb, group, Span(word.start, closed.end()))
        parted = _SPLIT.get(verb.particle)
        split = parted.match(text, word.end, sentence.end) if parted else None
        return Place(verb, group, word, Span(*split.span("object"))) if split else None
    needed = _NEEDS.get(verb.frame)
    if needed is not None and not needed.match(text, word.end, sentence.end):
        return None
    return Place(verb, group, word)
