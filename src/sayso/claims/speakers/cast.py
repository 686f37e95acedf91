"""The cast of a document: everybody and everything it names, with what it says about them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.claims.concepts.words import Syntax
from sayso.claims.lexicon import table, words
from sayso.claims.page import WORD, Page
from sayso.claims.speakers.describing import describe
from sayso.claims.speakers.member import ROLES, Member
from sayso.claims.speakers.names import Name, names, same_name, skeleton
from sayso.document.span import Span

_SMALL = words("naming", "small")
_INSTITUTIONS = words("people", "institutions")
_LONGEST = 6
"""Words of a name; more capitals in a row are a headline."""
_SHORT = re.compile(
    r"(?P<further>(?: (?:of|for)(?: the)? [A-Z]\w*)?) ?\((?P<short>[A-Z][\w-]{1,11})\)"
)
_SHORTEST_HEADLINE = 7
_HEADLINE = 0.9


class Cast:
    """Everybody named in a page, found by any of their names."""

    def __init__(self, page: Page, syntax: Syntax) -> None:
        self.syntax = syntax
        self.members: list[Member] = []
        self._text = page.text
        self.at: list[tuple[Span, Member]] = []
        self._by_last: dict[str, list[Member]] = defaultdict(list)
        self._by_word: dict[str, list[Member]] = defaultdict(list)
        self._by_kind: dict[str, list[Member]] = defaultdict(list)
        found = [
            name
            for sentence in page.sentences
            if not _is_headline(sentence.of(page.text))
            for name in names(page.text, sentence)
            if (len(name.words) > 1 or name.titles or syntax.is_proper(name.span))
            and len(name.words) <= _LONGEST
        ]
        offices = _offices(page.text, found)
        inside = [Span(office.span.start, start) for start, office in offices.items()]
        found = [name for name in found if not any(name.span.touches(span) for span in inside)]
        known = {name.span.start: self._member(name) for name in found if len(name.words) > 1}
        for name in found:
            member = known.get(name.span.start) or self._member(name)
            member.mentions.append(name.span)
            self._shorten(member, name, page.text)
            if len(name.words) == 1 and name.text == _initials(member.words) != member.words[0]:
                member.short = member.short or name.text
            if office := offices.get(name.span.start):
                self._shorten(member, office, page.text)
                member.described |= {word.lower() for word in office.words}
            self.at.append((name.span, member))
            describe(member, name, page.text, syntax)
        for member in self.members:
            for kind in _kinds(member):
                self._by_kind[kind].append(member)

    def of(self, name: Name) -> Member | None:
        """Return who is meant by a name, or None."""
        fitting = (
            [m for m in self._near(name) if _fits(m, name)]
            or self._by_any_word(name)
            or self._by_handle(name)
        )
        if not fitting:
            return None
        # Of several with one surname, the one named last before the place is meant.
        return max(fitting, key=lambda m: m.last_before(name.span.start))

    def has_named(self, word: str) -> bool:
        """Tell whether a word is the first or last of somebody's full name."""
        members = self._by_last.get(skeleton(word), ())
        return any(len(m.words) > 1 and word in (m.words[0], m.words[-1]) for m in members)

    def institution(self, phrase: str, place: int) -> Member | None:
        """Return which of those named before is "the union": the last that is called so."""
        article, *further = phrase.lower().split() or [""]
        if article != "the" or not further:
            return None
        *telling, kind = further
        fitting = [
            member
            for member in self._by_kind.get(kind, ())
            if set(telling) <= {*map(str.lower, member.words), *member.described}
        ]
        # "The PAC" itself is no answer to which PAC is meant.
        named = [m for m in fitting if m.name.lower() != kind] or fitting
        found = max(named, key=lambda m: m.last_before(place), default=None)
        return found if found and found.last_before(place) >= 0 else None

    def _member(self, name: Name) -> Member:
        member = self.of(name)
        if member is None:
            member = Member(name.words)
            self.members.append(member)
            for key in {skeleton(name.words[-1]), skeleton(name.words[0]), _initials(name.words)}:
                self._by_last[key].append(member)
            for word in set(name.words[:-1]):
                self._by_word[word].append(member)
        elif len(name.words) > len(member.words):
            member.words = name.words
        return member

    def _by_any_word(self, name: Name) -> list[Member]:
        """Return the one person who has this single word in the name, first or in the middle."""
        word, *further = name.words
        if further or len(word) < 3:
            return []
        found = self._by_word[word]
        return found if len(found) == 1 and found[0].person >= 0 else []

    def _by_handle(self, name: Name) -> list[Member]:
        """Return whose account is called so: Ann Ray's, if it is "@MayorAnnRay"."""
        if not self._text.startswith("@", name.span.start - 1):
            return []
        handle = name.text.lower()
        full = (m for m in self.members if len(m.words) > 1)
        return [m for m in full if "".join(m.words).lower() in handle]

    def _near(self, name: Name) -> list[Member]:
        last = name.words[-1]
        found = self._by_last.get(last if last.isupper() else skeleton(last), [])
        return [*found, *self._by_word.get(last, ())] if len(name.words) > 1 else found

    def _shorten(self, member: Member, name: Name, text: str) -> None:
        """Learn the short name in "Aboriginal Land Council (NSWALC)"."""
        found = _SHORT.match(text, name.span.end) if len(name.words) > 1 else None
        if found and member.short is None and _shortens(found["short"], name, found["further"]):
            member.short = short = found["short"]
            self._by_last[skeleton(short)].append(member)
            self._by_last[short].append(member)

    def before(self, offset: int) -> Iterator[tuple[Span, Member]]:
        """Go back from `offset` over who is named."""
        for place in range(self._place(offset) - 1, -1, -1):
            yield self.at[place]

    def first_after(self, offset: int) -> tuple[Span, Member] | None:
        """Return who is named first at `offset` or after it."""
        place = self._place(offset)
        return self.at[place] if place < len(self.at) else None

    def _place(self, offset: int) -> int:
        return bisect_left(self.at, offset, key=lambda named: named[0].start)


def _offices(text: str, found: Sequence[Name]) -> dict[int, Name]:
    """Return, by where the name begins, the office in "Chief Town Officer (CTO) Ann Ray"."""
    starts = {name.span.start for name in found}
    offices = [name for name in found if name.words[-1].lower() in ROLES]
    ends = [(office, _SHORT.match(text, office.span.end)) for office in offices]
    return {s.end() + 1: office for office, s in ends if s and s.end() + 1 in starts}


def _shortens(short: str, name: Name, further: str) -> bool:
    """Tell whether a word is short for a name: by its capitals, or letter by letter."""
    if sum(c.isupper() for c in short) > 1:
        return True
    letters = iter((name.text + further).lower())
    return short[0] == name.text[0] and all(c in letters for c in short.lower())


def _is_headline(sentence: str) -> bool:
    """Tell whether even verbs have a capital: names do not stand out in it."""
    found = [word for word in WORD.findall(sentence) if word.lower() not in _SMALL]
    capital = sum(word[0].isupper() for word in found)
    return len(found) >= _SHORTEST_HEADLINE and capital > _HEADLINE * len(found)


def _fits(member: Member, name: Name) -> bool:
    return name.text in (_initials(member.words), member.short) or same_name(
        member.words, name.words
    )


def _kinds(member: Member) -> Iterator[str]:
    """Yield what a body may be called: "union" by its name, "brewer" by what is told of it."""
    named = {word.lower() for word in member.words}
    yield from named & _INSTITUTIONS
    if member.person <= 0:
        yield from member.kinds - named
        yield from (
            kind for kind, ends in table("people")["kinds"].items() if named & set(ends.split())
        )


def _initials(words: tuple[str, ...]) -> str:
    """Return what a name of several words is shortened to."""
    return "".join(word[:1] for word in words) if len(words) > 1 else "".join(words)
