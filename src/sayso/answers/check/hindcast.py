"""The driven hindcast: one measured variable is left free, all others follow what was seen.

A run spans the time before the cut-off; each variable starts at its mean level there. Events
that are known to have happened in that time happen on their days; what else the report
supposes had not happened then and is forbidden.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np

from sayso.answers.check.likelihood import Observed
from sayso.answers.check.measure import Measure, level_within, reading, weeks_after
from sayso.answers.check.scores import Floats
from sayso.answers.check.series import weeks_between
from sayso.futures.distribution import Fixed
from sayso.futures.outputs import Paths
from sayso.futures.plan import Hazard, Horizon, Plan
from sayso.futures.scenario import ForbidEvent, ForceEvent, Intervention, RampVariable, Scenario
from sayso.futures.simulate import simulate
from sayso.model.variable import VariableId

WEEKS = 52
"""How long before the cut-off the hindcast begins."""

NOTHING_HAPPENED: Mapping[str, datetime.date] = {}


class Seen(NamedTuple):
    """All observations of one variable within the hindcast."""

    variable: VariableId
    observed: Observed


def seen_before(measures: Sequence[Measure], cutoff: datetime.date) -> tuple[Seen, ...]:
    """Return what was seen of each measured variable in the year before the cut-off.

    The first series bound to a variable gives its level; others are aligned if they ask for
    it. Variables without an observation are left out.
    """
    by_variable: dict[VariableId, list[Measure]] = {}
    for each in measures:
        by_variable.setdefault(each.variable.id, []).append(each)
    found = (_seen(variable, own, cutoff) for variable, own in by_variable.items())
    return tuple(each for each in found if each is not None)


def _seen(variable: VariableId, measures: Sequence[Measure], cutoff: datetime.date) -> Seen | None:
    start = cutoff - datetime.timedelta(weeks=WEEKS)
    reference = reference_of(measures, start, cutoff)
    points: list[tuple[float, float, float]] = []
    level_error = 0.0
    for each in measures:
        level = level_within(each, start, cutoff)
        if level is None:
            continue
        read = reading(each, level, reference)
        known = each.known(cutoff).after(start)
        level_error = max(level_error, abs(read.scale) * level.error)
        for week, one in zip(weeks_after(start, known), known.observations, strict=True):
            error = abs(read.scale) * (one.error or each.binding.error)
            points.append((float(week), read.offset + read.scale * one.value, error))
    if not points:
        return None
    table = np.array(sorted(points))
    return Seen(variable, Observed(table[:, 0], table[:, 1], table[:, 2], level_error))


def reference_of(measures: Sequence[Measure], start: datetime.date, cutoff: datetime.date) -> float:
    """Return the variable's level: from the first series that gives one, else the model's."""
    for each in measures:
        level = level_within(each, start, cutoff)
        if level is not None and each.binding.align == "none":
            return each.binding.offset + each.binding.scale * level.value
    return measures[0].variable.now.value


class Hindcast:
    """Paths without noise of each measured variable, the others led along what was seen.

    `known` says of events on which day they happened, if that lies before the cut-off.
    """

    def __init__(
        self,
        plan: Plan,
        seen: Sequence[Seen],
        cutoff: datetime.date,
        known: Mapping[str, datetime.date] = NOTHING_HAPPENED,
    ) -> None:
        self.seen = {each.variable: each for each in seen}
        self.plan = quiet(plan, seen, cutoff)
        start = cutoff - datetime.timedelta(weeks=WEEKS)
        self.forced = tuple(
            ForceEvent(event=event, week=weeks_between(start, day))
            for event, day in known.items()
            if start < day <= cutoff
        )
        forced = {each.event for each in self.forced}
        self.forbidden = tuple(
            ForbidEvent(event=each.id)
            for each in plan.events
            if _supposed(each.cause) and each.id not in forced
        )

    def paths(
        self, plan: Plan, free: Sequence[VariableId], futures: int, seed: int
    ) -> dict[VariableId, Floats]:
        """Return the paths [futures, observations] of each variable of `free`.

        `plan` is this hindcast's plan, its numbers spread as wished.
        """
        scenarios = [self._leading(each) for each in free]
        wanted = Paths(variables=tuple(free))
        found = simulate(plan, scenarios, futures=futures, seed=seed, outputs=(wanted,))
        levels = found.paths.astype(np.float64)
        return {
            each: levels[row, :, :, row][:, self.seen[each].observed.weeks.astype(int)]
            for row, each in enumerate(free)
        }

    def _leading(self, free: VariableId) -> Scenario:
        led = [self._ramps(each) for name, each in self.seen.items() if name != free]
        ramps = tuple(ramp for each in led for ramp in each)
        return Scenario(name=str(free), interventions=(*self.forbidden, *self.forced, *ramps))

    def _ramps(self, seen: Seen) -> Iterable[Intervention]:
        """Yield straight lines from observation to observation; level before the first."""
        weeks = np.unique(seen.observed.weeks)
        of_week = [seen.observed.values[seen.observed.weeks == week] for week in weeks]
        values = [float(each.mean()) for each in of_week]
        corners = [(0.0, values[0]), *zip(weeks.tolist(), values, strict=True)]
        for (start, first), (end, last) in pairwise(corners):
            if end > start:
                yield RampVariable(
                    variable=seen.variable, first=first, last=last, start=start, end=end
                )


def quiet(plan: Plan, seen: Sequence[Seen], cutoff: datetime.date) -> Plan:
    """Return the plan over the hindcast: without noise, measured variables at their level."""
    level = {each.variable: float(each.observed.values.mean()) for each in seen}
    variables = tuple(
        msgspec.structs.replace(
            each,
            noise=Fixed(value=0.0),
            reference=Fixed(value=min(max(level[VariableId(each.id)], each.low), each.high))
            if each.id in level
            else each.reference,
        )
        for each in plan.variables
    )
    start = cutoff - datetime.timedelta(weeks=WEEKS)
    return msgspec.structs.replace(
        plan,
        variables=variables,
        horizon=Horizon(weeks=WEEKS, start=start, steps_per_week=plan.horizon.steps_per_week),
    )


def _supposed(cause: object) -> bool:
    return cause is None or isinstance(cause, Hazard)
