"""Scenarios as arrays: what each arm of a comparison holds, pushes, forces and forbids."""

from typing import NamedTuple, assert_never

import numpy as np
import numpy.typing as npt

from sayso.errors import input_error
from sayso.futures.plan import Plan
from sayso.futures.scenario import (
    ForbidEvent,
    ForceEvent,
    HoldVariable,
    Intervention,
    RampVariable,
    ScaleLink,
    Scenario,
    SetSite,
    ShiftVariable,
)

AS_PLANNED, FORCED, FORBIDDEN = range(3)


class Arms(NamedTuple):
    """All scenarios: A arms, T = steps + 1 times.

    `held` [A, T, V] is a level or NaN (free); `push` [A, T, V] a share of the range;
    `site` [A, S] is 0 or 1 or -1 (as drawn); `scale` [A, L] multiplies strengths; `mode` and
    `when` [A, E] force an event at a step or forbid it; `holds` [A] says if anything is.
    """

    held: npt.NDArray[np.float32]
    holds: npt.NDArray[np.int32]
    push: npt.NDArray[np.float32]
    site: npt.NDArray[np.int32]
    scale: npt.NDArray[np.float32]
    mode: npt.NDArray[np.int32]
    when: npt.NDArray[np.int32]


def arms_of(plan: Plan, scenarios: tuple[Scenario, ...]) -> Arms:
    """Lay scenarios out as arrays.

    Raises:
        InputError: an intervention names something that the plan does not have.
    """
    horizon = plan.horizon
    times = horizon.weeks * horizon.steps_per_week + 1
    size = len(scenarios)
    arms = Arms(
        held=np.full((size, times, len(plan.variables)), np.nan, np.float32),
        holds=np.zeros(size, np.int32),
        push=np.zeros((size, times, len(plan.variables)), np.float32),
        site=np.full((size, len(plan.sites)), -1, np.int32),
        scale=np.ones((size, len(plan.links)), np.float32),
        mode=np.full((size, len(plan.events)), AS_PLANNED, np.int32),
        when=np.zeros((size, len(plan.events)), np.int32),
    )
    places = _Places(plan)
    for arm, scenario in enumerate(scenarios):
        for intervention in scenario.interventions:
            _enter(arms, arm, intervention, places)
    arms.holds[:] = np.isfinite(arms.held).any(axis=(1, 2))
    return arms


class _Places:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rows = {
            "variable": {variable.id: row for row, variable in enumerate(plan.variables)},
            "event": {event.id: row for row, event in enumerate(plan.events)},
            "site": {site.id: row for row, site in enumerate(plan.sites)},
            "link": {link.id: row for row, link in enumerate(plan.links)},
        }

    def row(self, kind: str, name: str) -> int:
        if name in self.rows[kind]:
            return self.rows[kind][name]
        known = ", ".join(sorted(self.rows[kind])) or "none"
        raise input_error(f"no-{kind}", f"there is no {kind} {name!r}", hint=f"known: {known}")

    def step(self, week: float) -> int:
        """Return the first step at or after `week`, at most one beyond the horizon."""
        horizon = self.plan.horizon
        last = horizon.weeks * horizon.steps_per_week + 1
        return int(np.ceil(min(max(week * horizon.steps_per_week - 1e-6, 0), last)))

    def times(self, start: float, end: float) -> slice:
        return slice(self.step(start), self.step(end))


def _finite(name: str, *numbers: float) -> None:
    if not np.isfinite(numbers).all():
        raise input_error("not-finite", f"what is changed of {name!r} is not a finite number")


def _enter(arms: Arms, arm: int, intervention: Intervention, places: _Places) -> None:
    match intervention:
        case HoldVariable(variable=name, level=level, start=start, end=end):
            _finite(name, level)
            arms.held[arm, places.times(start, end), places.row("variable", name)] = level
        case RampVariable(variable=name, first=first, last=last, start=start, end=end):
            _finite(name, first, last, start, end)
            row = places.row("variable", name)
            weeks = np.arange(arms.held.shape[1]) / places.plan.horizon.steps_per_week
            line = np.interp(weeks, [start, end], [first, last])
            arms.held[arm, places.step(start) :, row] = line[places.step(start) :]
        case ShiftVariable(variable=name, amount=amount, start=start, end=end):
            _finite(name, amount)
            row = places.row("variable", name)
            variable = places.plan.variables[row]
            share = amount / (variable.high - variable.low)
            arms.push[arm, places.times(start, end), row] = share
        case ForceEvent(event=name, week=week):
            row = places.row("event", name)
            arms.mode[arm, row], arms.when[arm, row] = FORCED, places.step(week)
        case ForbidEvent(event=name):
            arms.mode[arm, places.row("event", name)] = FORBIDDEN
        case SetSite(site=name, holds=holds):
            arms.site[arm, places.row("site", name)] = int(holds)
        case ScaleLink(link=name, factor=factor):
            _finite(name, factor)
            arms.scale[arm, places.row("link", name)] = factor
        case _:
            assert_never(intervention)
