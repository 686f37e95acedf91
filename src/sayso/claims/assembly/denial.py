"""Denial: what others tell, told to be untrue.

The encoder saw few denials, so that its word counts only where one that denies stands nearby;
plain words ("no truth in the story that", "it is a myth that") need no encoder.
"""

import re
from functools import cache

from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives, words
from sayso.claims.lexicon.inflection import forms_listed
from sayso.document.span import Span

_REACH = 120
"""Code points around a claim in which the word that denies it can stand."""
_DENYING = re.compile(
    r"\b(?:(?<!never )den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|disput\w*|refut\w*|"
    r"discount\w*|rebuff\w*|contradict\w*|disagree\w*|myth|untrue|false|nothing to do with|"
    r"no (?:link|connection)|not (?:believe|true|think))\b",
    re.IGNORECASE,
)
_TALE = rf"(?:{alternatives(words('denial', 'tales'))})s?"
_LABEL = rf"(?:{alternatives(words('denial', 'labels'))})"
_THAT = r"\s+that\b[^.;:!?]{0,60}$"
_NO_GROUNDS = rf"\bno\s+(?:{alternatives(words('denial', 'grounds'))})\s+(?:\w+\s+){{1,4}}?{_TALE}"
_LABELLED = rf"\b(?:is|was|’s|'s|it)\s+(?:(?:an?|pure|utter|\w+ly)\s+){{0,2}}{_LABEL}"
_UNBELIEVED = (
    r"\b(?:nobody|no\s+one|none|(?<!\ba\s)few)\b[^.;:!?,]{0,40}?"
    r"\b(?:believe|think|accept)(?:s|d|ed)?"
)
_TALE_LABELLED = re.compile(
    rf"[^.;:!?]*\b(?:is|are|was|were|an?|as|pure|utter)\s+(?:\w+\s+)?{_LABEL}\b", re.IGNORECASE
)
_DOUBTED = (
    r"(?<!no )(?<!not )(?<!n’t )(?<!n't )(?<!little )(?<!any )(?<!nobody )(?<!no one )(?<!none )"
    r"(?<!few )(?<!never )(?<!hardly )\bdoubt(?:s|ed)?"
)
_VERDICT = re.compile(
    r"[^.;:!?“”\"]{0,40}?(?:[.,;:—–-]+[”\"]?\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?:that|this|it|which)\s*(?:[’']s|is|was)\s+"
    rf"(?:\w+\s+){{0,2}}?{_LABEL}(?=\s*[.!?;,”\"])",
    re.IGNORECASE,
)
"""What is said right behind a claim of the claim as a whole: "and that is just not true"."""
_LABEL_REACH = 40
"""Code points behind a claim in which the label of a tale can stand."""


def denied_in(text: str, item: ReadInfluence) -> bool:
    """Tell whether the encoder takes a claim as denied and a word nearby says so."""
    start = max(0, min(item.cause[0], item.effect[0]) - _REACH)
    end = max(item.cause[1], item.effect[1]) + _REACH
    return item.denied and bool(_DENYING.search(text[start:end]))


def told_untrue(text: str, sentence: Span, cause: Span, effect: Span) -> bool:
    """Tell whether plain words around a claim say that it is untrue."""
    first, last = sorted((cause, effect))
    before = text[sentence.start : first.start]
    if _told_untrue().search(before) or _VERDICT.match(text, last.end):
        return True
    behind = text[last.start : min(sentence.end, last.end + _LABEL_REACH)]
    return bool(_after_tale().search(before) and _TALE_LABELLED.match(behind))


def is_tale(text: str, phrase: tuple[int, int]) -> bool:
    """Tell whether a phrase is but the noun of what others tell: "the story" before "that"."""
    named = re.search(rf"\b{_TALE}$", text[slice(*phrase)], re.IGNORECASE)
    return named is not None and text[phrase[1] :].lstrip().startswith("that ")


@cache
def _told_untrue() -> re.Pattern[str]:
    verbs = forms_listed("denial", "verbs")
    unless = r"(?<!not )(?<!never )(?<!n’t )(?<!n't )"
    denies = rf"{unless}\b(?:{alternatives(verbs)})\b(?:\s+[\w-]+){{1,6}}?\s+{_TALE}"
    frames = f"{denies}|{_NO_GROUNDS}|{_LABELLED}|{_UNBELIEVED}|{_DOUBTED}"
    return re.compile(rf"(?:{frames}){_THAT}", re.IGNORECASE)


@cache
def _after_tale() -> re.Pattern[str]:
    return re.compile(rf"\b{_TALE}{_THAT}", re.IGNORECASE)
