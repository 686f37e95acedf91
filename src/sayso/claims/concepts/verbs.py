"""Verbs of phrases: their base forms, and the noun that names what they tell."""

import re
from functools import cache

from sayso.claims.lexicon import table, words
from sayso.claims.lexicon.inflection import forms


@cache
def _known() -> dict[str, str]:
    """Return every form of every verb that the tables name, with its base form."""
    listed = words("naming", "raise_verbs") | words("naming", "lower_verbs")
    lemmas = sorted(listed | set(table("naming")["nouns"]) | set(table("irregular")["verbs"]))
    known = {form: lemma for lemma in lemmas if " " not in lemma for form in forms(lemma).values()}
    helping: dict[str, str] = table("irregular")["auxiliaries"]
    return known | {form: lemma for lemma, listed in helping.items() for form in listed.split()}


def base(form: str) -> str:
    """Return the base form of a verb, by the tables or by its ending."""
    known = _known().get(form)
    if known is not None:
        return known
    for ending in ("ing", "ied", "ed", "ies", "s"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            return _restored(stem, ending)
    return form


def _restored(stem: str, ending: str) -> str:
    if ending in ("ied", "ies"):
        return stem + "y"
    if ending == "s":
        return stem
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    # Stems in c, g, s, u, v, z and consonant + l lost an e (forcing, raging, using, moving).
    return (
        stem + "e"
        if re.search(r"(?:[cguvz]|[^aeiou]l|[aeiou]s|[^aeiou]at|iat|uat)$", stem)
        else stem
    )


def noun(lemma: str) -> str:
    """Return the noun for a verb: from the table, else its -ing form."""
    return table("naming")["nouns"].get(lemma) or forms(lemma)["ing"]
