"""What each voice is worth to an answer: the answer with it and without it.

Voices are drawn independently, so the futures in which a voice holds and those in which it
fails are two fair samples of the same system: their difference is what the voice does to the
answer, and no rerun is needed. (Of rivals at most one holds; there the comparison is with the
rival's turn included.) Only where one side has too few futures is the model run again.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.answers.difference import UNMOVED
from sayso.answers.vocabulary import written_voice
from sayso.futures.scenario import ScaleLink, SetSite
from sayso.model.link import Link, Voice, VoiceId
from sayso.model.model import Model
from sayso.model.number import ClaimRef

Floats = npt.NDArray[np.floating]
Flags = npt.NDArray[np.bool_]

LEAST_FUTURES = 200
"""Fewer futures than this on one side say too little; the model is run again instead."""

Kind = Literal["claim", "speaker", "link", "report"]


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """An answer in two numbers: mean difference, and share of futures that go the answer's way."""

    mean: float
    share: float


class Worth(msgspec.Struct, frozen=True, kw_only=True):
    """What `id` is worth: the answer while it holds, and the answer without it.

    `change` is the difference between the two means, in the target's unit. `reran` says that
    the futures without it were run anew.
    """

    kind: Kind
    id: str
    name: str
    given: Effect
    otherwise: Effect
    change: float
    reran: bool = False


class Sample(NamedTuple):
    """The futures of an answer: differences (futures,), and which voices hold (futures, voices)."""

    difference: Floats
    held: Flags
    voices: tuple[VoiceId, ...]
    width: float

    @property
    def direction(self) -> int:
        """Return the way most futures go: 1 higher, -1 lower."""
        noticed = np.where(np.abs(self.difference) > UNMOVED * self.width, self.difference, 0.0)
        return 1 if np.sign(noticed).sum() >= 0 else -1

    def holding(self, voices: Sequence[VoiceId]) -> Flags:
        """Return the draws (futures, chosen voices) of some voices."""
        return self.held[:, [self.voices.index(voice) for voice in voices]]


Out = SetSite | ScaleLink
Rerun = Callable[[Sequence[Out]], Floats]
"""Runs the question again with voices or links taken out; returns the differences (futures,)."""


def silent(voices: Iterable[VoiceId]) -> tuple[Out, ...]:
    """Return what takes voices out in every future."""
    return tuple(SetSite(site=voice, holds=False) for voice in voices)


class Group(NamedTuple):
    """Something whose voices fall silent together."""

    kind: Kind
    id: str
    name: str
    voices: tuple[VoiceId, ...]


def claims_of(model: Model, links: Sequence[Link]) -> list[Group]:
    """Group voices by claim; a claim counts where no other claim carries the same voice."""
    by_claim: dict[ClaimRef, list[Voice]] = {}
    for voice in (voice for link in links for voice in link.voices):
        if len(voice.claims) == 1:
            by_claim.setdefault(voice.claims[0], []).append(voice)
    return [
        _group("claim", ref, written_voice(voices[0]), [each.id for each in voices])
        for ref, voices in by_claim.items()
    ]


def speakers_of(model: Model, links: Sequence[Link]) -> list[Group]:
    """Group voices by speaker."""
    return _by(lambda speaker, _: speaker, "speaker", links)


def reports_of(model: Model, links: Sequence[Link]) -> list[Group]:
    """Group voices by the report that all their claims stand in."""
    if len(model.reports) < 2:
        return []
    titles = {report.id: report.title or report.id for report in model.reports}
    groups = _by(lambda _, refs: _report(refs), "report", links)
    return [group._replace(name=titles.get(group.id, group.id)) for group in groups if group.id]


def worths(sample: Sample, groups: Sequence[Group], rerun: Rerun) -> tuple[Worth, ...]:
    """Return what each group is worth, the most first."""
    rated = [_worth(sample, group, rerun) for group in groups]
    return tuple(sorted(rated, key=lambda each: -abs(each.change)))


def link_worths(
    sample: Sample, links: Sequence[Link], names: Sequence[str], rerun: Rerun
) -> tuple[Worth, ...]:
    """Return what each link's presence is worth, the most first."""
    rated = [
        _link_worth(sample, link, name, rerun) for link, name in zip(links, names, strict=True)
    ]
    return tuple(sorted(rated, key=lambda each: -abs(each.change)))


def _link_worth(sample: Sample, link: Link, name: str, rerun: Rerun) -> Worth:
    there = present(sample, link)
    found = _split("link", link.id, name, sample, there)
    if found:
        return found
    with_it = sample.difference[there] if there.any() else sample.difference
    without = rerun((ScaleLink(link=link.id, factor=0.0),))
    return _compare(Group("link", link.id, name, ()), sample, with_it, without, reran=True)


def present(sample: Sample, link: Link) -> Flags:
    """Tell in which futures a link is there: some support holds and no denial does."""
    said = [v.id for v in link.voices if v.stance == "supports"]
    denied = [v.id for v in link.voices if v.stance == "denies"]
    return np.asarray(
        sample.holding(said).any(axis=1) & ~sample.holding(denied).any(axis=1), np.bool_
    )


def _worth(sample: Sample, group: Group, rerun: Rerun) -> Worth:
    held = sample.holding(group.voices)
    found = None
    if held.shape[1] == 1:
        found = _split(group.kind, group.id, group.name, sample, held[:, 0])
    if found:
        return found
    return _compare(group, sample, sample.difference, rerun(silent(group.voices)), reran=True)


def _split(kind: Kind, id_: str, name: str, sample: Sample, on: Flags) -> Worth | None:
    """Compare the futures with something against those without, if there are enough of both."""
    count = int(on.sum())
    if min(count, len(on) - count) < LEAST_FUTURES:
        return None
    group = Group(kind, id_, name, ())
    return _compare(group, sample, sample.difference[on], sample.difference[~on], reran=False)


def _compare(
    group: Group, sample: Sample, with_it: Floats, without: Floats, *, reran: bool
) -> Worth:
    given, otherwise = _effect(sample, with_it), _effect(sample, without)
    return Worth(
        kind=group.kind,
        id=group.id,
        name=group.name,
        given=given,
        otherwise=otherwise,
        change=given.mean - otherwise.mean,
        reran=reran,
    )


def _effect(sample: Sample, difference: Floats) -> Effect:
    towards = difference * sample.direction > UNMOVED * sample.width
    return Effect(mean=float(difference.mean()), share=float(towards.mean()))


def _by(
    key: Callable[[str, tuple[ClaimRef, ...]], str], kind: Kind, links: Sequence[Link]
) -> list[Group]:
    gathered: dict[str, list[VoiceId]] = {}
    for voice in (voice for link in links for voice in link.voices if voice.claims):
        gathered.setdefault(key(voice.speaker, voice.claims), []).append(voice.id)
    return [_group(kind, name, name, voices) for name, voices in gathered.items()]


def _group(kind: Kind, id_: str, name: str, voices: list[VoiceId]) -> Group:
    return Group(kind, id_, name, tuple(dict.fromkeys(voices)))


def _report(refs: tuple[ClaimRef, ...]) -> str:
    """Return the one report of the claims, "" if there are several: the voice outlives each."""
    reports = {ref.partition(".")[0] for ref in refs}
    return reports.pop() if len(reports) == 1 else ""
