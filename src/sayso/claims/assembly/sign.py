"""The sign between two phrases: the encoder's, unless the linking words plainly lower."""

import re
from functools import cache

from sayso.claims.claim import Sign
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives, table
from sayso.claims.lexicon.inflection import forms

_WINDOW = 30
"""Code points before the effect in which its verb can stand."""


@cache
def _lowering() -> re.Pattern[str]:
    lemmas = f"{table('causal')['verbs']['-']} {table('causal')['further_lowering']}".split()
    found = {form for lemma in lemmas if "_" not in lemma for form in forms(lemma).values()}
    return re.compile(
        rf"\b(?:{alternatives(frozenset(found))})\s+(?:down\s+|out\s+)?$", re.IGNORECASE
    )


def sign_in(text: str, item: ReadInfluence) -> Sign:
    """Return "-" where a lowering verb stands right before an effect that follows its cause."""
    cause, effect = item.cause, item.effect
    if item.sign == "+" and cause[1] <= effect[0]:
        start = max(cause[1], effect[0] - _WINDOW)
        if _lowering().search(text[start : effect[0]]):
            return "-"
    return item.sign
