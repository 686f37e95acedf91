"""What naming gives: the words of a name and a direction, and how directions combine."""

from typing import NamedTuple

from sayso.claims.claim import Change
from sayso.claims.lexicon import words

LONGEST = 6
"""Words of a name at most."""
SMALL = words("naming", "small")
EMPTY = words("naming", "empty")


class Named(NamedTuple):
    """The words of a name (none where nothing can be named), and how the phrase moves it."""

    parts: list[str]
    change: Change = 1


def turned(change: Change) -> Change:
    """Return the other direction."""
    return 1 if change == -1 else -1


def turned_if(turn: bool, named: Named) -> Named:
    """Return the name, the other way round where `turn` holds."""
    return Named(named.parts, turned(named.change)) if turn else named


def joined(noun: str, about: Named) -> Named:
    """Return a noun (with its preposition) and what it is about, as short as names are."""
    head, _, link = noun.partition(" ")
    if head in about.parts:  # "live a quiet life"
        return about
    inner = about.parts
    while inner and len(inner) + 2 > LONGEST:
        inner = shortened(inner)
    return Named([head, link or "of", *inner] if inner else [head], about.change)


def shortened(parts: list[str], links: frozenset[str] = SMALL) -> list[str]:
    """Return the words before the last preposition, none where there is no such."""
    places = [i for i, part in enumerate(parts) if i and part.lower() in links]
    return parts[: places[-1]] if places else []
