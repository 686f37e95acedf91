"""Sources to speakers: one pass over the document's attributions in order."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Sequence
from typing import assert_never

from sayso.claims.concepts.words import Syntax
from sayso.claims.lexicon import alternatives, words
from sayso.claims.page import Page
from sayso.claims.speaker import NARRATOR, Speaker, SpeakerId
from sayso.claims.speakers.authors import author_before
from sayso.claims.speakers.cast import Cast
from sayso.claims.speakers.member import Gender, Member, is_common, nameless, role_of
from sayso.claims.speakers.names import Name
from sayso.claims.speakers.pronouns import Heard, person_meant
from sayso.claims.speakers.shares import whose_share
from sayso.claims.speakers.source import Source, read_source
from sayso.document.span import Span

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_BODY = re.compile(rf"the\s+(?:{alternatives(words('people', 'bodies'))})", re.IGNORECASE)
_GENDER: dict[str, Gender] = {
    "he": "he", "his": "he", "him": "he", "she": "she", "her": "she",
}  # fmt: skip
_SMALL = frozenset(("former", "current", "the", "of", "to", "and", "for", "a"))
_REACH = 600
_NEAR = 250
"""Code points before a lone quotation in which its speaker may be introduced."""
_LEADING_CLAUSE = re.compile(
    r"(?:After|Although|As|At|Before|By|Despite|During|For|From|If|In|On|Since|Though|Through|To|When"
    r"|While|With)\s+[^,.;:“”\"]+,\s+"
)
_TOLD_OF = re.compile(r",\s+(?:\d{1,2}\b|an?\s|the\s|who\s)")
_OPENING = 25
"""Code points into a sentence in which its subject stands, titles before it counted."""


class Resolver:
    """Gives each source its speaker and remembers who has spoken."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.page = page
        self.cast = Cast(page, syntax)
        self.heard: list[Heard] = []
        self._last = 0
        self._nameless: dict[str, Member] = {}
        self._speakers: dict[int, Speaker] = {}

    def speaker_of(self, source: Span | None, place: int, *, quoted: bool) -> SpeakerId:
        """Return whose the words at `place` are, given the span of their source."""
        found = self._resolved(self._read(source), place, quoted=quoted)
        if found is None:
            return NARRATOR
        self.heard.append(Heard(source.start if source else place, found))
        if source is not None and found.likely is not None:
            found.mentions.append(source)
        self._last = place
        return self._told(found, source)

    def named_by(self, pronoun: Span, speakers: Container[SpeakerId]) -> Span | None:
        """Return where the one whom "he" or "she" means was named last before.

        In a quotation that is none of its `speakers`, who say "I" of themselves.
        """
        gender = _GENDER.get(pronoun.of(self.page.text).lower())
        place = pronoun.start
        found = self._meant(
            lambda member: (
                member.person > 0 and member.may_be(gender) and self._id(member) not in speakers
            ),
            place,
        )
        named = [span for span in found.mentions if span.end <= place] if found else []
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
                found = self._introduced(place) or self._before(place) if quoted else None
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
        if read.pronoun == "it":
            return self._body(place) or self._before(place)
        gender = _GENDER.get(read.pronoun)
        ahead = self._ahead(read.span, gender) if gender and read.span else None
        if ahead is not None:
            return ahead
        found = self._meant(lambda member: member.may_be(gender), place) if gender else None
        return found or self._named_next(gender, place) or self._before(place)

    def _body(self, place: int, fits: Callable[[Member], bool] = lambda _: True) -> Member | None:
        """Return the body that "it" stands for: who spoke last or is a subject a little before."""
        last = self.heard[-1] if self.heard else None
        near = last is not None and 0 <= place - last.offset <= _REACH
        if last and near and last.member.person <= 0 and fits(last.member):
            return last.member
        for span, member in self.cast.before(place):
            if place - span.start > _NEAR:
                break
            if member.person <= 0 and fits(member) and self.cast.syntax.is_subject(span):
                return member
        return None

    def _named_next(self, gender: Gender, place: int) -> Member | None:
        """Return who is named only after speaking: "she said. // Ann Ray, 58, ..."."""
        after = self.page.text.find("\n", place)
        paragraph = self.page.paragraph_at(after + 2) if after >= 0 else None
        if gender is None or paragraph is None or paragraph.start < place:
            return None
        first = self.cast.first_after(paragraph.start)
        if first is None or first[0].start - paragraph.start > _OPENING:
            return None
        span, member = first
        told = _TOLD_OF.match(self.page.text, span.end) is not None
        new = member.last_before(place) < 0 and member.person >= 0 and member.may_be(gender)
        return member if told and new else None

    def _ahead(self, pronoun: Span, gender: Gender) -> Member | None:
        """Return who is named after a pronoun that leads: Ray in "After he left, Ray said"."""
        sentence = self.page.sentence_at(pronoun.start)
        comma = _LEADING_CLAUSE.match(self.page.text, sentence.start, sentence.end)
        if comma is None or comma.end() < pronoun.end:
            return None
        found = None
        for span, member in self.cast.before(comma.end() + _OPENING):
            if span.start < sentence.start:
                break
            if member.person >= 0 and member.may_be(gender):
                found = (span, member)
        # The first person of the sentence must be that one: "When Ray said he left, Holm said".
        after = found is not None and found[0].start >= comma.end()
        return found[1] if found and after and self.cast.syntax.is_subject(found[0]) else None

    def _meant(self, fits: Callable[[Member], bool], place: int) -> Member | None:
        return person_meant(self.page, self.cast, fits, place, self._heard_before(place))

    def _several(self, read: Source, place: int) -> Member:
        """Return those whom "both" or "each of them" stands for: all whom one sentence names."""
        together: dict[int, list[Member]] = {}
        for span, member in self.cast.before(place):
            if place - span.start > _REACH:
                break
            if member.person >= 0:
                together.setdefault(self.page.sentence_at(span.start).start, []).insert(0, member)
        sure = ([m for m in group if m.person > 0] for group in together.values())
        groups = [list(dict.fromkeys(group)) for group in (*sure, *together.values())]
        group = next((group for group in groups if len(group) > 1), [])
        name = " and ".join(member.name for member in group)
        return self._group(name, group) if group else self._nominal(read, place)

    def _author(self, read: Source, place: int) -> Member | None:
        """Return whose a message is: who is told to have made it, or else who spoke last."""
        name = author_before(self.page, self.cast.syntax, read.text, place)
        return self._member(name) if name else self._before(place)

    def _relative(self, read: Source, place: int) -> Member | None:
        """Return whom "who" or "which" stands for: its noun, or else whoever was named last."""
        noun = self.cast.syntax.antecedent(read.span) if read.span else None
        told = self._read(noun) if noun else None
        if told and told.kind in ("name", "names", "nominal"):
            found = self._resolved(told, place, quoted=False)
        else:
            span, member = next(self.cast.before(place), (Span(0, 0), None))
            found = member if place - span.start <= _REACH else None
        return self._bearer(read, found) if read.text.lower() == "who" else found

    def _bearer(self, read: Source, found: Member | None) -> Member | None:
        """Return who bears an office that is no person: Ray in "Ann Ray, Minister of Trade who"."""
        if read.span is None or found is None or found.person > 0:
            return found
        start = self.page.sentence_at(read.span.start).start
        near = (
            m for s, m in self.cast.before(read.span.start) if s.start >= start and m.person > 0
        )
        return next(near, found)

    def _introduced(self, place: int) -> Member | None:
        """Return whom the text before a lone quotation is about, if nobody spoke since.

        "Ana Ruiz, Alder Bank: "Prices will hold."" names its speaker without a word of saying.
        """
        since = max(place - _NEAR, self._last)
        for span, member in self.cast.before(place):
            if span.start <= since:
                break
            opens = span.start - self.page.sentence_at(span.start).start <= _OPENING
            if opens and member.person >= 0 and self.page.quotation_at(span.start) is None:
                return member
        return None

    def _nominal(self, read: Source, place: int) -> Member:
        known = self._described(read, place) or self.cast.institution(read.text, place)
        if known is None and _BODY.fullmatch(read.text):
            known = self._body(place, lambda member: not member.tells_kind)
        if known is not None:
            return known
        full = read.full or read.text
        name = whose_share(self.page.text, full, place) or _ARTICLE.sub("", full) or read.text
        return self._group(name, [self._member(name) for name in read.members])

    def _described(self, read: Source, place: int) -> Member | None:
        """Return who is meant by "the Ukrainian president": whom most of the words describe."""
        role = role_of(read.text)
        if role is None or not read.text.lower().startswith(("the ", "mr")):
            return None
        asked = {word.lower() for word in read.text.split()[1:]} - _SMALL
        if "same" in asked:
            return self._before(place)
        known = self._nameless.values() if is_common(role) else ()
        fitting = _playing(role, self.cast.members) or _playing(role, known)
        found = max(
            fitting, key=lambda m: (len(asked & m.described), m.last_before(place)), default=None
        )
        if found is None and len(asked) <= 3 and not is_common(role):
            found = self._meant(lambda member: member.may_hold(role), place)
        return found

    def _before(self, place: int) -> Member | None:
        heard = self._heard_before(place)
        return heard[-1].member if heard and place - heard[-1].offset <= _REACH else None

    def _heard_before(self, place: int) -> list[Heard]:
        """Return who was heard up to a place: aims and doubts are resolved after all sources."""
        return self.heard[: bisect_right(self.heard, place, key=lambda heard: heard.offset)]

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
