"""What follows make, let, leave and give: "B stronger", "B go", "B without water", "B a name"."""

import re
from itertools import pairwise

from sayso.claims.patterns.parse import Parse
from sayso.claims.patterns.verb_places import Place
from sayso.document.span import Span

_STATE = (
    r"(?:(?:much\s+|far\s+|even\s+)?(?:more|less)\s+\w+|stronger|weaker|harder|easier|worse|better|safer"
    r"|poorer|richer|cheaper|dearer|possible|impossible|difficult|vulnerable|dependent|united|divided)"
)
_SAID = re.compile(rf"\s+(?:[\w’'-]+\s+){{1,6}}?{_STATE}\b", re.IGNORECASE)
_IT = re.compile(r"\s+it\s+\w+(?:\s+\w+)?\s+(?:to|for)\b", re.IGNORECASE)
_WITH = re.compile(
    r"\s+(?:[^\s,;:.!?]+\s+){1,8}?(?:with|without|to|in|at|unable|open|exposed)\s", re.IGNORECASE
)
_INTO = re.compile(r"\s+(?:[^\s,;:.!?]+\s+){1,8}?into\s", re.IGNORECASE)
_CLOSE = re.compile(r"[,;:.!?—]|\bto\b")
_WORD = re.compile(r"[\w’'-]+")
_OBJECTS = ("NOUN", "PROPN", "PRON")
_REACH = 14
"""Words after the verb in which the state stands."""


def follows(text: str, sentence: Span, place: Place, parse: Parse) -> bool:
    """Tell whether what the verb asks for follows it: two objects, or an object and its state."""
    match place.verb.frame:
        case "two":
            return second_object(text, sentence, place.span.end, parse) is not None
        case "so":
            return _follows_state(text, sentence, place, parse)
        case _:
            return True


def _follows_state(text: str, sentence: Span, place: Place, parse: Parse) -> bool:
    """Tell whether an object and its state or doing follow the verb."""
    after, end = place.span.end, sentence.end
    if place.verb.lemma == "turn":
        return bool(_INTO.match(text, after, end))
    if place.verb.lemma == "leave" and _WITH.match(text, after, end):
        return True
    if parse.part(place.span.start) is None and _SAID.match(text, after, end):
        return True
    if _IT.match(text, after, end):
        return True
    return _states(text, Span(after, end), place.verb.lemma, parse)


def second_object(text: str, sentence: Span, verb_end: int, parse: Parse) -> int | None:
    """Return where the second of two phrases without a word between begins: "gave it [a name]"."""
    end = _CLOSE.search(text, verb_end, sentence.end)
    found = list(_WORD.finditer(text, verb_end, end.start() if end else sentence.end))[:_REACH]
    parts = [parse.part(word.start()) for word in found]
    for at, (one, two) in enumerate(pairwise(parts), 1):
        adjective = two == "ADJ" and parts[at + 1 : at + 2] and parts[at + 1] in _OBJECTS
        if one in _OBJECTS and (two in ("DET", "NUM", "PRON") or adjective):
            return found[at].start()
    return None


def _states(text: str, after: Span, lemma: str, parse: Parse) -> bool:
    """Tell whether an object is followed by an adjective that owns no noun, or by a bare verb."""
    seen_object = False
    found = list(_WORD.finditer(text, after.start, min(after.end, after.start + 160)))[:_REACH]
    for place, word in enumerate(found):
        part = parse.part(word.start())
        if place and set(text[found[place - 1].end() : word.start()]) & set(",;:.—()"):
            return False
        following = parse.part(found[place + 1].start()) if place + 1 < len(found) else None
        if seen_object and part == "ADJ" and following not in ("NOUN", "PROPN", "ADJ"):
            return lemma in ("make", "leave", "render", "keep")
        if seen_object and part == "VERB" and parse.before(word.start()) in (*_OBJECTS, "ADV"):
            return lemma in ("make", "let", "help") and not word[0].endswith(("ed", "ing"))
        seen_object = seen_object or part in _OBJECTS
    return False
