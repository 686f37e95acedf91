"""The sign between two phrases: the encoder's, unless the verb before the effect is plain."""

import re
from functools import cache
from typing import Literal

from sayso.claims.claim import Sign
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives, table
from sayso.claims.lexicon.inflection import forms

_WINDOW = 30
"""Code points before the effect in which its verb can stand."""
_MORE: dict[Literal["+", "-"], str] = {"+": "further_raising", "-": "further_lowering"}
_PARTICLES = {"+": "up", "-": "(?:down|out)"}
"""Small words that may follow the verb without turning its sign."""


def sign_in(text: str, item: ReadInfluence) -> Sign:
    """Return the sign of a known verb right before an effect that follows its cause."""
    cause, effect = item.cause, item.effect
    if item.sign != "?" and cause[1] <= effect[0]:
        before = text[max(cause[1], effect[0] - _WINDOW) : effect[0]]
        turned: Literal["+", "-"] = "-" if item.sign == "+" else "+"
        if _verb_before(turned).search(before):
            return turned
    return item.sign


@cache
def _verb_before(sign: Literal["+", "-"]) -> re.Pattern[str]:
    lemmas = f"{table('causal')['verbs'][sign]} {table('causal')[_MORE[sign]]}".split()
    found = {form for lemma in lemmas for form in _forms(lemma)}
    return re.compile(
        rf"\b(?:{alternatives(frozenset(found))})\s+(?:{_PARTICLES[sign]}\s+)?$", re.IGNORECASE
    )


def _forms(lemma: str) -> list[str]:
    """All forms of a verb; of `push_up`, those of the verb with its particle."""
    verb, _, particle = lemma.partition("_")
    return [f"{form} {particle}".rstrip() for form in forms(verb).values()]
