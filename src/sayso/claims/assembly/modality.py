"""How firmly something is said: the word that says it."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args

from sayso.claims.claim import Modality
from sayso.claims.lexicon import alternatives, table
from sayso.document.span import Span

Coarse = Literal["certain", "would", "could", "question"]
_CLASS: dict[Coarse, tuple[Modality, ...]] = {
    # What must or should be was told to the encoder as fact.
    "certain": ("must", "should"),
    "would": ("would", "will", "likely", "should", "must", "unlikely"),
    "could": ("could", "may", "might", "can"),
    "question": (),
}
_PLAIN: dict[Coarse, Modality] = {
    "certain": "certain",
    "would": "would",
    "could": "could",
    "question": "question",
}
_MONTH = "May"
_CLOSING = "”\"’') "
_TURNED = re.compile(
    r"(?:^|(?<=[.?!,;:—–“\"‘(])|\b(?:and|or|but|so)\b|(?<=\n))\s*(?:(?:how|why|what|who|which)\b|"
    r"(?:do|does|did|will|would|could|can|should|is|are|was|were|has|have|might)(?:n[’']t)?\s"
    r"(?!not\b))",
    re.IGNORECASE,
)
"""The opening of a clause that asks."""
_RELATIVE = re.compile(r"\b(?:who|which|whose)\b", re.IGNORECASE)
_ASKED = re.compile(r"\?|\b(?:whether|if|wonder\w*|ask\w*|question\w*)\b", re.IGNORECASE)
_WHETHER = re.compile(
    r"(?<!\bof )(?<!\bmatter )\bwhether\s+(?!or\b|to\b)[^,;:.!?]{0,80}$", re.IGNORECASE
)


@cache
def _pattern() -> re.Pattern[str]:
    words = table("modality")
    groups = (
        f"(?P<{name}>{alternatives(words[name])})" for name in get_args(Modality) if name in words
    )
    return re.compile(rf"(?:(?<!\w)|(?=[’']))(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def modality_words(text: str, regions: Iterable[Span]) -> list[Modality]:
    """Return the modal words of some stretches of text, in order."""
    found: list[Modality] = []
    for region in regions:
        for match in _pattern().finditer(text, region.start, region.end):
            name = match.lastgroup
            if match[0] != _MONTH:
                found.extend(m for m in get_args(Modality) if m == name)
    return found


def asks(text: str, sentence: Span, cause: Span, effect: Span) -> bool:
    """Tell whether a claim is asked: its clause is turned round, or opens with "how" or "why".

    What a "whether" opens is left open as well.
    What a relative clause tells in a question is taken for granted: "who wrote the law that ...?".
    """
    if _WHETHER.search(text, sentence.start, min(cause.start, effect.start)):
        return True
    if not text[sentence.start : sentence.end].rstrip(_CLOSING).endswith("?"):
        return False
    turned = _TURNED.search(text, sentence.start, effect.end)
    last = max(cause.start, effect.start)
    return turned is not None and not _RELATIVE.search(text, turned.end(), last)


def plausible(text: str, sentence: Span, coarse: Coarse) -> Coarse | None:
    """Return the trained reader's class, but a question only where one is asked."""
    asked = coarse != "question" or _ASKED.search(text, sentence.start, sentence.end)
    return coarse if asked else None


def modality(text: str, regions: Iterable[Span], coarse: Coarse | None) -> Modality:
    """Return the modality: the word within the class the trained reader gave, where it did."""
    found = modality_words(text, regions)
    if coarse is None:
        return found[0] if found else "certain"
    for name in found:
        if name in _CLASS[coarse]:
            return name
    return _PLAIN[coarse]
