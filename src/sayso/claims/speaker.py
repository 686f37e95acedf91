"""Speakers: who stands behind a claim."""

from typing import NewType

import msgspec

from sayso.document.span import Span

SpeakerId = NewType("SpeakerId", str)

NARRATOR = SpeakerId("narrator")


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """A resolved source; the narrator is a speaker too.

    `members` names those inside a collective ("some, among them X").
    """

    id: SpeakerId
    name: str
    mentions: tuple[Span, ...] = ()
    members: tuple[SpeakerId, ...] = ()
