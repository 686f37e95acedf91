"""From the encoder's tokens, which cut at every mark, to words as people write them.

"low-energy", "U.S." and "Trump's" are one word; "isn't" is two: *is* and *n't*.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.concepts.parts_of_speech import mended_part
from sayso.claims.encoder.readings import ReadToken

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|[$€£]?\d+(?:[.,]\d+)*(?:-\w+)*%?"
    r"|\w+(?:[-‐&]\w+|[’'](?=\w)\w+)*|(?<=\s)[’'](?:s|re|ve|ll|d|m)\b"
)
_AFTER_A_WORD = (" ", ",", "\n")
_NEGATED = re.compile(r"(.*?)n[’']t$", re.IGNORECASE)
_SHORT = re.compile(r"(.+)?[’'](s|re|ve|ll|d|m)$", re.IGNORECASE)
_SPELLED_OUT = {"re": "are", "m": "am", "ve": "have", "ll": "will", "d": "would", "s": "is"}
_CUT = {"ca": "can", "wo": "will", "sha": "shall"}


class Piece(msgspec.Struct, frozen=True):
    """A word of a page; `head` is an index among the page's words, -1 for a root."""

    text: str
    upos: str
    head: int
    relation: str
    span: tuple[int, int]


def pieces_of(text: str, tokens: Sequence[ReadToken]) -> list[Piece]:
    """Return the words of a page in order."""
    parts = [part for group in _groups(text, tokens) for part in _split(text, tokens, group)]
    word_of = {token: place for place, (_, group, _, _) in enumerate(parts) for token in group}
    found: list[Piece] = []
    for place, (word, group, span, negation) in enumerate(parts):
        if negation:  # It hangs on what its auxiliary hangs on ("did n't go"), else on that word.
            before = found[-1]
            tie = before.head if before.upos == "AUX" and before.head >= 0 else place - 1
            found.append(Piece(word, "PART", tie, "advmod", span))
            continue
        token = tokens[_top(tokens, group)]
        upos = mended_part(word, token.upos, token.relation)
        found.append(Piece(word, upos, word_of.get(token.head, -1), token.relation, span))
    return found


_Part = tuple[str, range, tuple[int, int], bool]
"""A word, its tokens, its place, and whether it is a negation cut off a short form."""


def _groups(text: str, tokens: Sequence[ReadToken]) -> Iterator[range]:
    """Yield the tokens of each written word; single marks are left out."""
    at = 0
    while at < len(tokens):
        start, end = tokens[at].span
        if text[end : end + 1] in _AFTER_A_WORD and text[start:end].isalpha():
            yield range(at, at + 1)
            at += 1
            continue
        word = _WORD.match(text, start)
        end, first = (word.end() if word else tokens[at].span[1]), at
        at += 1
        while at < len(tokens) and tokens[at].span[1] <= end:
            at += 1
        if word:
            yield range(first, at)


def _split(text: str, tokens: Sequence[ReadToken], group: range) -> Iterator[_Part]:
    """Yield a word, or the two that a short form stands for."""
    span = (tokens[group[0]].span[0], tokens[group[-1]].span[1])
    if len(group) == 1:
        yield text[span[0] : span[1]], group, span, False
        return
    word = text[span[0] : span[1]]
    if negated := _NEGATED.match(word):
        stem = negated[1]
        cut = span[0] + len(stem)
        if stem:
            yield _CUT.get(stem.lower(), stem), range(group[0], group[0] + 1), (span[0], cut), False
        yield "n't", range(group[0] + 1, group[-1] + 1), (cut, span[1]), True
        return
    short = _SHORT.match(word)
    if short is None or (short[2].lower() == "s" and _is_possessive(tokens[group[-1]])):
        yield word, group, span, False
        return
    cut = span[0] + len(short[1] or "")
    if short[1]:
        yield short[1], group[:-2] or group[:1], (span[0], cut), False
    yield _SPELLED_OUT[short[2].lower()], group[-1:], (cut, span[1]), False


def _is_possessive(token: ReadToken) -> bool:
    return token.relation == "case" or token.upos not in ("AUX", "VERB")


def _top(tokens: Sequence[ReadToken], group: range) -> int:
    """Return the token of a word that hangs on another word, else its last."""
    outside = [at for at in group if tokens[at].head not in group and tokens[at].upos != "PUNCT"]
    return outside[-1] if outside else group[-1]
