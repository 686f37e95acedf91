"""A phrase to a short noun that can go up, and how the phrase moves it."""

import re

import msgspec

from sayso.claims.claim import Change
from sayso.claims.concepts.verbs import base, noun
from sayso.claims.concepts.words import Word
from sayso.claims.lexicon import table, words

_LONGEST = 6
_NEGATIONS = frozenset(
    ("not", "n't", "n’t", "no", "never", "without", "cannot", "neither", "nobody", "none")
)
_SMALL = words("naming", "small")
_EMPTY = words("naming", "empty")
_RISE = words("naming", "rise")
_FALL = words("naming", "fall")
_RAISE_VERBS = words("naming", "raise_verbs")
_LOWER_VERBS = words("naming", "lower_verbs")
_NAMING = table("naming")
_LIGHT = frozenset(("have", "take", "do", "put", "give", "see", "bring", "hold"))
_LINKING = frozenset(
    ("be", "feel", "become", "remain", "stay", "seem", "get", "look", "grow", "make", "keep")
)
_STOP_WORDS = frozenset(
    ("who", "which", "that", "when", "while", "because", "if", "where", "as", "since")
)


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """What a phrase names: the noun, the direction, and the words it is known by."""

    text: str
    change: Change
    keys: frozenset[str]


def name_of(phrase: list[Word]) -> Name:
    """Name a phrase by its verb and object, its state, or its head noun."""
    phrase = [
        word for word in phrase if word.lower and word.text[0] not in "’'" or word.upos == "AUX"
    ]
    kept = [w for w in phrase if w.lower not in _NEGATIONS and w.upos not in ("PUNCT", "INTJ")]
    place = _verb(kept)
    negative = _negated(phrase, kept[place] if place is not None else None)
    parts, change = _clause(kept, place) if place is not None else _noun_phrase(kept)
    if negative:
        change = 1 if change == -1 else -1
    text = " ".join(parts) or " ".join(word.text for word in phrase[:_LONGEST])
    return Name(text=text, change=change, keys=frozenset(keys_of(text)))


def _negated(phrase: list[Word], verb: Word | None) -> bool:
    """Tell whether an odd number of negations stand before the verb, or open the phrase."""
    reach = phrase.index(verb) + 2 if verb is not None else 2
    return sum(word.lower in _NEGATIONS for word in phrase[:reach]) % 2 == 1


def _verb(kept: list[Word]) -> int | None:
    """Return the place of the main verb: the first that no relative word comes before."""
    for place, word in enumerate(kept):
        if place and word.lower in _STOP_WORDS:
            return None
        helps = word.upos == "AUX" and (base(word.lower) == "modal" or _verb_follows(kept, place))
        verbal = word.upos in ("VERB", "AUX") and not helps
        # "rising prices", "the handed-over city": a participle before its noun is no main verb.
        attributive = place and kept[place - 1].upos in ("DET", "ADJ", "ADP") and (
            place + 1 < len(kept) and kept[place + 1].upos in ("NOUN", "ADJ")
        ) and word.lower.endswith(("ed", "ing"))  # fmt: skip
        first = place == 0 and word.lower.endswith("ed")
        if verbal and not attributive and not first:
            return place
    return None


def _verb_follows(kept: list[Word], place: int) -> bool:
    following = [w for w in kept[place + 1 : place + 4] if w.upos not in ("ADV", "PART")]
    return bool(following) and following[0].upos in ("VERB", "AUX")


def _clause(kept: list[Word], place: int) -> tuple[list[str], Change]:
    subject, lemma, rest = kept[:place], base(kept[place].lower), kept[place + 1 :]
    passive = place > 0 and kept[place - 1].upos == "AUX" and base(kept[place - 1].lower) == "be"
    if lemma in _LINKING:
        state = _state_word(rest)
        if state is not None:
            return _state(subject or rest[: rest.index(state)], state), 1
        if lemma == "be" and _core(rest):
            return _noun_phrase(rest)
    if lemma in _LIGHT and _core(rest):
        return _noun_phrase(rest)
    if rest and rest[0].lower == "to" and len(rest) > 1 and rest[1].upos == "VERB":
        return _clause(rest[1:], 0)
    if lemma in _LOWER_VERBS or lemma in _RAISE_VERBS or lemma in ("hand", "give"):
        return _moved(subject, lemma, rest, passive=passive)
    core = _core(rest) if not passive else _core(subject)
    named = noun(lemma)
    if not core:
        about = _core(subject)
        return ([named, "of", *about] if about else [named]), 1
    return [named, "of", *core] if named != noun_ing(lemma) else [named, *core], 1


def _state_word(rest: list[Word]) -> Word | None:
    """Return the adjective after a linking verb, unless a noun follows at once."""
    for place, word in enumerate(rest[:4]):
        if word.upos in ("NOUN", "PROPN", "DET", "ADP", "VERB"):
            return None
        followed = place + 1 < len(rest) and rest[place + 1].upos in ("NOUN", "PROPN")
        if word.upos == "ADJ" and not followed:
            return word
    return None


def noun_ing(lemma: str) -> str:
    """Return the -ing form, which takes its object without "of"."""
    return noun(lemma) if lemma not in _NAMING["nouns"] else ""


def _moved(
    subject: list[Word], lemma: str, rest: list[Word], *, passive: bool
) -> tuple[list[str], Change]:
    """Name what a verb of rise or fall moves: its object, or its subject without one."""
    down = lemma in _LOWER_VERBS or lemma in ("hand", "give")
    inner = next(
        (i for i, w in enumerate(rest[:2]) if w.upos == "VERB" and w.lower.endswith("ing")), None
    )
    if inner is not None:
        parts, change = _clause(rest[inner:], 0)
    else:
        target = subject if passive else [w for w in rest if w.lower not in ("over", "up", "down")]
        parts, change = _noun_phrase(target if _core(target) else subject)
        if lemma in ("lose", "hand", "give"):
            held = bool(_core(target)) and parts
            parts = ["hold", "of", *parts] if held else ["victory"]
    if not down:
        return parts, change
    return parts, 1 if change == -1 else -1


def _state(subject: list[Word], state: Word) -> list[str]:
    about = _core(subject)
    named = _NAMING["states"].get(state.lower)
    if named is not None:
        return [named, "of", *about] if about else [named]
    return [state.lower, *about]


def _noun_phrase(kept: list[Word]) -> tuple[list[str], Change]:
    """Name a noun phrase: direction words go, what they are about stays."""
    change: Change = 1
    rest = _without_edge(kept)
    while rest:
        head = rest[0].lower
        about = len(rest) > 2 and rest[1].lower in ("of", "in", "to", "for", "from")
        if head in _NAMING["opposites"] and (len(rest) == 1 or about):
            turned = _core(rest[2:])
            opposite = _NAMING["opposites"][head]
            return [opposite, *(["of", *turned] if turned else [])], -change  # type: ignore[return-value]
        if (
            head in _FALL
            and about
            or head in ("reduced", "lower", "fewer", "less")
            and len(rest) > 1
        ):
            change = -1 if change == 1 else 1
            rest = _without_edge(rest[2:] if about else rest[1:])
        elif head in _RISE and about:
            rest = _without_edge(rest[2:])
        elif base(head) in _LOWER_VERBS and head.endswith("ing") and len(rest) > 1:
            change = -1 if change == 1 else 1
            rest = _without_edge(rest[1:])
        elif base(head) in _RAISE_VERBS and head.endswith("ing") and len(rest) > 1:
            rest = _without_edge(rest[1:])
        else:
            break
    return _core(rest), change


def _without_edge(kept: list[Word]) -> list[Word]:
    low = {"reduced", "lower", "fewer", "less"}
    start = 0
    while start < len(kept) and (
        kept[start].lower in _SMALL or (kept[start].lower in _EMPTY and kept[start].lower not in low)
        or kept[start].upos in ("DET", "ADV", "AUX", "SCONJ", "CCONJ", "PART")
    ) and start + 1 < len(kept):  # fmt: skip
        start += 1
    return kept[start:]


def _core(kept: list[Word]) -> list[str]:
    """Return the head of a noun phrase with what belongs to it, at most a few words."""
    found: list[str] = []
    for word in _without_edge(kept):
        if word.lower in _STOP_WORDS or (word.upos in ("VERB", "AUX") and found):
            break
        if (
            word.upos in ("DET", "PRON", "ADV")
            or word.lower in _EMPTY
            or not re.search(r"\w", word.text)
        ):
            continue
        found.append(re.sub(r"[’']s?$", "", word.text) if word.upos != "PROPN" else word.text)
        if len(found) == _LONGEST:
            break
    while found and found[-1].lower() in _SMALL:
        found.pop()
    return [part if part[:1].isupper() and part != found[0] else part for part in found]


def keys_of(text: str) -> list[str]:
    """Return the stems of the words that carry the meaning of a name."""
    found = [re.sub(r"[’']s?$", "", word) for word in re.findall(r"[\w’'-]+", text.lower())]
    return [stem(word) for word in found if word not in _SMALL and word not in _EMPTY]


def stem(word: str) -> str:
    """Return a crude stem: what is left when common endings go."""
    for ending in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "ies",
        "ers",
        "ed",
        "es",
        "s",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
