"""Parts of speech mended where the word itself tells: closed classes, and noun endings."""

import re
from functools import cache

from sayso.claims.concepts.verbs import is_known
from sayso.claims.lexicon import table

_CLOSED = ("ADP", "DET", "PRON", "AUX", "PART", "SCONJ", "CCONJ", "INTJ")
_NO_VERB = re.compile(
    r"(?:[ts]ion|ment|ness|ship|ism|ity|[iousnv]al|[ae]nce|[ae]ncy|[ai]nt|ous|ive|ing|[ae]nts|tor|er|ful|ble|less)s?$"
)


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
    if upos == "VERB" and not lower.endswith("ing") and _NO_VERB.search(lower) and not is_known(lower):
        return "ADJ" if relation == "amod" else "NOUN"
    if upos == "VERB" and relation in ("compound", "flat") and not lower.endswith(("ed", "ing")):
        return "NOUN"
    return upos
