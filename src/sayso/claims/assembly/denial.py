"""Denial: the encoder saw few of them, so a word that denies has to stand nearby as well."""

import re

from sayso.claims.encoder.readings import ReadInfluence

_REACH = 120
"""Code points around a claim in which the word that denies it can stand."""
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|disput\w*|refut\w*|discount\w*|"
    r"rebuff\w*|contradict\w*|disagree\w*|myth|untrue|false|nothing to do with|"
    r"no (?:link|connection)|not (?:believe|true|think))\b",
    re.IGNORECASE,
)


def denied_in(text: str, item: ReadInfluence) -> bool:
    """Tell whether the encoder takes a claim as denied and a word nearby says so."""
    start = max(0, min(item.cause[0], item.effect[0]) - _REACH)
    end = max(item.cause[1], item.effect[1]) + _REACH
    return item.denied and bool(_DENYING.search(text[start:end]))
