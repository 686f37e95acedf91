"""A phrase of a claim as it is compared with others: its name, and the words it is known by."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from sayso.claims.concepts.name import Name
from sayso.claims.concepts.roots import root, roots, roots_of
from sayso.claims.concepts.word import Word
from sayso.claims.concepts.words import Syntax
from sayso.claims.speakers.names import alike
from sayso.document.span import Span

_DEFINITE = ("the", "this", "that", "these", "those", "such")
_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV", "X")


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase, its name, and the roots of the words of both."""

    span: Span
    text: str
    name: Name
    keys: frozenset[str]
    """Roots of the name's words."""
    words: frozenset[str]
    """Roots of the phrase's own words, which no wrong tag or tie can take away."""
    core: frozenset[str]
    """Those of them before a preposition: what is told, not of what."""
    named: bool = False
    """Whether a proper name is among its words."""
    refers_to: Span | None = None
    definite: bool = False
    """Whether it opens with "the", "this" or "such": told before."""


def phrases_of(
    syntax: Syntax, names: Mapping[Span, Name], told: Mapping[Span, Span | None]
) -> list[Phrase]:
    """Return the phrases in order; what only points to other words is known and placed by those."""
    meant = {span: refers_to or span for span, refers_to in told.items()}
    inside = {span: syntax.words_of(meant[span]) for span in told}
    respelled = _spellings(word for words in inside.values() for word in words)
    return [
        Phrase(
            span=span,
            text=meant[span].of(syntax.text),
            name=names[span],
            keys=_contested(_respelled(roots_of(names[span].text), respelled)),
            words=_respelled(roots(_content(inside[span])), respelled),
            core=_respelled(roots(_content(_core(inside[span]))), respelled),
            named=_is_named(inside[span]),
            refers_to=told[span],
            definite=bool(inside[span]) and inside[span][0].lower in _DEFINITE,
        )
        for span in sorted(told, key=lambda span: (meant[span].end, told[span] is not None, span))
    ]


def _content(words: Iterable[Word]) -> list[str]:
    return [word.lower for word in words if word.upos in _CONTENT]


def _core(words: Sequence[Word]) -> Sequence[Word]:
    ends = (place for place, word in enumerate(words) if place and word.upos == "ADP")
    return words[: next(ends, len(words))]


def _is_named(words: Sequence[Word]) -> bool:
    """Tell whether a proper name is among the words, even where one is not tagged as such."""
    capital = any(word.text[:1].isupper() and word.upos == "NOUN" for word in words[1:])
    return capital or any(word.upos == "PROPN" for word in words)


def _contested(keys: frozenset[str]) -> frozenset[str]:
    """Leave out the battle where its place is told: the battle for a town is lost with the town."""
    return keys - {"fight"} if keys > {"victory", "fight"} else keys


def _spellings(words: Iterable[Word]) -> dict[str, str]:
    """Return for a name's root the spelling that comes first: Bahmut is Bakhmut, if told so."""
    first: list[str] = []
    found: dict[str, str] = {}
    for lower in dict.fromkeys(word.lower for word in words if word.text[:1].isupper()):
        known = next((other for other in first if alike(lower, other)), None)
        if known is None:
            first.append(lower)
        elif known != lower:
            found[root(lower)] = root(known)
    return found


def _respelled(keys: frozenset[str], spellings: Mapping[str, str]) -> frozenset[str]:
    return frozenset(spellings.get(key, key) for key in keys)
