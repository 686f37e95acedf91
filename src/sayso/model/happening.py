"""Happenings: causes that come about on a date ("if the city falls", "a dam break")."""

import re
from typing import Literal

import msgspec

from sayso.claims.claim import Change, Influence
from sayso.model.plural import is_plural
from sayso.model.told import Told

_SUPPOSED = re.compile(r"\b(?:if|should|once|unless|until|in case|were|had)(?: \w+)?\s+$", re.I)
_SUPPOSED_INSIDE = re.compile(r"^\W*(?:if|should|once|unless|in case|were|had)\b", re.I)
_STOPS = re.compile(
    r"\b(?:stop|end|halt|cease|suspend|withdr[ae]w|shut|clos|cancel|freez|quit|leav|resign)"
    r"\w*|\bdr(?:y|ies|ied) up\b|\bcut(?:s|ting)?(?: \w+){0,4} off\b",
    re.I,
)
_CUT = re.compile(r"\bcut(?:s|ting)?\b", re.I)
_LOST = re.compile(
    r"\b(?:los[et]\w*|losing|loss|losses|defeat\w*|fall|falls|fell|falling|collaps\w*|fail\w*|"
    r"captur\w*|seiz\w*|surrender\w*|destr\w*|hand(?:ed|ing|s)? over|breach\w*)\b",
    re.I,
)
_STARTS = re.compile(
    r"\b(?:br(?:eak|oke|eaks|eaking)|burst\w*|erupt\w*|explo\w*|invad\w*|invasion|attack\w*|"
    r"strik\w*|struck|declar\w*|default\w*|crash\w*|join\w*|win|wins|sign\w*|resum\w*|"
    r"launch\w*|happen\w*|arriv\w*|hits?)\b",
    re.I,
)
_GRADUAL = re.compile(
    r"\b(?:ris\w*|rose|increas\w*|grow\w*|grew|declin\w*|decreas\w*|drop\w*|climb\w*|higher|"
    r"lower\w*|more|less|fewer|continu\w*|remain\w*|stay\w*|keep\w*|kept|worsen\w*|improv\w*|"
    r"shrink\w*|expand\w*|weaken\w*|strengthen\w*|tighten\w*|eas\w+|slow\w*|rais\w*|reduc\w*)\b",
    re.I,
)

Manner = Literal["stops", "is lost", "is cut", "happens", "fails"]
_MANY: dict[Manner, str] = {
    "stops": "stop",
    "is lost": "are lost",
    "is cut": "are cut",
    "happens": "happen",
    "fails": "fail",
}


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """A cause that is an event of its concept: where it drives it, and in what manner."""

    change: Change
    manner: Manner

    def named(self, variable: str) -> str:
        """Return the event's name: "American aid stops", "open markets are lost"."""
        return f"{variable} {_MANY[self.manner] if is_plural(variable) else self.manner}"


def happening(told: Told) -> Happening | None:
    """Return the happening that the cause of an influence is, or None if it is gradual.

    A supposed antecedent (if, should, once ...) is one unless its words say that it moves
    by degrees; a cause told without a supposition needs a punctual word and must lie ahead.
    """
    claim = told.claim
    if not isinstance(claim, Influence) or claim.cause.change is None or claim.realised:
        return None
    span = claim.cause.span
    phrase = span.of(told.text)
    before = told.text[max(0, span.start - 30) : span.start]
    supposed = _SUPPOSED.search(before) or _SUPPOSED_INSIDE.search(phrase)
    punctual = any(words.search(phrase) for words in (_STOPS, _CUT, _LOST, _STARTS))
    if _GRADUAL.search(phrase) or not (supposed or punctual):
        return None
    return Happening(change=claim.cause.change, manner=_manner(phrase, claim.cause.change))


def _manner(phrase: str, change: Change) -> Manner:
    if change > 0:
        return "happens"
    if _STOPS.search(phrase):
        return "stops"
    if _CUT.search(phrase):
        return "is cut"
    return "is lost" if _LOST.search(phrase) else "fails"
