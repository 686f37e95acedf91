"""Forms of English verbs: regular ones by rule, the others from the table."""

import re
from functools import cache

from sayso.claims.lexicon import table, words

_ONE_SYLLABLE = re.compile(r"(?:[^aeiouy]|qu)*[aeiouy][^aeiouwxy]$")
"""One vowel, one consonant: the last letter doubles (stop, plan, quit)."""


@cache
def forms(lemma: str) -> dict[str, str]:
    """Return the forms of a verb by name: base, s, ing, past, participle."""
    past, participle = table("irregular")["verbs"].get(lemma, [_past(lemma)] * 2)
    return {
        "base": lemma,
        "s": _with_s(lemma),
        "ing": _stem(lemma, "ing") + "ing",
        "past": past,
        "participle": participle,
    }


def all_forms(lemma: str) -> tuple[str, ...]:
    """Return the forms of a verb, of a phrasal one with its particle."""
    verb, _, rest = lemma.partition(" ")
    return tuple(f"{form} {rest}".strip() for form in dict.fromkeys(forms(verb).values()))


@cache
def forms_listed(name: str, key: str) -> frozenset[str]:
    """Return the forms of the verbs that a word list names; "_" parts a verb from its particle."""
    lemmas = (lemma.replace("_", " ") for lemma in words(name, key))
    return frozenset(form for lemma in lemmas for form in all_forms(lemma))


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return _stem(lemma, "ed") + "ed"


def _stem(lemma: str, ending: str) -> str:
    if _ONE_SYLLABLE.match(lemma) or lemma in words("irregular", "doubling"):
        return lemma + lemma[-1]
    if ending == "ing" and lemma.endswith("ie"):
        return lemma[:-2] + "y"
    drops_e = lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe"))
    return lemma[:-1] if drops_e or (ending == "ed" and lemma.endswith("e")) else lemma
