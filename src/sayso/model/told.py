"""Told: a claim with its place among several reports, the input of assembly."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from sayso.claims.claim import Aim, Claim, Influence
from sayso.claims.claim_set import ClaimSet
from sayso.claims.concept import ConceptId
from sayso.claims.speaker import NARRATOR, SpeakerId
from sayso.model.number import ClaimRef


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A claim, how the model refers to it, the report it stands in, and who speaks.

    `report` counts from 0. `speaker` is one name for one person across all reports.
    """

    ref: ClaimRef
    report: int
    claim: Claim
    speaker: str
    text: str

    @property
    def concepts(self) -> tuple[ConceptId, ...]:
        """Every concept that the claim names, in reading order of its parts."""
        claim = self.claim
        if isinstance(claim, Influence):
            named = [claim.cause.concept, *(part.concept for part in claim.via)]
            named.append(claim.effect.concept)
        else:
            named = [claim.subject.concept]
        return (*named, *(each.concept for each in claim.conditions if each.concept))


def report_id(report: int) -> str:
    """Return the id of a report by its number from 0: r1, r2, ..."""
    return f"r{report + 1}"


def claim_ref(reports: int, report: int, claim: str) -> ClaimRef:
    """Return `c3` in a model of one report and `r2.c3` in a model of several."""
    return ClaimRef(claim if reports == 1 else f"{report_id(report)}.{claim}")


def all_told(claim_sets: Sequence[ClaimSet]) -> Iterator[Told]:
    """Yield every claim of every report, in order."""
    names = speaker_names(claim_sets)
    for report, claim_set in enumerate(claim_sets):
        for claim in claim_set.claims:
            yield Told(
                ref=claim_ref(len(claim_sets), report, claim.id),
                report=report,
                claim=claim,
                speaker=names[report, claim.speaker],
                text=claim_set.document.text,
            )


def speaker_names(claim_sets: Sequence[ClaimSet]) -> Mapping[tuple[int, SpeakerId], str]:
    """Return one name for each speaker of each report; narrators stay apart.

    Two names are one person's if they are equal, or if one is the last word of exactly one
    longer name ("Kovac" and "Ana Kovac"); with two Kovacs the short name stays its own.
    """
    full = _full_names(
        speaker.name for each in claim_sets for speaker in each.speakers if speaker.id != NARRATOR
    )
    names: dict[tuple[int, SpeakerId], str] = {}
    for report, claim_set in enumerate(claim_sets):
        narrator = "narrator" if len(claim_sets) == 1 else f"narrator of {report_id(report)}"
        names[report, NARRATOR] = narrator
        for speaker in claim_set.speakers:
            if speaker.id != NARRATOR:
                names[report, speaker.id] = full[plain(speaker.name)]
    return names


def holder_name(told: Told, names: Mapping[tuple[int, SpeakerId], str]) -> str | None:
    """Return whose aim it is, if the claim is an aim and tells."""
    claim = told.claim
    if isinstance(claim, Aim) and claim.holder is not None:
        return names[told.report, claim.holder]
    return None


def plain(name: str) -> str:
    """Return a name for comparing: case, articles and spacing do not matter."""
    words = re.sub(r"[\s_\-]+", " ", name.casefold()).strip()
    return re.sub(r"^(?:the|a|an|its|their|his|her) ", "", words)


def _full_names(names: Iterable[str]) -> dict[str, str]:
    shown: dict[str, str] = {}
    for name in names:
        shown.setdefault(plain(name), name)
    by_surname: dict[str, list[str]] = {}
    for key in shown:
        if " " in key:
            by_surname.setdefault(key.rsplit(" ", 1)[1], []).append(key)
    return {key: _longest(key, shown, by_surname) for key in shown}


def _longest(key: str, shown: Mapping[str, str], by_surname: Mapping[str, list[str]]) -> str:
    owners = by_surname.get(key, [])
    return shown[owners[0]] if len(owners) == 1 and shown[key][:1].isupper() else shown[key]
