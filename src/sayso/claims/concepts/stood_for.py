"""The words of a phrase with those that a pronoun in it stands for put in its place."""

from collections.abc import Sequence

from msgspec import structs

from sayso.claims.concepts.word import Word
from sayso.claims.concepts.words import Syntax
from sayso.claims.reference import Reference
from sayso.document.span import Span

_MOST = 6
"""Words that may stand in for a pronoun; more would be all of the name."""
_PERSONS = ("he", "she")
_VERBAL = ("VERB", "AUX")
_OWNER = "nmod:poss"


def words_meant(syntax: Syntax, span: Span, reference: Reference | None) -> list[Word]:
    """Return the words that a phrase is named by.

    A pronoun that is the whole phrase gives way to all that it stands for, one within it only
    to a noun: "his remarks" are "Ray's remarks".
    """
    if reference is None:
        return syntax.words_of(span)
    meant = syntax.words_of(reference.meant)
    if reference.words == span:
        return meant
    own = syntax.words_of(span)
    at = len(syntax.words_of(Span(span.start, reference.words.start)))
    meant = _without_relatives(meant)
    if at >= len(own) or not meant or len(meant) > _MOST or any(w.upos in _VERBAL for w in meant):
        return own
    # What somebody does is named by the deed, whoever it is.
    return own if own[at].lower in _PERSONS else _spliced(own, at, meant)


def _without_relatives(words: Sequence[Word]) -> list[Word]:
    """Return the words up to a mark or a relative: "the mine" of "the mine, which closed"."""
    ends = (n for n, word in enumerate(words) if word.broken or (n and word.upos == "PRON"))
    return list(words[: next(ends, len(words))])


def _spliced(own: Sequence[Word], at: int, meant: Sequence[Word]) -> list[Word]:
    """Return the own words with others for the one at a place, tied as that one was."""
    more = len(meant) - 1
    top = next((n for n, word in enumerate(meant) if not 0 <= word.head < len(meant)), 0)

    def moved(head: int) -> int:
        return head + more if head > at else at + top if head == at else head

    pronoun = own[at]
    inside = [
        structs.replace(word, head=moved(pronoun.head), relation=pronoun.relation)
        if n == top
        else structs.replace(word, head=word.head + at if 0 <= word.head < len(meant) else at + top)
        for n, word in enumerate(meant)
    ]
    if pronoun.relation == _OWNER:
        inside[-1] = structs.replace(inside[-1], text=_owning(inside[-1].text))
    around = [structs.replace(word, head=moved(word.head)) for word in own]
    return [*around[:at], *inside, *around[at + 1 :]]


def _owning(text: str) -> str:
    if text.endswith(("’s", "'s", "’", "'")):
        return text
    return f"{text}’" if text.endswith("s") else f"{text}’s"
