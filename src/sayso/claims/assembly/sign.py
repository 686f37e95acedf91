"""The sign between two phrases: the encoder's, unless the words around them are plain."""

import re
from collections import defaultdict
from functools import cache
from typing import Literal

from sayso.claims.claim import Sign
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives, table, words
from sayso.claims.lexicon.inflection import all_forms
from sayso.claims.patterns.verb_table import verbs_by_form

_WINDOW = 30
"""Code points before a phrase in which the word that decides can stand."""
_MORE: dict[Literal["+", "-"], str] = {"+": "further_raising", "-": "further_lowering"}
_PARTICLES = {"+": "up", "-": "(?:down|out)"}
"""Small words that may follow the verb without turning its sign."""
_SOME_OF = (
    r"(?:\w+ly\s+|(?:the|an?|nearly|almost|some|much|most|part|half|number|amount|rate|risk"
    r"|thirds?|of|its|their|his|her)\s+){0,5}"
)
"""What may stand between a verb and the phrase that it moves."""
BEHIND = ("apart", "away", "back", "down", "off", "out", "short", "up")
"""Particles that may stand behind the object: "set the talks back"."""
_PARTICLE_REACH = 12
"""Code points behind an effect in which the particle of its verb can stand."""
_BY = r"(?:\w+ly\s+)?by\s+(?:the\s+|an?\s+)?"
_MEANS = re.compile(r"\s+(?:\w+ly\s+)?by\s+")
_DOING = re.compile(r"\w+ing\b")
"""Means: "widened rights by barring dues" has the sign of widening, whatever barring does."""
_FROM = re.compile(r"\bfrom\b")
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
    if item.sign == "?":
        return "?"
    return _by_words_between(text, item) or item.sign


def _by_words_between(text: str, item: ReadInfluence) -> Sign | None:
    """Return the sign of the verb or noun that links the two, where there is a plain one."""
    cause, effect = item.cause, item.effect
    if cause[1] > effect[0]:
        if _MEANS.fullmatch(text, effect[1], cause[0]) and _DOING.match(text, cause[0]):
            return _sign_of_verb(text[max(0, effect[0] - _WINDOW) : effect[0]])
        passive = _verb_before("-", _BY).search(text[effect[1] : cause[0]][-_WINDOW:])
        return "-" if passive else None
    before = text[max(cause[1], effect[0] - _WINDOW) : effect[0]]
    if _kept_from(before, text[slice(*effect)]) or _hindering().search(before):
        return "-"
    if _split(before, text[effect[0] : effect[1] + _PARTICLE_REACH]):
        return "-"
    return _sign_of_verb(before)


def _sign_of_verb(before: str) -> Sign | None:
    """Return the sign of the verb at the end of a text, if it ends in one of one sign."""
    signs: tuple[Literal["+", "-"], ...] = ("+", "-")
    told: list[Sign] = [sign for sign in signs if _verb_before(sign, _SOME_OF).search(before)]
    return told[0] if len(told) == 1 else None


def _kept_from(before: str, effect: str) -> bool:
    """Tell whether the effect is what something is kept from: "saved the town from floods"."""
    return bool(_FROM.search(effect) and _verb_before("from", "").search(before))


def _split(before: str, effect: str) -> bool:
    """Tell whether the effect stands between a verb and its particle: "set the talks back"."""
    verb = _split_verbs().search(before)
    if verb is None:
        return False
    particles = _split_particles()[verb[1].lower()]
    return bool(re.match(rf"[^,;:.—–]*\s(?:{'|'.join(particles)})\b", effect))


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
def _split_particles() -> dict[str, list[str]]:
    """Return for each form of a verb the particles behind its object that make it lower that."""
    found: dict[str, list[str]] = defaultdict(list)
    for form, told in _signs().items():
        verb, _, particle = form.partition(" ")
        if particle in BEHIND and "+" not in told:
            found[verb].append(particle)
    return found


@cache
def _split_verbs() -> re.Pattern[str]:
    return re.compile(
        rf"\b({alternatives(list(_split_particles()))})\s+(?:the\s+|an?\s+|its\s+|their\s+)?$",
        re.IGNORECASE,
    )


@cache
def _hindering() -> re.Pattern[str]:
    cues, nouns = alternatives(words("causal", "hindering")), table("causal")["nouns"]["-"]
    return re.compile(
        rf"\b(?:(?:{cues})\s+(?:for|to)|{alternatives(nouns)})\s+(?:the\s+|its\s+|their\s+)?$",
        re.IGNORECASE,
    )


@cache
def _verb_before(sign: Literal["+", "-", "from"], then: str) -> re.Pattern[str]:
    """Return what finds a verb of this sign, with `then` after it, at the end of a text."""
    found = forms_of_sign(sign)
    particle = rf"(?:{_PARTICLES[sign]}\s+)?" if sign in _PARTICLES else ""
    return re.compile(rf"\b(?:{alternatives(found)})\s+{particle}{then}$", re.IGNORECASE)


def forms_of_sign(sign: Literal["+", "-", "from"]) -> list[str]:
    """Return the verb forms that do only this: raise, lower, or keep from.

    What keeps B from harm keeps B: the two do not stand against each other.
    """
    besides = {"+": "from", "from": "+"}.get(sign)
    return sorted(form for form, told in _signs().items() if told - {besides} == {sign})


@cache
def _signs() -> dict[str, set[str]]:
    """Return what each form of a linking verb can do: raise, lower, or keep from."""
    found: dict[str, set[str]] = defaultdict(set)
    for form, verbs in verbs_by_form().items():
        for verb in verbs:
            kind = "from" if verb.frame == "from" else verb.sign
            found[f"{form} {verb.particle}".rstrip()].add(kind)
    for sign, listed in _MORE.items():
        for lemma in words("causal", listed):
            for form in all_forms(lemma.replace("_", " ")):
                found[form].add(sign)
    return found
