"""Verbs of phrases: their base forms, and how they are written with -ing."""

import re
from functools import cache

from sayso.claims.lexicon import table, words
from sayso.claims.lexicon.inflection import forms

_SILENT_E = re.compile(
    r"^(?:[b-df-hj-np-tv-z]|qu)*[aeiouy][bcdfgklmnprtz]$"  # lik(e), nam(e), quot(e)
    r"|[cuvz]$|[aeud]g$|(?:ar|or|ur|[eu])g$|(?:ha|ra|le|ve|lu)ng$"  # forc(e), argu(e), chang(e)
    r"|[^aeioulrw]l$|[aeunrl]s$|[iopn]s$"  # handl(e), increas(e), propos(e), sens(e)
    r"|[^aeiou]at$|[iu]at$"  # relat(e), associat(e)
    r"|(?:[^aeo]|^)(?:i[rdbz]|ar|ur|ud|ok|ap|ut|ot|um)$"  # requir(e), describ(e), prepar(e)
    r"|(?:pl|st|n|l)or$|ul$|min$|fin$|bin$|gin$|[vb]en$|pon$|[pl]et$|vit$|cit$|nit$|com$|fil$|pil$"
)
"""Stems that lost an e before -ed or -ing."""
_KEEPS_S = ("ss", "us", "is", "ous")
_SIBILANT = ("sses", "shes", "ches", "xes", "zzes", "oes")


@cache
def _known() -> dict[str, str]:
    """Return every form of every verb that the tables name, with its base form."""
    naming, irregular = table("naming"), table("irregular")
    listed = set().union(*(words("naming", key) for key in ("raise_verbs", "lower_verbs", "light")))
    lemmas = sorted(
        listed
        | {*naming["nouns"], *naming["opposite_verbs"], *irregular["verbs"]}
        | words("irregular", "regular")
        | words("irregular", "doubling")
    )
    known = {form: lemma for lemma in lemmas if " " not in lemma for form in forms(lemma).values()}
    helping: dict[str, str] = irregular["auxiliaries"]
    return known | {form: lemma for lemma, listed in helping.items() for form in listed.split()}


def is_known(form: str) -> bool:
    """Tell whether the tables name a verb that has this form."""
    return form in _known()


@cache
def is_participle(form: str) -> bool:
    """Tell whether a form can be a participle, also where it is the past as well: "made"."""
    if form.endswith(("ing", "ed")):
        return True
    return is_known(form) and forms(base(form))["participle"] == form != base(form)


@cache
def base(form: str) -> str:
    """Return the base form of a verb, by the tables or by its ending."""
    known = _known().get(form)
    if known is not None:
        return known
    if form.endswith(_KEEPS_S):
        return form
    if form.endswith(_SIBILANT):
        return form[:-2]
    for ending in ("ing", "ied", "ed", "ies", "s"):
        stem = form.removesuffix(ending)
        vowel = re.search("[aeiouy]", stem) or ending in ("ied", "ies")
        if stem != form and len(stem) > 1 and vowel:
            return _uninflected(stem, ending)
    return form


def _uninflected(stem: str, ending: str) -> str:
    if ending in ("ied", "ies"):
        return stem + "y"
    if ending == "s":
        return stem
    if stem.endswith("e"):  # agreed, freed
        return stem if ending == "ing" or stem.endswith("ee") else stem + "e"
    return restored(stem)


def restored(stem: str) -> str:
    """Return a verb or adjective as it is spelled without an ending that changed it."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "slfz":
        return stem[:-1]
    return stem + "e" if _SILENT_E.search(stem) else stem


def with_ing(word: str) -> str:
    """Return the -ing form of a verb that may stand in any form."""
    return word if word.endswith("ing") and len(word) > 4 else forms(base(word))["ing"]
