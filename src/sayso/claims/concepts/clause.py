"""Clauses to names: what their verb moves, the state they tell, or the verb as a noun."""

from sayso.claims.concepts.noun_phrase import (
    CLAUSE_WORDS,
    LOWER_VERBS,
    RAISE_VERBS,
    Named,
    core,
    noun_phrase,
    turned,
)
from sayso.claims.concepts.verbs import base, noun
from sayso.claims.concepts.words import Word
from sayso.claims.lexicon import table

_LIGHT = frozenset(("have", "take", "do", "put", "give", "see", "bring", "hold"))
_LINKING = frozenset(
    ("be", "feel", "become", "remain", "stay", "seem", "get", "look", "grow", "make", "keep")
)
_LOSING = frozenset(("lose", "hand", "give", "surrender", "cede"))


def main_verb(kept: list[Word]) -> int | None:
    """Return the place of the main verb, or None in a noun phrase."""
    for place, word in enumerate(kept):
        if place and word.lower in CLAUSE_WORDS:
            return None
        if word.upos in ("VERB", "AUX") and not _helps(kept, place) and not _describes(kept, place):
            return place
    return None


def _helps(kept: list[Word], place: int) -> bool:
    """Tell whether a verb helps another: modal ones do, others where one follows."""
    if kept[place].upos != "AUX":
        return False
    following = [w for w in kept[place + 1 : place + 4] if w.upos not in ("ADV", "PART")]
    verb_follows = bool(following) and following[0].upos in ("VERB", "AUX")
    return verb_follows or base(kept[place].lower) == "modal"


def _describes(kept: list[Word], place: int) -> bool:
    """Tell whether a participle describes a noun: "the handed-over city", "rising prices"."""
    form = kept[place].lower
    if place == 0:
        return form.endswith("ed")
    before = kept[place - 1].upos in ("DET", "ADJ", "ADP")
    after = place + 1 < len(kept) and kept[place + 1].upos in ("NOUN", "ADJ")
    return before and after and form.endswith(("ed", "ing"))


def clause(kept: list[Word], place: int) -> Named:
    """Name the clause whose main verb stands at `place`."""
    subject, lemma, rest = kept[:place], base(kept[place].lower), kept[place + 1 :]
    helping = [word for word in kept[:place] if word.upos == "AUX"]
    passive = bool(helping) and base(helping[-1].lower) == "be" and not _ongoing(kept[place])
    if lemma in _LINKING or (lemma in _LIGHT and core(rest)):
        told = _state(subject, lemma, rest)
        if told is not None:
            return told
    if len(rest) > 1 and rest[0].lower == "to" and _is_verb(rest[1]):
        return clause(rest[1:], 0)
    if lemma in LOWER_VERBS or lemma in RAISE_VERBS or lemma in _LOSING:
        return _moved(subject, lemma, rest, passive=passive)
    about = core(subject if passive else rest)
    if not about:
        by = core(subject)
        return ([noun(lemma), "of", *by] if by else [noun(lemma)]), 1
    link = ["of"] if lemma in table("naming")["nouns"] else []
    return [noun(lemma), *link, *about], 1


def _is_verb(word: Word) -> bool:
    return word.upos == "VERB" or word.lower in table("naming")["nouns"]


def _ongoing(verb: Word) -> bool:
    return verb.lower.endswith("ing")


def _state(subject: list[Word], lemma: str, rest: list[Word]) -> Named | None:
    """Name what a linking or light verb says of its subject, or the object of a light verb."""
    place = _adjective(rest) if lemma in _LINKING else None
    if place is not None:
        about = core(subject or rest[:place])
        named = table("naming")["states"].get(rest[place].lower)
        if named is None:
            return [rest[place].lower, *about], 1
        return ([named, "of", *about] if about else [named]), 1
    return noun_phrase(rest) if core(rest) and lemma not in ("make", "keep") else None


def _adjective(rest: list[Word]) -> int | None:
    """Return the place of the adjective after a linking verb, unless a noun follows at once."""
    for place, word in enumerate(rest[:4]):
        if word.upos in ("NOUN", "PROPN", "DET", "ADP"):
            return None
        followed = place + 1 < len(rest) and rest[place + 1].upos in ("NOUN", "PROPN")
        if (word.upos == "ADJ" or word.lower in table("naming")["states"]) and not followed:
            return place
    return None


def _lost(parts: list[str], target: list[Word], *, passive: bool) -> list[str]:
    """Name what is less when something is lost: a battle's victory, hold of a place, the thing."""
    if not (passive or core(target)):
        return ["victory"]
    place = passive or any(word.upos == "PROPN" for word in target)
    return ["hold", "of", *parts] if place else parts


def _moved(subject: list[Word], lemma: str, rest: list[Word], *, passive: bool) -> Named:
    """Name what a verb of rise or fall moves: its object, or its subject without one."""
    inner = next(
        (i for i, w in enumerate(rest[:2]) if w.upos == "VERB" and w.lower.endswith("ing")), None
    )
    if inner is not None:
        parts, change = clause(rest[inner:], 0)
    else:
        target = [w for w in rest if w.lower not in ("over", "up", "down")]
        chosen = subject if passive or not core(target) else target
        parts, change = noun_phrase(chosen)
        if lemma in _LOSING:
            parts = _lost(parts, target, passive=passive)
    down = lemma in LOWER_VERBS or lemma in _LOSING
    return parts, turned(change) if down else change
