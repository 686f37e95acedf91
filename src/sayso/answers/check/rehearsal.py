"""Rehearsal: could these data teach anything, and is what they teach as sure as it may be?

Truths are drawn from the priors, observations are made of each by the kernel, noise and all, on
the dates of the real ones, and learned from as if they were real. How far posteriors narrow
tells what data of this kind can say at all. Where the truths lie in their posteriors tells
whether the calibration is sound: their ranks must be uniform (simulation-based calibration:
Talts, Betancourt, Simpson, Vehtari, Gelman, arXiv 1804.06788, 2018).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from sayso.answers.check.calibrate import Group, as_numbers, bells, enough_seen, groups, learn
from sayso.answers.check.draws import Place, drawn, with_numbers
from sayso.answers.check.hindcast import Hindcast
from sayso.answers.check.likelihood import Observed
from sayso.answers.check.rank_test import chi_square, histogram, rank
from sayso.answers.check.scores import Floats
from sayso.answers.check.tempering import resample
from sayso.futures.plan import Plan, VariablePlan
from sayso.model.variable import VariableId

TIMES = 64
"""Truths that are rehearsed."""

RANKED = 100
"""Posterior draws among which each truth is ranked."""


class Rehearsed(msgspec.Struct, frozen=True, kw_only=True):
    """One number: its truths' ranks (0 to 100), and its posteriors' width in prior widths.

    `width` is the median over the truths: near 1 data of this kind say nothing about it.
    """

    place: Place
    ranks: tuple[int, ...]
    width: float

    @property
    def unevenness(self) -> float:
        """Chi-square of the ranks in 8 bins; sound calibration is above 18.5 once in a hundred."""
        return chi_square(histogram(self.ranks, RANKED))


def rehearse(
    plan: Plan, hindcast: Hindcast, *, times: int = TIMES, draws: int = 600, seed: int = 0
) -> tuple[Rehearsed, ...]:
    """Rehearse every number that the hindcast's data could move."""
    found: list[Rehearsed] = []
    for group in groups(plan, enough_seen(hindcast), frozenset(hindcast.seen)):
        found += _rehearsed(plan, hindcast, group, _Effort(times, draws, seed))
    return tuple(found)


class _Effort(NamedTuple):
    times: int
    draws: int
    seed: int


def _rehearsed(plan: Plan, hindcast: Hindcast, group: Group, effort: _Effort) -> list[Rehearsed]:
    prior = bells(plan, group.places)
    truths, made = _made_up(plan, hindcast, group, effort)
    ranks: list[list[int]] = [[] for _ in group.places]
    widths: list[list[float]] = [[] for _ in group.places]
    for time in range(effort.times):
        seen = {name: each[time] for name, each in made.items()}
        seed = effort.seed + 1 + time
        after = learn(plan, hindcast, group, seen, draws=effort.draws, seed=seed)
        for row, sample in enumerate(resample(after, RANKED, seed)):
            ranks[row].append(rank(float(truths[row, time]), sample))
            widths[row].append(after.bells[row].sd / prior[row].sd)
    return [
        Rehearsed(place=place, ranks=tuple(own), width=float(np.median(width)))
        for place, own, width in zip(group.places, ranks, widths, strict=True)
    ]


def _made_up(
    plan: Plan, hindcast: Hindcast, group: Group, effort: _Effort
) -> tuple[Floats, Mapping[VariableId, Sequence[Observed]]]:
    """Return the logarithms of truths [numbers, truths], and of each what would be seen."""
    spread = as_numbers(group.places, bells(plan, group.places))
    loud = with_numbers(_with_noise(hindcast.plan, plan), spread)
    truths = drawn(loud, group.places, effort.times, effort.seed)
    paths = hindcast.paths(loud, group.variables, effort.times, effort.seed)
    random = np.random.Generator(np.random.PCG64(effort.seed))
    return np.log(np.maximum(truths, 1e-9)), {
        name: [_observed(hindcast.seen[name].observed, path, random) for path in own]
        for name, own in paths.items()
    }


def _observed(like: Observed, path: Floats, random: np.random.Generator) -> Observed:
    """Return a path [observations] as it would be seen: with errors of values and of level."""
    errors = like.errors * random.standard_normal(like.errors.size)
    return like._replace(values=path + errors + like.level_error * random.standard_normal())


def _with_noise(quiet: Plan, plan: Plan) -> Plan:
    """Return the hindcast's plan with the noise that it left out."""
    noise = {each.id: each.noise for each in plan.variables}

    def loud(each: VariablePlan) -> VariablePlan:
        return msgspec.structs.replace(each, noise=noise[each.id])

    return msgspec.structs.replace(quiet, variables=tuple(map(loud, quiet.variables)))
