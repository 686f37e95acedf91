"""Phrases gathered to concepts: each joins the first concept that it has a reason to join."""

from collections import defaultdict
from collections.abc import Mapping

from sayso.claims.concept import Merge
from sayso.claims.concepts.name import Name
from sayso.claims.concepts.same import Closeness, Phrase, grouped, reason_to_merge
from sayso.claims.concepts.words import Syntax
from sayso.document.span import Span
from sayso.document.span_index import SpanIndex

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such"))


class Group:
    """The phrases of one concept in the making; the first gives it its name."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrases = [phrase]
        self.merges: list[Merge] = []

    @property
    def spans(self) -> list[Span]:
        """Where the phrases stand."""
        return [phrase.span for phrase in self.phrases]

    @property
    def name(self) -> Name:
        """The name by which most phrases go; of equals the shortest, then the first."""
        counts: dict[str, int] = defaultdict(int)
        for phrase in self.phrases:
            counts[phrase.name.text.lower()] += phrase.refers_to is None
        names = [phrase.name for phrase in self.phrases]
        return max(names, key=lambda name: (counts[name.text.lower()], -len(name.text)))


def gather(
    syntax: Syntax,
    names: Mapping[Span, Name],
    phrases: Mapping[Span, Span | None],
    closeness: Closeness | None,
) -> list[Group]:
    """Group the phrases (with what they refer to); those that share no word never meet."""
    groups: list[Group] = []
    by_key: dict[str, list[Group]] = defaultdict(list)
    by_place: SpanIndex[Group] = SpanIndex()
    # Pronouns come last: what they refer to must be there before them.
    for span, refers_to in sorted(phrases.items(), key=lambda item: (item[1] is not None, item[0])):
        words = syntax.words_of(span)
        definite = bool(words) and words[0].lower in _DEFINITE
        phrase = Phrase(span=span, name=names[span], refers_to=refers_to, definite=definite)
        joined = _join(phrase, by_key, by_place, closeness)
        if joined is None:
            joined = Group(phrase)
            groups.append(joined)
        for key in grouped(phrase.name.keys) if refers_to is None else ():
            if joined not in by_key[key]:
                by_key[key].append(joined)
        by_place.add(span, joined)
    return groups


def _join(
    phrase: Phrase,
    by_key: dict[str, list[Group]],
    places: SpanIndex[Group],
    closeness: Closeness | None,
) -> Group | None:
    near = places.touching(phrase.refers_to) if phrase.refers_to is not None else []
    keyed = [g for key in sorted(grouped(phrase.name.keys)) for g in by_key.get(key, ())]
    for group in dict.fromkeys((*near, *keyed)):
        for other in group.phrases:
            reason = reason_to_merge(phrase, other, closeness)
            if reason is not None:
                group.phrases.append(phrase)
                group.merges.append(Merge(span=phrase.span, reason=reason))
                return group
    return None
