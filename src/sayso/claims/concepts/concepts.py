"""The concepts of a document, from the phrases of its claims."""

from collections.abc import Iterable

import msgspec

from sayso.claims.claim import Change
from sayso.claims.concept import Concept, ConceptId
from sayso.claims.concepts.closeness import Closeness
from sayso.claims.concepts.gather import gather
from sayso.claims.concepts.name import name_of
from sayso.claims.concepts.phrase import phrases_of
from sayso.claims.concepts.stood_for import words_meant
from sayso.claims.concepts.words import Syntax
from sayso.claims.reference import Reference
from sayso.document.span import Span


class Concepts(msgspec.Struct, frozen=True, kw_only=True):
    """The concepts, which of them each phrase names, and how the phrase moves it."""

    concepts: tuple[Concept, ...]
    of: dict[Span, ConceptId]
    change: dict[Span, Change]
    is_noun: dict[ConceptId, bool]
    """Whether the head of a concept's name is a noun, so far as one can tell."""


def concepts_of(
    syntax: Syntax,
    phrases: Iterable[tuple[Span, Reference | None]],
    linked: Iterable[tuple[Span, Span]],
    closeness: Closeness,
) -> Concepts:
    """Gather phrases (each with what it refers to) to concepts, in the order of the text.

    `linked` are causes with their effects, which are never one concept.
    """
    told: dict[Span, Reference | None] = {}
    for span, refers_to in phrases:
        told[span] = told.get(span) or refers_to
    names = {span: name_of(words_meant(syntax, span, meant)) for span, meant in told.items()}
    apart = {frozenset(pair) for pair in linked}
    whole = {
        span: meant.meant if meant and meant.words == span else None for span, meant in told.items()
    }
    gathered = gather(phrases_of(syntax, names, whole), apart, closeness)
    groups = sorted(gathered, key=lambda group: min(group.spans))
    ids = {id(group): ConceptId(f"k{number}") for number, group in enumerate(groups, 1)}
    called = [group.name for group in groups]
    wholes = {name.text.lower(): ids[id(group)] for group, name in zip(groups, called, strict=True)}
    return Concepts(
        concepts=tuple(
            Concept(
                id=ids[id(group)],
                name=name.text,
                phrases=tuple(sorted(group.spans)),
                part_of=_whole_of(name.text.lower(), wholes),
                merges=tuple(sorted(group.merges, key=lambda merge: merge.span)),
            )
            for group, name in zip(groups, called, strict=True)
        ),
        of={span: ids[id(group)] for group in groups for span in group.spans},
        is_noun={ids[id(g)]: name.is_noun for g, name in zip(groups, called, strict=True)},
        change={span: change for group in groups for span, change in group.change.items()},
    )


def _whole_of(name: str, wholes: dict[str, ConceptId]) -> ConceptId | None:
    """Return the concept that a name is a part of: its name and "of", "in" or "from" a place."""
    for link in (" from ", " in ", " of "):
        before, _, after = name.partition(link)
        if after and " " in before and before in wholes:
            return wholes[before]
    return None
