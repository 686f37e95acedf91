"""The words of a phrase with their parts of speech."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from sayso.claims.encoder.readings import ReadToken
from sayso.claims.lexicon import words
from sayso.document.span import Span

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_SPELLED_OUT = {
    "s": "is",
    "re": "are",
    "m": "am",
    "ve": "have",
    "ll": "will",
    "d": "would",
    "n’t": "not",
    "n't": "not",
}
"""Short forms that the encoder cuts off, as full words."""
_VERBAL = ("AUX", "VERB")
_SMALL = words("naming", "small")


class Word(msgspec.Struct, frozen=True):
    """One word: as it stands, and its part of speech (Universal Dependencies)."""

    text: str
    upos: str

    @property
    def lower(self) -> str:
        """The word in lower case, without a possessive ending."""
        return re.sub(r"[’']s?$", "", self.text.lower())


class Syntax:
    """The words of a page, cut out by span."""

    def __init__(self, text: str, tokens: Sequence[ReadToken]) -> None:
        self.text = text
        self._tokens = tokens
        self._starts = [token.span[0] for token in tokens]

    def is_proper(self, span: Span) -> bool:
        """Tell whether a span begins with a proper noun; yes where no parser ran."""
        at = bisect_left(self._starts, span.start)
        return at >= len(self._tokens) or self._tokens[at].upos == "PROPN"

    def words_of(self, span: Span) -> list[Word]:
        """Return the words in a span; where no parser ran, small words are told from nouns."""
        if not self._tokens:
            found: list[str] = _WORD.findall(span.of(self.text))
            return [Word(word, "DET" if word.lower() in _SMALL else "NOUN") for word in found]
        at = bisect_left(self._starts, span.start)
        spelled: list[Word] = []
        while at < len(self._tokens) and self._tokens[at].span[1] <= span.end:
            token = self._tokens[at]
            text = self.text[token.span[0] : token.span[1]]
            plain = _SPELLED_OUT.get(text.strip("’'").lower(), text)
            if any(c.isalnum() for c in plain) and not (
                plain == "is" != text and token.upos not in _VERBAL
            ):
                spelled.append(Word(plain, token.upos))
            at += 1
        return spelled
