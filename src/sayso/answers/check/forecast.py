"""Forecasts of later observations: from a model frozen at the cut-off, and from baselines."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from sayso.answers.check.baselines import BASELINES
from sayso.answers.check.measure import Level, Measure, Reading, level_before, reading
from sayso.answers.check.scores import Floats
from sayso.answers.check.series import weeks_between
from sayso.futures.distribution import Normal
from sayso.futures.outputs import Paths
from sayso.futures.plan import Horizon, Plan, VariablePlan
from sayso.futures.scenario import BASE, Scenario
from sayso.futures.simulate import simulate

FUTURES = 4000
MONTHS = 14
DAYS_IN_MONTH = 30.4375


class Target(NamedTuple):
    """One later observation to be forecast."""

    measure: Measure
    level: Level
    date: datetime.date
    week: int
    months: int
    observed: float


def targets(
    measures: Sequence[Measure], cutoff: datetime.date, months: int = MONTHS
) -> tuple[Target, ...]:
    """Return what was observed in the months after the cut-off, series by series.

    Series without an observation before the cut-off cannot be forecast and are left out.
    """
    return tuple(
        Target(each, level, one.date, round(week), month, one.value)
        for each in measures
        if (level := level_before(each, cutoff)) is not None
        for one in each.series.after(cutoff).observations
        for week in [weeks_between(cutoff, one.date)]
        for month in [max(1, round((one.date - cutoff).days / DAYS_IN_MONTH))]
        if month <= months
    )


def frozen_at(plan: Plan, measures: Sequence[Measure], cutoff: datetime.date, weeks: int) -> Plan:
    """Return the plan from the cut-off on, measured variables at their level there.

    Of several series for one variable the first that is not aligned to it gives the level.
    """
    levels: dict[str, tuple[float, float]] = {}
    for each in measures:
        level = level_before(each, cutoff)
        if level is None or each.binding.align != "none" or each.variable.id in levels:
            continue
        read = Reading(each.binding.offset, each.binding.scale)
        value = read.offset + read.scale * level.value
        levels[each.variable.id] = value, abs(read.scale) * level.error
    horizon = Horizon(weeks=weeks, start=cutoff, steps_per_week=plan.horizon.steps_per_week)
    variables = tuple(_at_level(each, levels.get(each.id)) for each in plan.variables)
    return msgspec.structs.replace(plan, variables=variables, horizon=horizon)


def run(
    plan: Plan,
    wanted: Sequence[Target],
    scenario: Scenario = BASE,
    *,
    futures: int = FUTURES,
    seed: int = 0,
) -> list[Floats]:
    """Return an ensemble [futures] of each target's series, observation error included."""
    names = tuple(dict.fromkeys(str(each.measure.variable.id) for each in wanted))
    outputs = (Paths(variables=names),)
    found = simulate(plan, [scenario], futures=futures, seed=seed, outputs=outputs)
    levels = found.paths[0].astype(np.float64)
    random = np.random.Generator(np.random.PCG64(seed))
    variables = {each.id: each for each in plan.variables}
    return [
        _ensemble(variables[name], each, levels[:, :, names.index(name)], random)
        for each in wanted
        for name in [str(each.measure.variable.id)]
    ]


def pooled(runs: Sequence[list[Floats]]) -> list[Floats]:
    """Put the futures of several runs for the same targets together."""
    return [np.concatenate(each) for each in zip(*runs, strict=True)]


def baseline_ensembles(target: Target, cutoff: datetime.date) -> dict[str, Floats]:
    """Return each baseline's ensemble for a target, from the same observations."""
    known = target.measure.known(cutoff)
    weeks, week = known.weeks(cutoff), weeks_between(cutoff, target.date)
    return {name: of(weeks, known.values, week) for name, of in BASELINES.items()}


def _at_level(variable: VariablePlan, level: tuple[float, float] | None) -> VariablePlan:
    if level is None:
        return variable
    value, error = level
    inside = min(max(value, variable.low), variable.high)
    spread = Normal(mean=inside, sd=error, low=variable.low, high=variable.high)
    return msgspec.structs.replace(variable, reference=spread)


def _ensemble(
    variable: VariablePlan, target: Target, levels: Floats, random: np.random.Generator
) -> Floats:
    """Read the series off `levels` [futures, weeks]; a relative view starts at its own level."""
    read = reading(target.measure, target.level, float(levels[:, 0].mean()))
    error = abs(read.scale) * target.measure.binding.error
    seen = levels[:, target.week] + error * random.standard_normal(levels.shape[0])
    return read.back(np.clip(seen, variable.low, variable.high))
