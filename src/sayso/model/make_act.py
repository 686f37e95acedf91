"""Making acts from what a person names: claim references and concept names."""

import datetime
import difflib
import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sayso.claims.claim import Change, Claim, Modality, Sign
from sayso.claims.claim_set import ClaimSet
from sayso.document.span import Span
from sayso.errors import UsageError, input_error
from sayso.model.acts import (
    Accept,
    Act,
    Add,
    ClaimKey,
    ConceptKey,
    Divide,
    Flip,
    Merge,
    Reattribute,
    Reject,
    Rename,
    Split,
)
from sayso.model.review_key import claim_key, concept_key
from sayso.model.told import claim_ref, plain

Verb = Literal[
    "accept", "reject", "flip", "reattribute", "merge", "split", "divide", "rename", "add"
]

USAGE: dict[str, tuple[int, int]] = {
    "accept": (1, 1),
    "reject": (1, 1),
    "flip": (1, 2),
    "reattribute": (2, 2),
    "merge": (2, 2),
    "split": (3, 999),
    "divide": (4, 999),
    "rename": (2, 2),
    "add": (5, 5),
}
"""How many things each verb names, at least and at most."""
PLACE = re.compile(r"(?:r(?P<report>\d+):)?(?P<start>\d+)-(?P<end>\d+)")
"""A stretch of a report as a person names it: `120-180`, in the second report `r2:120-180`."""
SIGNS: dict[str, Sign] = {"+": "+", "-": "-", "?": "?"}


class Manner(NamedTuple):
    """How a claim is told: its modality, a degree word ("slightly") or none, and its cause.

    `cause` is -1 where the claim is told of the cause's loss or fall ("defeat").
    """

    modality: Modality = "certain"
    degree: str = ""
    cause: Change = 1


PLAINLY = Manner()


class ActMaker:
    """Makes one act on `claim_sets`, by `who`, `when`, `why`."""

    def __init__(
        self,
        claim_sets: Sequence[ClaimSet],
        *,
        id: str,
        who: str,
        when: datetime.datetime,
        why: str,
    ) -> None:
        self.sets = claim_sets
        self.common: dict[str, Any] = {"id": id, "who": who, "when": when, "why": why}

    def make(self, verb: str, names: Sequence[str], told: Manner = PLAINLY) -> Act:
        """Return the act; `told` is how a claim that is added was told.

        Raises:
            UsageError: too few or too many things are named, or there is no such verb.
            InputError: a claim or concept that is not there.
        """
        least, most = USAGE.get(verb, (0, -1))
        if not least <= len(names) <= most:
            raise UsageError(f"{verb!r} does not go with {len(names)} names; see --help")
        match verb:
            case "accept":
                act = Accept(claim=self.claim(names[0]), **self.common)
            case "reject":
                act = Reject(claim=self.claim(names[0]), **self.common)
            case "flip":
                to = _sign(names[1]) if len(names) > 1 else None
                act = Flip(claim=self.claim(names[0]), to=to, **self.common)
            case "reattribute":
                act = Reattribute(claim=self.claim(names[0]), speaker=names[1], **self.common)
            case "merge":
                one, two = map(self.concept, names)
                act = Merge(concept=one, into=two, **self.common)
            case "split":
                claims = tuple(map(self.claim, names[2:]))
                concept = self.concept(names[0])
                act = Split(concept=concept, name=names[1], claims=claims, **self.common)
            case "divide":
                claim, concept = self.claim(names[0]), self.concept(names[1])
                act = Divide(claim=claim, concept=concept, names=tuple(names[2:]), **self.common)
            case "rename":
                act = Rename(concept=self.concept(names[0]), name=names[1], **self.common)
            case _:
                act = self._add(names, told)
        return act

    def claim(self, ref: str) -> ClaimKey:
        """Return the key of the claim called `ref`."""
        claim_set, claim = self._found(ref)
        return claim_key(claim_set, claim, ref)

    def concept(self, name: str) -> ConceptKey:
        """Return the key of the concept called `name`."""
        names: list[str] = []
        for claim_set in self.sets:
            for concept in claim_set.concepts:
                if name == concept.id or plain(name) == plain(concept.name):
                    return concept_key(claim_set, concept)
                names.append(concept.name)
        close = difflib.get_close_matches(name, names, n=2)
        hint = f"did you mean {' or '.join(map(repr, close))}?" if close else None
        raise input_error("unknown-concept", f"there is no concept {name!r}", hint=hint)

    def _found(self, ref: str) -> tuple[ClaimSet, Claim]:
        for report, claim_set in enumerate(self.sets):
            for claim in claim_set.claims:
                if claim_ref(len(self.sets), report, claim.id) == ref:
                    return claim_set, claim
        raise input_error(
            "unknown-claim", f"there is no claim {ref!r}", hint="`sayso model MODEL` lists them"
        )

    def _add(self, names: Sequence[str], told: Manner) -> Add:
        speaker, cause, sign, effect, beside = names
        claim_set, sentence = self._place(beside)
        return Add(
            sha256=claim_set.document.sha256,
            speaker=speaker,
            cause=cause,
            effect=effect,
            sign=_sign(sign),
            sentence=sentence,
            modality=told.modality,
            degree=told.degree,
            cause_change=told.cause,
            **self.common,
        )

    def _place(self, beside: str) -> tuple[ClaimSet, Span]:
        """Return the stretch of a report that a person names, by itself or by a claim in it."""
        found = PLACE.fullmatch(beside)
        if not found:
            claim_set, claim = self._found(beside)
            return claim_set, claim.sentence
        report, start, end = int(found["report"] or 1), int(found["start"]), int(found["end"])
        if not 0 < report <= len(self.sets):
            raise input_error("no-report", f"there is no report {report}")
        claim_set = self.sets[report - 1]
        if not start < end <= len(claim_set.document.text):
            raise input_error("no-place", f"the report has no characters {start} to {end}")
        return claim_set, Span(start, end)


def _sign(given: str) -> Sign:
    if given not in SIGNS:
        raise UsageError(f"the sign is +, - or ?, not {given!r}")
    return SIGNS[given]
