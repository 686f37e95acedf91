"""Sources to speakers: one pass over the document's attributions in order."""

import re
from collections.abc import Container, Iterable, Sequence
from typing import assert_never

from sayso.claims.concepts.words import Syntax
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.claims.speakers.authors import author_before
from sayso.claims.speakers.cast import Cast
from sayso.claims.speakers.member import Member, is_common, nameless, role_of
from sayso.claims.speakers.names import Name
from sayso.claims.speakers.pointing import Pointing
from sayso.claims.speakers.shares import whose_share
from sayso.claims.speakers.source import Source, read_source
from sayso.document.span import Span

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_BODY = re.compile(rf"the\s+(?:{alternatives(words('people', 'bodies'))})", re.IGNORECASE)
_AGED = re.compile(r"the\s+(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old", re.IGNORECASE)
_SMALL = frozenset(("former", "current", "the", "of", "to", "and", "for", "a"))


class Resolver:
    """Gives each source its speaker and remembers who has spoken."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.cast = Cast(page, syntax)
        self.pointing = Pointing(page, self.cast)
        self._nameless: dict[str, Member] = {}
        self._speakers: dict[int, Speaker] = {}

    def speaker_of(self, source: Span | None, place: int, *, quoted: bool) -> SpeakerId:
        """Return whose the words at `place` are, given the span of their source."""
        found = self._resolved(self._read(source), place, quoted=quoted)
        if found is None:
            return NARRATOR
        self.pointing.hear(found, source, place)
        if source is not None and found.likely is not None:
            found.mentions.append(source)
        return self._told(found, source)

    def named_by(self, pronoun: Span, speakers: Container[SpeakerId | None]) -> Span | None:
        """Return where the one whom "he" or "she" means was named last before.

        In a quotation that is none of its `speakers`, who say "I" of themselves.
        """
        found = self.pointing.person_called(
            pronoun.of(self.page.text), pronoun.start, lambda m: self._id(m) not in speakers
        )
        named = [span for span in found.mentions if span.end <= pronoun.start] if found else []
        return max(named, default=None)

    def _id(self, member: Member) -> SpeakerId | None:
        known = self._speakers.get(id(member))
        return known.id if known else None

    def speakers(self) -> tuple[Speaker, ...]:
        """Return everybody who was heard; the narrator is the last."""
        return (*self._speakers.values(), Speaker(id=NARRATOR, name="narrator"))

    def _read(self, source: Span | None) -> Source:
        return read_source(self.page.text, source, self._is_name)

    def _is_name(self, span: Span) -> bool:
        """Tell whether one capital is a name: by the parser, or by who has been named in full."""
        word = span.of(self.page.text)
        return self.cast.syntax.is_proper(span) or self.cast.has_named(word)

    def _resolved(self, read: Source, place: int, *, quoted: bool) -> Member | None:
        match read.kind:
            case "name" | "names":
                found = self._names(read)
            case "pronoun":
                found = self._pronoun(read, place)
            case "relative":
                found = self._relative(read, place)
            case "several":
                found = self._several(read, place)
            case "message":
                found = self._author(read, place) or self._nominal(read, place)
            case "nominal":
                found = self._nominal(read, place)
            case "absent":
                found = (
                    self.pointing.introduced(place) or self.pointing.before(place)
                    if quoted
                    else None
                )
            case _:
                assert_never(read.kind)
        return found

    def _names(self, read: Source) -> Member:
        parts = [self._member(name) for name in read.names]
        if len(parts) == 1:
            return parts[0]
        return self._group(" and ".join(name.text for name in read.names), parts)

    def _member(self, name: Name) -> Member:
        alone = len(name.words) == 1
        kind = self.cast.institution(f"the {name.text}", name.span.start) if alone else None
        return kind or self.cast.of(name) or self._nobody(name.text)

    def _pronoun(self, read: Source, place: int) -> Member | None:
        noun = self.pointing.body_noun(place) if read.pronoun == "it" else None
        return (
            self._nominal(self._read(noun), place) if noun else self.pointing.pronoun(read, place)
        )

    def _several(self, read: Source, place: int) -> Member:
        group = self.pointing.named_together(place)
        name = " and ".join(member.name for member in group)
        return self._group(name, group) if group else self._nominal(read, place)

    def _author(self, read: Source, place: int) -> Member | None:
        """Return whose a message is: who is told to have made it, or else who spoke last."""
        name = author_before(self.page, self.cast.syntax, read.text, place)
        return self._member(name) if name else self.pointing.before(place)

    def _relative(self, read: Source, place: int) -> Member | None:
        """Return whom "who" or "which" stands for: its noun, or else whoever was named last."""
        noun = self.cast.syntax.antecedent(read.span) if read.span else None
        told = self._read(noun) if noun else None
        if told and told.kind in ("name", "names", "nominal"):
            found = self._resolved(told, place, quoted=False)
        else:
            found = self.pointing.relative(place)
        return self.pointing.bearer(read, found) if read.text.lower() == "who" else found

    def _nominal(self, read: Source, place: int) -> Member:
        known = self._described(read, place) or self.cast.institution(read.text, place)
        if known is None and _BODY.fullmatch(read.text):
            known = self.pointing.body(place, lambda member: not member.tells_kind)
        if known is not None:
            return known
        full = read.full or read.text
        name = whose_share(self.page.text, full, place) or _ARTICLE.sub("", full) or read.text
        return self._group(name, [self._member(name) for name in read.members])

    def _described(self, read: Source, place: int) -> Member | None:
        """Return who is meant by "the Ukrainian president": whom most of the words describe."""
        if _AGED.fullmatch(read.text):
            return self.pointing.person(lambda member: True, place)
        role = role_of(read.text)
        if role is None or not read.text.lower().startswith(("the ", "mr")):
            return None
        asked = {word.lower() for word in read.text.split()[1:]} - _SMALL
        if "same" in asked:
            return self.pointing.before(place)
        known = self._nameless.values() if is_common(role) else ()
        fitting = _playing(role, self.cast.members) or _playing(role, known)
        found = max(
            fitting, key=lambda m: (len(asked & m.described), m.last_before(place)), default=None
        )
        if found is None and len(asked) <= 3 and not is_common(role):
            found = self.pointing.person(lambda member: member.may_hold(role), place)
        return found

    def _group(self, name: str, members: Sequence[Member]) -> Member:
        found = self._nobody(name)
        found.members = tuple(dict.fromkeys((*found.members, *members)))
        return found

    def _nobody(self, name: str) -> Member:
        """Return the speaker who is known by this phrase alone."""
        return self._nameless.setdefault(name.lower(), nameless(name))

    def _told(self, member: Member, source: Span | None = None) -> SpeakerId:
        """Return the id of one who is heard, told as a speaker from now on."""
        inside = tuple(self._told(each) for each in member.members)
        known = self._speakers.get(id(member))
        mentions = known.mentions if known else ()
        if source is not None and source not in mentions:
            mentions = (*mentions, source)
        found = SpeakerId(f"s{len(self._speakers) + 1}") if known is None else known.id
        self._speakers[id(member)] = Speaker(
            id=found, name=member.name, mentions=mentions, members=inside
        )
        return found


def _playing(role: str, known: Iterable[Member]) -> list[Member]:
    return [member for member in known if role in member.described and member.person > 0]
