"""Who acts: a person or an institution that does something, rather than a thing that causes it."""

import re

from sayso.claims.lexicon import words
from sayso.claims.patterns.parse import Parse
from sayso.document.span import Span

_PEOPLE = words("people", "roles") | words("people", "titles") | words("people", "collective")
_BODIES = words("people", "institutions") | words("people", "countries") | words("agents", "bodies")
_PERSONAL = frozenset(
    (
        "he",
        "she",
        "i",
        "we",
        "you",
        "they",
        "who",
        "those",
        "people",
        "what",
        "progressives",
        "anyone",
    )
)
_DOER = re.compile(r".{2,}(?:er|or|ist|ian|man|woman|men|women)s?$")
_THINGS = words("agents", "things")
_WORD = re.compile(r"[\w’'-]+")
_AMOUNTS = ("any", "some", "one", "most", "many", "none", "all", "both", "each", "several", "few")
_INNER = re.compile(r"\s(?:of|in|on|at|for|from|with|by|over|between|to|who|which|that)\s|,")


def acts(text: str, subject: Span, parse: Parse) -> bool:
    """Tell whether a subject is somebody who acts on purpose."""
    inner = _INNER.search(text, subject.start, subject.end)
    found = list(_WORD.finditer(text, subject.start, inner.start() if inner else subject.end))
    if not found:
        return False
    if found[-1][0].lower() in _AMOUNTS and inner:
        return acts(text, Span(inner.end(), subject.end), parse)
    head = found[-1]
    word = head[0].lower().removesuffix("’s").removesuffix("'s")
    single = word.removesuffix("s")
    if word in _THINGS or single in _THINGS:
        return False
    if word in _PERSONAL or {word, single} & (_PEOPLE | _BODIES) or _DOER.match(word):
        return True
    return head[0][0].isupper() and parse.part(head.start()) in (None, "PROPN")
