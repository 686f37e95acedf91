"""Negation: the encoder's word counts only where a word that negates stands nearby.

What is conceded ("despite the rain, they came") is told as not hindering, so it is negated too.
"""

import re

from sayso.claims.assembly.sign import conceded
from sayso.claims.encoder.readings import ReadInfluence

_REACH = 60
"""Code points around a claim in which the word that negates it can stand."""
_NEGATING = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without|hardly|barely|scarcely|"
    r"little|few|despite|fail\w*|den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|instead|rather than)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)


def negated_in(text: str, item: ReadInfluence) -> bool:
    """Tell whether the encoder takes a claim as negated and a word nearby says so."""
    if conceded(text, item):
        return True
    start = max(0, min(item.cause[0], item.effect[0]) - _REACH)
    end = max(item.cause[1], item.effect[1]) + _REACH
    return item.negated and bool(_NEGATING.search(text[start:end]))
