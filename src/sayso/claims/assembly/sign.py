"""The sign between two phrases: the encoder's, unless the words around them are plain."""

import re
from functools import cache
from typing import Literal

from sayso.claims.claim import Sign
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives, table, words
from sayso.claims.lexicon.inflection import forms

_WINDOW = 30
"""Code points before a phrase in which the word that decides can stand."""
_MORE: dict[Literal["+", "-"], str] = {"+": "further_raising", "-": "further_lowering"}
_PARTICLES = {"+": "up", "-": "(?:down|out)"}
"""Small words that may follow the verb without turning its sign."""
_BREAK = re.compile(r"[,;:.—–]")
_TOO = re.compile(r"\btoo\s+\w+")
_TOO_TO = re.compile(r"\s*(?:for\s+(?:\S+\s+){1,6}?)?to\b")


def sign_in(text: str, item: ReadInfluence) -> Sign:
    """Return the sign that a plain word gives, or else the encoder's."""
    if (
        conceded(text, item)
        or _excessive(text, item)
        or _follows("preventing", text, item.cause[0])
    ):
        return "-"
    cause, effect = item.cause, item.effect
    if item.sign != "?" and cause[1] <= effect[0]:
        before = text[max(cause[1], effect[0] - _WINDOW) : effect[0]]
        turned: Literal["+", "-"] = "-" if item.sign == "+" else "+"
        if _verb_before(turned).search(before):
            return turned
        if _hindering().search(before):
            return "-"
    return item.sign


def conceded(text: str, item: ReadInfluence) -> bool:
    """Tell whether the cause is conceded: "despite the rain, they came".

    In "though the rain brought floods" cause and effect both lie in what is conceded.
    """
    (start, end), effect = item.cause, item.effect
    apart = effect[1] <= start or bool(_BREAK.search(text[end : effect[0]]))
    return apart and _follows("concessive", text, start)


def _follows(cues: str, text: str, place: int) -> bool:
    """Tell whether one of a table's cues stands right before a place."""
    return bool(_cue_before(cues).search(text[max(0, place - _WINDOW) : place]))


def _excessive(text: str, item: ReadInfluence) -> bool:
    """Tell whether the cause is too much for the effect: "too big to fail"."""
    cause, effect = item.cause, item.effect
    return (
        cause[1] <= effect[0]
        and bool(_TOO.search(text[cause[0] : cause[1]]))
        and bool(_TOO_TO.match(text, cause[1], effect[1]))
    )


@cache
def _cue_before(cues: str) -> re.Pattern[str]:
    listed = alternatives(table("causal")[cues])
    return re.compile(rf"\b(?:{listed})\s+(?:the|his|her|its|their|an?)?\s*$", re.IGNORECASE)


@cache
def _hindering() -> re.Pattern[str]:
    cues = alternatives(words("causal", "hindering"))
    return re.compile(rf"\b(?:{cues})\s+(?:for|to)\s+$", re.IGNORECASE)


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
    return [f"{form} {particle.replace('_', ' ')}".rstrip() for form in forms(verb).values()]
