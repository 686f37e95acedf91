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


_PLAIN = re.compile(r"\b(?:in\s+no\s+(?:way|sense)|by\s+no\s+means|never\s+once)\b", re.IGNORECASE)
"""What negates the verb beside it, and nothing else."""
_BESIDE = 20
"""Code points before a cause in which it can stand: "by no means did"."""


def negated_in(text: str, item: ReadInfluence) -> bool:
    """Tell whether the encoder takes a claim as negated and a word nearby says so."""
    if conceded(text, item) or _told_plainly(text, item):
        return True
    start = max(0, min(item.cause[0], item.effect[0]) - _REACH)
    end = max(item.cause[1], item.effect[1]) + _REACH
    return item.negated and bool(_NEGATING.search(text[start:end]))


def _told_plainly(text: str, item: ReadInfluence) -> bool:
    return bool(_PLAIN.search(text[max(0, item.cause[0] - _BESIDE) : item.effect[0]]))
