"""Sources that point to others: pronouns, "both", "who", the firm, a quotation without a teller."""

import re
from bisect import bisect_right
from collections.abc import Callable

from sayso.claims.lexicon import words
from sayso.claims.page import Page
from sayso.claims.speakers.cast import Cast
from sayso.claims.speakers.member import Gender, Member
from sayso.claims.speakers.pronouns import Heard, person_meant
from sayso.claims.speakers.source import Source
from sayso.document.span import Span

_GENDER: dict[str, Gender] = {
    "he": "he", "his": "he", "him": "he", "she": "she", "her": "she",
}  # fmt: skip
_BODIES = words("people", "speaking")
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


class Pointing:
    """Finds whom a source points to among those named and those heard so far."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.cast = cast
        self.heard: list[Heard] = []

    def hear(self, member: Member, source: Span | None, place: int) -> None:
        """Remember who said what stands at `place`."""
        self.heard.append(Heard(source.start if source else place, member, place))

    def pronoun(self, read: Source, place: int) -> Member | None:
        """Return whom "he", "she", "it" or "they" stands for."""
        if read.pronoun == "it":
            return self.body(place) or self.before(place)
        gender = _GENDER.get(read.pronoun)
        ahead = self._ahead(read.span, gender) if gender and read.span else None
        if ahead is not None:
            return ahead
        found = self.person(lambda member: member.may_be(gender), place) if gender else None
        return found or self._named_next(gender, place) or self.before(place)

    def body_noun(self, place: int) -> Span | None:
        """Return the nameless body that "it" stands for: a subject of the sentence before.

        None where somebody was heard, or another body was a subject, since.
        """
        before = self.page.sentence_before(self.page.sentence_at(place))
        heard = self.heard[-1].offset if self.heard else 0
        named = (span.start for span, member in self.cast.before(place) if self._acts(span, member))
        since = max(before.start - 1, heard, next(named, 0)) if before else place
        for noun in self.cast.syntax.subjects_before(place, since):
            if noun.of(self.page.text).split()[-1].lower() in _BODIES:
                return None if self.page.quotation_at(noun.start) else noun
        return None

    def _acts(self, span: Span, member: Member) -> bool:
        return member.person <= 0 and self.cast.syntax.is_subject(span)

    def body(self, place: int, fits: Callable[[Member], bool] = lambda _: True) -> Member | None:
        """Return the body that "it" stands for: who spoke last or is a subject a little before."""
        last = self.heard[-1] if self.heard else None
        near = last is not None and 0 <= place - last.offset <= _REACH
        if last and near and last.member.person <= 0 and fits(last.member):
            return last.member
        for span, member in self.cast.before(place):
            if place - span.start > _NEAR:
                break
            if fits(member) and self._acts(span, member):
                return member
        return None

    def person(self, fits: Callable[[Member], bool], place: int) -> Member | None:
        """Return the likeliest person of those who fit."""
        before = self.heard[: bisect_right(self.heard, place, key=lambda heard: heard.offset)]
        return person_meant(self.page, self.cast, fits, place, before)

    def person_called(
        self, pronoun: str, place: int, fits: Callable[[Member], bool]
    ) -> Member | None:
        """Return the person of those who fit that "he" or "she" stands for at a place."""
        gender = _GENDER.get(pronoun.lower())
        return self.person(
            lambda member: member.person > 0 and member.may_be(gender) and fits(member), place
        )

    def introduced(self, place: int) -> Member | None:
        """Return whom the text before a lone quotation is about, if nobody spoke since.

        "Ana Ruiz, Alder Bank: "Prices will hold."" names its speaker without a word of saying.
        """
        since = max(place - _NEAR, self.heard[-1].place if self.heard else 0)
        for span, member in self.cast.before(place):
            if span.start <= since:
                break
            opens = span.start - self.page.sentence_at(span.start).start <= _OPENING
            if opens and member.person >= 0 and self.page.quotation_at(span.start) is None:
                return member
        return None

    def before(self, place: int) -> Member | None:
        """Return who spoke last, if that is not long ago."""
        # Who holds an aim is resolved when all others have been: only those before count.
        until = bisect_right(self.heard, place, key=lambda heard: heard.place)
        last = self.heard[until - 1] if until else None
        return last.member if last and place - last.place <= _REACH else None

    def named_together(self, place: int) -> list[Member]:
        """Return those whom "both" or "each of them" stands for: all whom one sentence names."""
        together: dict[int, list[Member]] = {}
        for span, member in self.cast.before(place):
            if place - span.start > _REACH:
                break
            if member.person >= 0:
                together.setdefault(self.page.sentence_at(span.start).start, []).insert(0, member)
        sure = ([m for m in group if m.person > 0] for group in together.values())
        groups = [list(dict.fromkeys(group)) for group in (*sure, *together.values())]
        return next((group for group in groups if len(group) > 1), [])

    def relative(self, place: int) -> Member | None:
        """Return whoever was named last: who "who" stands for where its noun is not known."""
        span, member = next(self.cast.before(place), (Span(0, 0), None))
        return member if place - span.start <= _REACH else None

    def bearer(self, read: Source, found: Member | None) -> Member | None:
        """Return who bears an office that is no person: Ray in "Ann Ray, Minister of Trade who"."""
        if read.span is None or found is None or found.person > 0:
            return found
        start = self.page.sentence_at(read.span.start).start
        near = (
            m for s, m in self.cast.before(read.span.start) if s.start >= start and m.person > 0
        )
        return next(near, found)

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
