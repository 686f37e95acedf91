"""Concepts: what several phrases name."""

from typing import NewType

import msgspec

from sayso.document.span import Span

ConceptId = NewType("ConceptId", str)


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Why a phrase was taken to name the concept, so that a person can undo it."""

    span: Span
    reason: str


class Concept(msgspec.Struct, frozen=True, kw_only=True):
    """A short noun that can go up, and the phrases that name it."""

    id: ConceptId
    name: str
    phrases: tuple[Span, ...]
    part_of: ConceptId | None = None
    merges: tuple[Merge, ...] = ()
