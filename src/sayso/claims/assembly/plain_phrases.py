"""The encoder's phrases without the words that link: "shrink the bill" lowers "the bill"."""

import re
from collections.abc import Set
from functools import cache

import msgspec

from sayso.claims.assembly.sign import forms_of_sign
from sayso.claims.encoder.readings import ReadInfluence
from sayso.claims.lexicon import alternatives
from sayso.claims.patterns.verb_table import verbs_by_form

_ABSENT = re.compile(r"(?:without|absent|but\s+for|in\s+the\s+absence\s+of)\s+", re.IGNORECASE)


def plain(text: str, item: ReadInfluence, adjectives: Set[int]) -> ReadInfluence:
    """Return an influence without the linking verbs at its edges, a lowering one as its sign.

    `adjectives` are the places where such begin: in "lower incomes" no verb lowers.
    """
    pointer = _pointing().fullmatch(text, *item.cause)
    if pointer:
        item = msgspec.structs.replace(item, cause=pointer.span("pronoun"))
    if item.sign != "+":
        return item
    absent = _ABSENT.match(text, *item.cause)
    lowered = _lowering().match(text, *item.effect)
    if absent and absent.end() < item.cause[1]:
        cause = (absent.end(), item.cause[1])
        return msgspec.structs.replace(item, cause=cause, sign="-", cause_change=None)
    if lowered and lowered.start("verb") not in adjectives and lowered.end() < item.effect[1]:
        effect = (lowered.end(), item.effect[1])
        return msgspec.structs.replace(item, effect=effect, sign="-", effect_change=None)
    return item


@cache
def _lowering() -> re.Pattern[str]:
    return re.compile(
        rf"[“\"]?(?:to\s+|further\s+)?(?P<verb>{alternatives(forms_of_sign('-'))})\s+(?=\w)",
        re.IGNORECASE,
    )


@cache
def _pointing() -> re.Pattern[str]:
    """Return what finds a pronoun with the verb that links it: "that pushes", not "this cost"."""
    forms = alternatives(list(verbs_by_form()))
    third = r"(?=\w*(?:[^s]s|ed)$)"
    return re.compile(
        rf"(?P<pronoun>which(?=\s)|(?:this|that|it)(?=\s+{third}))\s+(?:{forms})", re.IGNORECASE
    )
