"""Acts of review: what a person does to claims and concepts, by evidence that outlives ids.

A closed union, told apart in files by `do`. Claims are named by document and spans, so that a
review still fits after the report has been read again and the claims have other numbers.
"""

import datetime
from typing import Literal

import msgspec

from sayso.claims.claim import Change, Modality, Sign
from sayso.document.span import Span


class ClaimKey(msgspec.Struct, frozen=True, kw_only=True):
    """A claim by its evidence: the document's sha256, its kind and the spans of its parts.

    `sign` and `shown`, what it was called when the act was made, tell claims of the same words
    apart ("could divide or could unite").
    """

    sha256: str
    kind: str
    spans: tuple[Span, ...]
    sign: Sign | None = None
    shown: str


class ConceptKey(msgspec.Struct, frozen=True, kw_only=True):
    """A concept by its name, and by the spans of its phrases should the name change."""

    sha256: str
    name: str
    phrases: tuple[Span, ...] = ()


class ActBase(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    """What every act has: its number, who did it, when, and why."""

    id: str
    who: str
    when: datetime.datetime
    why: str


class Accept(ActBase, frozen=True, kw_only=True, tag="accept"):
    """The claim was read right: errors of reading no longer lower its belief."""

    claim: ClaimKey


class Reject(ActBase, frozen=True, kw_only=True, tag="reject"):
    """The claim was read wrong: it is left out."""

    claim: ClaimKey


class Flip(ActBase, frozen=True, kw_only=True, tag="flip"):
    """The sign was read the wrong way round; an open sign becomes `to`."""

    claim: ClaimKey
    to: Sign | None = None


class Reattribute(ActBase, frozen=True, kw_only=True, tag="reattribute"):
    """Somebody else says it."""

    claim: ClaimKey
    speaker: str


class Merge(ActBase, frozen=True, kw_only=True, tag="merge"):
    """Two names are one concept: `concept` becomes `into`, whose name stays."""

    concept: ConceptKey
    into: ConceptKey


class Split(ActBase, frozen=True, kw_only=True, tag="split"):
    """The parts of these claims that name `concept` are another concept, called `name`."""

    concept: ConceptKey
    claims: tuple[ClaimKey, ...]
    name: str


class Divide(ActBase, frozen=True, kw_only=True, tag="divide"):
    """The claim names several things at once: `concept` in it stands for each of `names`.

    It becomes as many claims, c3.1, c3.2 ..., alike but for that name.
    """

    claim: ClaimKey
    concept: ConceptKey
    names: tuple[str, ...]


class Rename(ActBase, frozen=True, kw_only=True, tag="rename"):
    """The concept has a better name."""

    concept: ConceptKey
    name: str


class Add(ActBase, frozen=True, kw_only=True, tag="add"):
    """A claim that the reader missed, put in by hand; `sentence` is where it stands.

    Causes and effects are named; a name that is no concept yet becomes one. `degree` is a
    degree word of the priors table ("slightly"), empty if none is told.
    """

    sha256: str
    speaker: str
    cause: str
    effect: str
    sign: Sign
    sentence: Span
    modality: Modality = "certain"
    degree: str = ""
    denies: bool = False
    cause_change: Change = 1
    effect_change: Change = 1


class Undo(ActBase, frozen=True, kw_only=True, tag="undo"):
    """Take an earlier act back; undoing an undo does it again."""

    act: str


Act = Accept | Reject | Flip | Reattribute | Merge | Split | Divide | Rename | Add | Undo


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """All acts on one model, oldest first; nothing is ever taken out."""

    format: Literal["sayso-review/1"] = "sayso-review/1"
    acts: tuple[Act, ...] = ()

    @property
    def standing(self) -> tuple[Act, ...]:
        """The acts that are not undone, oldest first, without the undos."""
        undone: set[str] = set()
        for act in reversed(self.acts):
            if isinstance(act, Undo) and act.id not in undone:
                undone.add(act.act)
        return tuple(act for act in self.acts if act.id not in undone and not isinstance(act, Undo))

    @property
    def next_id(self) -> str:
        """The id of the act to come."""
        return f"a{len(self.acts) + 1}"
