"""Parts of speech mended where the word itself tells: closed classes, and noun endings."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from sayso.claims.concepts.verbs import base, is_known
from sayso.claims.concepts.word import Word
from sayso.claims.lexicon import table, words

_CLOSED = ("ADP", "DET", "PRON", "AUX", "PART", "SCONJ", "CCONJ", "INTJ")
_NO_VERB = re.compile(
    r"(?:[ts]ion|ment|ness|ship|ism|ity|[iousnv]al|[ae]nce|[ae]ncy|[ai]nt|ous|ive|ing|[ae]nts|tor|ly|er|ful|ble|less)s?$"
)
_ADVERB = re.compile(r"\w\w(?:ing|ed|al|ous|ive|ful|less|ic)ly$")
"""Adverbs whatever they are taken for; "friendly" and "early" are adjectives."""
_AMOUNTS = ("less", "fewer", "more")
_OWNERS = ("my", "your", "his", "her", "its", "our", "their")
_POINTING = (
    "this",
    "that",
    "these",
    "those",
    "what",
    "which",
    "some",
    "all",
    "any",
    "both",
    "each",
)
_ARTICLES = ("the", "a", "an", "this", "another")
_MODALS = ("will", "would", "can", "could", "may", "might", "must", "should", "shall")
_LEADING = (words("naming", "carry") | words("naming", "carry_not")) - (
    words("naming", "acts") | words("naming", "to_do")
)
"""Verbs before "to" and a verb that are no nouns there: "the crew fail to stop it"."""
_MEASURES = words("naming", "measures")
_MOVING = words("naming", "rise") | words("naming", "fall") | words("naming", "contests")
_AMONG = ("many", "few", "several", "some", "most")
"""Words that stand for some of several, before a verb."""
_SUBJECTS = ("i", "he", "she", "it", "they", "we", "you")
_LINKING = ("be", "become", "get", "go", "grow", "look", "remain", "seem", "stay", "turn")
"""Verbs before an adjective that tells what their subject is or becomes."""
_OF_NOUNS = ("nsubj", "obj", "obl", "nmod")
"""Ties that a verb does not have: "a ten percent fall in sales"."""
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")


@cache
def _closed_words() -> dict[str, tuple[str, ...]]:
    """Return for each word of a closed class the classes it may have."""
    found: dict[str, tuple[str, ...]] = {}
    classes: dict[str, str] = table("closed")
    for name, listed in classes.items():
        for word in listed.split():
            found[word] = (*found.get(word, ()), name)
    return found


def mended_part(text: str, upos: str, relation: str) -> str:
    """Return a word's part of speech."""
    lower = text.lower()
    classes = _closed_words().get(lower)
    if classes is not None:
        return upos if upos in classes else classes[0]
    if upos in _CLOSED:
        return "PROPN" if text[0].isupper() else "NOUN"
    return _open_part(lower, upos, relation)


def _open_part(lower: str, upos: str, relation: str) -> str:
    """Return the part of speech of a noun, verb, adjective or adverb."""
    if _ADVERB.search(lower):
        return "ADV"
    noun = lower in _MOVING or bool(_NO_VERB.search(lower))
    told = relation in _OF_NOUNS or not is_known(lower)
    if upos == "VERB" and noun and told and not lower.endswith("ing"):
        return {"amod": "ADJ", "advmod": "ADV"}.get(relation, "NOUN")
    if upos == "ADJ" and lower.endswith("s") and lower[:-1] in _MEASURES:
        return "NOUN"
    if upos == "VERB" and relation in ("compound", "flat") and not lower.endswith(("ed", "ing")):
        return "NOUN"
    if upos == "ADV" and relation in ("xcomp", "advcl") and not lower.endswith(("ly", "er")):
        return "ADJ"  # "runs dry"
    return upos


def in_place(phrase: Sequence[Word], place: int) -> Word:
    """Return a word with the part of speech that its neighbours tell."""
    word = phrase[place]
    before = phrase[place - 1] if place else None
    after = phrase[place + 1] if place + 1 < len(phrase) else None
    if word.upos == "NOUN" and place and word.text[:1].isupper():
        return msgspec.structs.replace(word, upos="PROPN")
    told = _opens(word, after) if before is None and after is not None else None
    told = told or (_before_noun(word, before, after) if after is not None else None)
    told = told or _after_article(word, before, after) or _in_verb_group(word, before, after)
    told = told or _told_of(word, before, phrase[place - 2] if place > 1 else None)
    if told is None:
        return word
    return msgspec.structs.replace(word, upos=told[0], relation=told[1] or word.relation)


def _before_noun(word: Word, before: Word | None, after: Word) -> tuple[str, str] | None:
    """Tell owners ("her vote") and pointing words ("that law") from pronouns."""
    if after.upos not in _NOMINAL:
        return None
    if word.lower in _OWNERS:
        return "PRON", "nmod:poss"
    if word.lower == "one":
        return "NUM", "nummod"
    if word.lower in _AMOUNTS and after.upos == "NOUN":
        return "ADJ", "amod"  # "less rice"
    inside = before is not None and before.upos in ("ADP", "DET", "ADJ") and before.lower != "to"
    if word.upos == "VERB" and inside and base(word.lower) == word.lower:
        return "NOUN", "compound"  # "by mortgage borrowers"
    relative = before is not None and before.upos in ("NOUN", "PROPN")
    return ("DET", "det") if word.lower in _POINTING and not relative else None


def _after_article(word: Word, before: Word | None, after: Word | None) -> tuple[str, str] | None:
    """Tell a noun from a verb or adjective behind an article: "the fall of", "a flurry of"."""
    ends = after is None or after.upos in ("ADP", "AUX")
    if before is None or not ends:
        return None
    opened = before.upos == "DET" and before.lower in _ARTICLES
    if word.upos == "VERB" and word.lower.endswith("ing") and (opened or _owns(before)):
        return "NOUN", ""  # "the team's rebuilding in spring"
    if not opened:
        return None
    if word.upos == "VERB" and (after is None or after.upos == "ADP"):
        return ("NOUN", "") if base(word.lower) == word.lower else None
    whole = after is not None and after.lower == "of" and word.lower not in _AMOUNTS
    return ("NOUN", "") if word.upos == "ADJ" and whole else None


def _owns(word: Word) -> bool:
    return word.lower in _OWNERS or word.lower != word.text.lower()


def _opens(word: Word, after: Word) -> tuple[str, str] | None:
    """Tell who acts at the head of a phrase: "many rely on it", "it go away"."""
    if word.lower in _AMONG and after.upos in ("VERB", "AUX"):
        return "PRON", "nsubj"
    return None


def _told_of(word: Word, before: Word | None, two_before: Word | None) -> tuple[str, str] | None:
    """Tell a verb behind the pronoun that opens a phrase, and an adjective behind "be", "turn"."""
    if before is None:
        return None
    opens = two_before is None and before.lower in _SUBJECTS
    if opens and word.upos == "NOUN" and is_known(word.lower) and base(word.lower) == word.lower:
        return "VERB", "root"
    plain = word.upos == "VERB" and not is_known(word.lower) and base(word.lower) == word.lower
    if plain and base(before.lower) in _LINKING and before.upos in ("VERB", "AUX"):
        return "ADJ", "xcomp"
    return None


def _in_verb_group(word: Word, before: Word | None, after: Word | None) -> tuple[str, str] | None:
    """Tell "no longer", "is going to", a verb after "to" or "from", a participle after "is"."""
    if after is not None and word.lower == "no" and after.lower == "longer":
        return "ADV", "advmod"
    if before is None:
        return None
    if word.lower == "longer" and before.lower == "no":
        return "ADV", "advmod"
    return ("VERB", "") if _is_verbal(word, before, after) else None


def _is_verbal(word: Word, before: Word, after: Word | None) -> bool:
    """Tell a verb by the words beside it, whatever it was taken for."""
    leads = word.lower == "going" or (word.upos == "NOUN" and word.lower in _LEADING)
    if leads and after is not None and after.lower == "to":
        return before.upos not in ("DET", "ADJ")
    known = is_known(word.lower)
    marked = before.lower == "to" and (before.relation == "mark" or before.upos == "PART")
    if marked and word.upos != "AUX" and known and base(word.lower) == word.lower:
        return True
    ending = word.lower.endswith
    held = before.lower == "from" and ending("ing")
    helped = (before.lower in _MODALS and known) or (before.upos == "AUX" and ending("ed"))
    return word.upos == "NOUN" and (held or helped)
