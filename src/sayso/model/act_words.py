"""An act of review in a few words, with the words of the report that it is about."""

from collections.abc import Sequence
from typing import assert_never

from sayso.claims.claim_set import ClaimSet
from sayso.model.acts import (
    Accept,
    Act,
    Add,
    ClaimKey,
    Divide,
    Flip,
    Merge,
    Reattribute,
    Reject,
    Rename,
    Split,
    Undo,
)

LONGEST = 40
"""Letters of a phrase that are shown."""


def act_words(act: Act, claim_sets: Sequence[ClaimSet]) -> str:
    """Return what an act does; phrases are cut from the reports that it names."""
    match act:
        case Accept() | Reject():
            told = f"{type(act).__name__.lower()} {_claim(act.claim, claim_sets)}"
        case Flip():
            told = f"flip{f' to {act.to}' if act.to else ''} {_claim(act.claim, claim_sets)}"
        case Reattribute():
            told = f"reattribute {_claim(act.claim, claim_sets)} to {act.speaker}"
        case Merge():
            told = f"merge “{act.concept.name}” into “{act.into.name}”"
        case Split():
            which = ", ".join(claim.shown for claim in act.claims)
            told = f"split “{act.name}” from “{act.concept.name}” ({which})"
        case Divide():
            names = " and ".join(f"“{name}”" for name in act.names)
            told = f"divide “{act.concept.name}” in {_claim(act.claim, claim_sets)}: {names}"
        case Rename():
            told = f"rename “{act.concept.name}” to “{act.name}”"
        case Add():
            how = f" ({act.degree})" if act.degree else ""
            told = f"add {act.speaker}: “{act.cause}” {act.sign} “{act.effect}”{how}"
        case Undo():
            told = f"undo {act.act}"
        case _:
            assert_never(act)
    return told


def _claim(key: ClaimKey, claim_sets: Sequence[ClaimSet]) -> str:
    text = next((s.document.text for s in claim_sets if s.document.sha256 == key.sha256), "")
    phrases = [_short(span.of(text)) for span in key.spans]
    return f"{key.shown} “{' … '.join(phrases)}”" if all(phrases) else key.shown


def _short(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    return phrase if len(phrase) <= LONGEST else f"{phrase[: LONGEST - 1]}…"
