"""Calibration: what observations before the cut-off say about a plan's numbers.

Measured variables that share an open number are learned from together, all others apart: the
conditional likelihoods of the driven hindcast are multiplied (Besag, The Statistician 24
(1975) 179-195). Each group is calibrated by tempered importance sampling.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
import networkx as nx
import numpy as np

from sayso.answers.check.draws import Place, distribution_at, drawn, is_open, with_numbers
from sayso.answers.check.hindcast import Hindcast, Seen
from sayso.answers.check.likelihood import Noise, Observed, log_likelihood
from sayso.answers.check.scores import Floats
from sayso.answers.check.tempering import Bell, Drawn, Posterior, temper
from sayso.futures.distribution import LogNormal
from sayso.futures.plan import Plan
from sayso.model.variable import VariableId

DRAWS = 3000
FEWEST_OBSERVATIONS = 4
UNTOUCHED = 0.9
"""A posterior at least this wide, in prior widths, and as near its centre, says nothing new."""

Z95 = 1.6448536269514722


Range = tuple[float, float, float]
"""Median, and the 5 % and 95 % quantiles."""


class Learned(msgspec.Struct, frozen=True, kw_only=True):
    """One number before and after: medians, and the middle 90 % as (low, high)."""

    place: Place
    prior: Range
    posterior: Range
    touched: bool


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """What was learned; `left_alone` are measured variables with too few observations."""

    learned: tuple[Learned, ...]
    left_alone: tuple[VariableId, ...]
    effective: float

    def applied(self, plan: Plan) -> Plan:
        """Return the plan with what the data moved; all other priors stay as they are."""
        moved = {each.place: _lognormal(each.posterior) for each in self.learned if each.touched}
        return with_numbers(plan, moved)


def calibrate(plan: Plan, hindcast: Hindcast, *, draws: int = DRAWS, seed: int = 0) -> Calibration:
    """Learn from the hindcast; `effective` is the smallest effective sample of a group."""
    enough = enough_seen(hindcast)
    learned: list[Learned] = []
    effective = math.inf
    for group in groups(plan, enough, frozenset(hindcast.seen)):
        places = group.places
        prior = bells(plan, places)
        posterior = learn(plan, hindcast, group, observed(hindcast), draws=draws, seed=seed)
        effective = min(effective, posterior.effective)
        learned += [
            _learned(place, before, after)
            for place, before, after in zip(places, prior, posterior.bells, strict=True)
        ]
    return Calibration(
        learned=tuple(learned),
        left_alone=tuple(name for name, each in hindcast.seen.items() if each not in enough),
        effective=effective,
    )


def enough_seen(hindcast: Hindcast) -> list[Seen]:
    """Return the variables with enough observations to be learned from."""
    return [
        each for each in hindcast.seen.values() if each.observed.weeks.size >= FEWEST_OBSERVATIONS
    ]


class Group(NamedTuple):
    """Measured variables that share open numbers, and all those numbers."""

    variables: tuple[VariableId, ...]
    places: tuple[Place, ...]


def observed(hindcast: Hindcast) -> Mapping[VariableId, Observed]:
    """Return what was seen of each variable."""
    return {name: each.observed for name, each in hindcast.seen.items()}


def learn(  # noqa: PLR0913 (two keyword-only settings of effort)
    plan: Plan,
    hindcast: Hindcast,
    group: Group,
    seen: Mapping[VariableId, Observed],
    *,
    draws: int,
    seed: int,
) -> Posterior:
    """Return the posterior of a group's numbers, as logarithms, given what was `seen`.

    What was seen lies on the dates of the hindcast, whose paths lead the other variables.
    """
    variables, places = group

    def draw(proposal: tuple[Bell, ...], step: int) -> Drawn:
        key = seed * 1000 + step
        spread = as_numbers(places, proposal)
        loud, still = with_numbers(plan, spread), with_numbers(hindcast.plan, _still(spread))
        numbers = drawn(loud, places, draws, key)
        paths = hindcast.paths(still, variables, draws, key)
        total = np.zeros(draws)
        for variable in variables:
            noise = Noise(
                drawn(loud, [Place(purpose="noise", owner=variable)], draws, key)[0],
                drawn(loud, [Place(purpose="adjustment", owner=variable)], draws, key)[0],
            )
            total += log_likelihood(seen[variable], paths[variable], noise)
        return Drawn(np.log(np.maximum(numbers, 1e-9)), total)

    return temper(bells(plan, places), draw)


def bells(plan: Plan, places: Sequence[Place]) -> tuple[Bell, ...]:
    """Return the priors of numbers, as bells of their logarithms."""
    return tuple(_bell(plan, place) for place in places)


def prior_range(plan: Plan, place: Place) -> Range:
    """Return a number's prior."""
    return _range(_bell(plan, place))


def as_numbers(places: Sequence[Place], spread: Sequence[Bell]) -> dict[Place, LogNormal]:
    """Return bells of logarithms as spreads of the numbers."""
    return {
        place: LogNormal(median=math.exp(bell.mean), sigma=bell.sd)
        for place, bell in zip(places, spread, strict=True)
    }


def groups(plan: Plan, seen: Sequence[Seen], measured: frozenset[VariableId]) -> Iterator[Group]:
    """Yield the measured variables that share open numbers, group by group."""
    graph: nx.Graph[object] = nx.Graph()
    for each in seen:
        graph.add_node(each.variable)
        for place in reach(plan, each.variable, measured):
            graph.add_edge(each.variable, place)
    order = {each.variable: row for row, each in enumerate(seen)}
    for part in nx.connected_components(graph):
        variables = sorted((name for name in order if name in part), key=order.__getitem__)
        found = [place for name in variables for place in reach(plan, name, measured)]
        yield Group(tuple(variables), tuple(dict.fromkeys(found)))


def reach(plan: Plan, variable: VariableId, measured: frozenset[VariableId]) -> Iterator[Place]:
    """Yield the open numbers that the variable's path hangs on, up to measured variables."""
    waiting, met = [str(variable)], {str(variable)}
    known = {each.id for each in plan.variables}
    yield from _open(plan, Place(purpose="noise", owner=variable))
    while waiting:
        target = waiting.pop()
        yield from _open(plan, Place(purpose="adjustment", owner=target))
        for link in plan.links:
            if link.target != target or link.source not in known:
                continue
            yield from _open(plan, Place(purpose="strength", owner=link.id))
            if link.source not in met and link.source not in measured:
                met.add(link.source)
                waiting.append(link.source)


def _open(plan: Plan, place: Place) -> Iterator[Place]:
    if is_open(distribution_at(plan, place)):
        yield place


def _still(spread: dict[Place, LogNormal]) -> dict[Place, LogNormal]:
    return {place: number for place, number in spread.items() if place.purpose != "noise"}


def _bell(plan: Plan, place: Place) -> Bell:
    """Return the prior as a bell of the logarithm: exact for a lognormal, fitted for others."""
    number = distribution_at(plan, place)
    if isinstance(number, LogNormal):
        return Bell(math.log(number.median), number.sigma)
    logs: Floats = np.log(np.maximum(drawn(plan, [place], 4000, 0)[0], 1e-9))
    return Bell(float(np.median(logs)), float(logs.std()))


def _learned(place: Place, prior: Bell, posterior: Bell) -> Learned:
    moved = abs(posterior.mean - prior.mean) > (1 - UNTOUCHED) * 2 * Z95 * prior.sd
    narrower = posterior.sd < UNTOUCHED * prior.sd
    return Learned(
        place=place, prior=_range(prior), posterior=_range(posterior), touched=moved or narrower
    )


def _range(bell: Bell) -> Range:
    low, middle, high = (math.exp(bell.mean + z * bell.sd) for z in (-Z95, 0.0, Z95))
    return middle, low, high


def _lognormal(number: Range) -> LogNormal:
    middle, low, high = number
    return LogNormal(median=middle, sigma=math.log(high / low) / (2 * Z95))
