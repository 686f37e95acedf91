"""Whom a pronoun means: the likeliest of those named or heard a little before."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sayso.claims.page import Page
from sayso.claims.speakers.cast import Cast
from sayso.claims.speakers.member import Member

_REACH = 1500
"""Code points to look back: about ten sentences."""
_SUBJECT = 1.5
_HEARD = 2.0
_PERSON = 1.5
_QUOTED = -3.0
"""Weights, in sentences: by how many sentences such a mention seems nearer."""


class Heard(NamedTuple):
    """Somebody who has spoken, where the source stands, and where the words begin."""

    offset: int
    member: Member
    place: int


def person_meant(
    page: Page, cast: Cast, meant: Callable[[Member], bool], place: int, heard: Sequence[Heard]
) -> Member | None:
    """Return who of those `meant` says the words that begin at `place`; `heard` spoke before.

    The nearest sentence comes first, and in it whom it names first; one who has just spoken or
    is a verb's subject is favoured over one who is merely named, and those named within a
    quotation come last.
    """
    best: Member | None = None
    most = (float("-inf"), 0, 0)
    for weight, offset, member in _candidates(page, cast, place, heard):
        if member.person >= 0 and meant(member):
            back = page.sentences_between(offset, place)
            rank = (weight + _PERSON * member.person - back, -back, -offset)
            if rank > most:
                best, most = member, rank
    return best


def _candidates(
    page: Page, cast: Cast, place: int, heard: Sequence[Heard]
) -> Iterator[tuple[float, int, Member]]:
    for span, member in cast.before(place):
        if place - span.start > _REACH:
            break
        weight = _SUBJECT if cast.syntax.is_subject(span) else 0.0
        quoted = page.quotation_at(span.start) is not None
        yield weight + _QUOTED * quoted, span.start, member
    for offset, member, _ in reversed(heard[-4:]):
        if place - offset <= _REACH:
            yield _HEARD, offset, member
