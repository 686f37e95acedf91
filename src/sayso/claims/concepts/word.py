"""One word of a phrase."""

import re
from functools import lru_cache

import msgspec


class Word(msgspec.Struct, frozen=True):
    """One word: as it stands, its part of speech and its tie (Universal Dependencies)."""

    text: str
    upos: str
    head: int = -1
    """Index in the phrase of the word that it hangs on; -1 where that lies outside."""
    relation: str = "root"
    broken: bool = False
    """Whether a mark such as a comma stands before it in the phrase."""

    @property
    def lower(self) -> str:
        """The word in lower case, without a possessive ending."""
        return lowered(self.text)


@lru_cache(maxsize=20_000)
def lowered(text: str) -> str:
    """Return a word in lower case, without a possessive ending."""
    return re.sub(r"[’']s?$", "", text.lower())
