"""The kernel does what the reference says."""

import numpy as np
from future_plans import plans, scenarios
from hypothesis import HealthCheck, given, settings

from sayso.futures.named_draws import NamedDraws
from sayso.futures.outputs import Events, Paths
from sayso.futures.plan import Plan
from sayso.futures.reference import Reference
from sayso.futures.scenario import BASE, Scenario
from sayso.futures.simulate import simulate

FUTURES = 70


def flipped(plan: Plan, scenario: Scenario, seed: int) -> int:
    """Count the futures and variables or events that the kernel takes another way."""
    luck = NamedDraws(seed, np.arange(FUTURES, dtype=np.uint32))
    wanted = Reference(plan, luck, scenario).run()
    outputs = (Paths(), Events())
    ran = simulate(plan, (BASE, scenario), futures=FUTURES, seed=seed, outputs=outputs)
    count, per_week = 0, plan.horizon.steps_per_week
    for row, variable in enumerate(plan.variables):
        levels = np.array(wanted.history[variable.id])[::per_week].T
        apart = np.abs(ran.paths[1, :, :, row] - levels) / (variable.high - variable.low)
        count += int((apart.max(axis=1) > 1e-4).sum())
    for row, event in enumerate(plan.events):
        weeks = wanted.start[event.id] / per_week
        weeks = np.where(weeks <= plan.horizon.weeks, weeks, np.inf)
        count += int((ran.event_start[1, :, row] != weeks).sum())
    return count


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans(), scenarios())
def test_levels_and_events_agree_with_the_reference(plan: Plan, scenario: Scenario) -> None:
    """Within 1e-4 of a range and with every event in the same week, in every future."""
    assert flipped(plan, scenario, seed=7) == 0
