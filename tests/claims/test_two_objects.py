"""Of two objects the second is what comes about: "gives the town a name"."""

import pytest

from sayso.claims.encoder.readings import ReadToken
from sayso.claims.page import page_of
from sayso.claims.patterns.influences import influences
from sayso.document.document import keep

GIVES = [
    ("The spring gives the town a name.", "DET NOUN VERB DET NOUN DET NOUN PUNCT", "a name"),
    ("The detour denied farmers two days.", "DET NOUN VERB NOUN NUM NOUN PUNCT", "two days"),
    ("The dam gave growers cheap water.", "DET NOUN VERB NOUN ADJ NOUN PUNCT", "cheap water"),
    ("The spring gives its name.", "DET NOUN VERB DET NOUN PUNCT", None),
    ("The dam gave cheap water to growers.", "DET NOUN VERB ADJ NOUN ADP NOUN PUNCT", None),
]


@pytest.mark.parametrize(("text", "parts", "expected"), GIVES)
def test_the_effect_is_the_second_object(text: str, parts: str, expected: str | None) -> None:
    """With one object the verb tells of no effect."""
    tokens: list[ReadToken] = []
    at = 0
    for word, part in zip(text.replace(".", " .").split(), parts.split(), strict=True):
        at = text.index(word, at)
        tokens.append(ReadToken(span=(at, at + len(word)), upos=part, head=-1, relation="dep"))
        at += len(word)
    found = influences(page_of(keep(text)), tokens)
    assert [item.effect.of(text) for item in found] == ([expected] if expected else [])
