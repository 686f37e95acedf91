"""Sources to speakers: one pass over the document's attributions in order."""

import re
from typing import assert_never

from sayso.claims.concepts.words import Syntax
from sayso.claims.page import Page
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.claims.speakers.cast import Cast, Member, roles_in
from sayso.claims.speakers.names import Name
from sayso.claims.speakers.pronouns import person_meant
from sayso.claims.speakers.source import Source, read_source
from sayso.document.span import Span

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_REACH = 600
_NEAR = 250
"""Code points before a lone quotation in which its speaker may be introduced."""
_OPENING = 25
"""Code points into a sentence in which its subject stands, titles before it counted."""


class Resolver:
    """Gives each source its speaker and remembers who has spoken."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.cast = Cast(page, syntax)
        self.heard: list[tuple[int, Member]] = []
        self.last: tuple[int, SpeakerId] | None = None
        self._speakers: dict[str, Speaker] = {NARRATOR: Speaker(id=NARRATOR, name="narrator")}
        self._ids: dict[int | str, SpeakerId] = {}

    def speaker_of(self, source: Span | None, place: int, *, quoted: bool) -> SpeakerId:
        """Return whose the words at `place` are, given the span of their source."""
        read = read_source(self.page.text, source)
        found = self._resolved(read, place, quoted=quoted)
        if found is None:
            return NARRATOR
        if source is not None:
            self._mention(found, source)
        self.last = (place, found)
        return found

    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody who was heard; the narrator is the last."""
        people = [speaker for key, speaker in self._speakers.items() if key != NARRATOR]
        return (*people, self._speakers[NARRATOR])

    def _resolved(self, read: Source, place: int, *, quoted: bool) -> SpeakerId | None:
        match read.kind:
            case "name" | "names":
                found = self._names(read, place)
            case "pronoun":
                found = self._pronoun(read, place)
            case "relative":
                found = self._named_before(place)
            case "message":
                found = self._before(place) or self._nominal(read, place)
            case "nominal":
                found = self._nominal(read, place)
            case "absent":
                found = self._introduced(place) or self._before(place) if quoted else None
            case _:
                assert_never(read.kind)
        return found

    def _names(self, read: Source, place: int) -> SpeakerId:
        parts = [self._member(self.cast.of(name), name, place) for name in read.names]
        if len(parts) == 1:
            return parts[0]
        return self._group(" and ".join(name.text for name in read.names), tuple(parts))

    def _member(self, member: Member | None, name: Name, place: int) -> SpeakerId:
        if member is None:
            return self._named(name.text, name.text)
        self.heard.append((place, member))
        return self._named(id(member), member.name)

    def _pronoun(self, read: Source, place: int) -> SpeakerId | None:
        assert read.span is not None
        if read.pronoun in ("he", "she", "his", "her", "him"):
            at = read.span.start
            member = person_meant(self.page, self.cast, read.pronoun, at, self.heard)
            if member is not None:
                self.heard.append((place, member))
                return self._named(id(member), member.name)
        return self._before(place)

    def _named_before(self, place: int) -> SpeakerId | None:
        """Return whom "who" or "which" stands for: whoever was named last."""
        for span, member in self.cast.before(place):
            if place - span.start > _REACH:
                break
            return self._named(id(member), member.name)
        return None

    def _introduced(self, place: int) -> SpeakerId | None:
        """Return whom the text before a lone quotation is about, if nobody spoke since.

        "Ana Ruiz, Alder Bank: "Prices will hold."" names its speaker without a word of saying.
        """
        since = max(place - _NEAR, self.last[0] if self.last else 0)
        for span, member in self.cast.before(place):
            if span.start <= since:
                break
            opens = span.start - self.page.sentence_at(span.start).start <= _OPENING
            if opens and member.person >= 0 and self.page.quotation_at(span.start) is None:
                self.heard.append((place, member))
                return self._named(id(member), member.name)
        return None

    def _nominal(self, read: Source, place: int) -> SpeakerId:
        described = self._described(read, place)
        if described is not None:
            self.heard.append((place, described))
            return self._named(id(described), described.name)
        name = _ARTICLE.sub("", read.full or read.text) or read.text
        members = [self._member(self.cast.of(name), name, place) for name in read.members]
        return self._group(name, tuple(members))

    def _described(self, read: Source, place: int) -> Member | None:
        """Return who is meant by "the Ukrainian president": role and further words must fit."""
        last = read.text.split()[-1]
        if not roles_in(last) or not read.text.lower().startswith(("the ", "mr")):
            return None
        asked = {word.lower() for word in read.text.split()[1:]} - {"former", "current", "same"}
        fitting = [
            member for member in self.cast.members
            if asked <= member.described and member.person > 0
        ]  # fmt: skip
        found = max(fitting, key=lambda m: _nearest(m, place), default=None)
        if found is None and len(asked) <= 3:
            found = person_meant(self.page, self.cast, "", place, self.heard)
        return found

    def _before(self, place: int) -> SpeakerId | None:
        if self.last is None or place - self.last[0] > _REACH:
            return None
        return self.last[1]

    def _group(self, name: str, members: tuple[SpeakerId, ...]) -> SpeakerId:
        key = self._named(name.lower(), name)
        if members:
            known = self._speakers[key]
            every = tuple(dict.fromkeys((*known.members, *members)))
            self._speakers[key] = Speaker(
                id=key, name=known.name, mentions=known.mentions, members=every
            )
        return key

    def _named(self, key: int | str, name: str) -> SpeakerId:
        if key not in self._ids:
            self._ids[key] = SpeakerId(f"s{len(self._ids) + 1}")
            self._speakers[self._ids[key]] = Speaker(id=self._ids[key], name=name)
        return self._ids[key]

    def _mention(self, found: SpeakerId, source: Span) -> None:
        known = self._speakers[found]
        if source not in known.mentions:
            self._speakers[found] = Speaker(
                id=found,
                name=known.name,
                mentions=(*known.mentions, source),
                members=known.members,
            )


def _nearest(member: Member, place: int) -> int:
    return max((s.start for s in member.mentions if s.start <= place), default=-1)
