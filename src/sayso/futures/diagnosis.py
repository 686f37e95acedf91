"""What a run was up against: stops at bounds, growth, broken futures, lines met at the start."""

import msgspec
import numpy as np

from sayso.futures.distribution import bounds
from sayso.futures.ensemble import Ensemble
from sayso.futures.plan import Plan, Threshold
from sayso.futures.stability import Unstable, instability


class Saturated(msgspec.Struct, frozen=True, kw_only=True, tag="saturated"):
    """In `scenario` a bound stopped `variable` in a `share` (0 to 1) of all steps."""

    scenario: str
    variable: str
    share: float


class Broken(msgspec.Struct, frozen=True, kw_only=True, tag="broken"):
    """In `scenario` so many futures ended with a level of `variable` that is not finite."""

    scenario: str
    variable: str
    futures: int


class CrossedAtStart(msgspec.Struct, frozen=True, kw_only=True, tag="crossed_at_start"):
    """The threshold of `link` is met by `variable` at its reference: it acts from the start."""

    link: str
    variable: str


Finding = Saturated | Broken | Unstable | CrossedAtStart


def diagnose(ensemble: Ensemble) -> tuple[Finding, ...]:
    """Return what is worth a warning; saturation by falling share within a scenario."""
    plan, sinks = ensemble.plan, ensemble.sinks
    steps = plan.horizon.weeks * plan.horizon.steps_per_week * ensemble.futures.size
    findings: list[Finding] = []
    for arm, scenario in enumerate(ensemble.scenarios):
        shares = sinks.clipped[arm] / steps
        for row in sorted(range(shares.size), key=lambda row: -shares[row]):
            if shares[row] > 0:
                name, share = plan.variables[row].id, float(shares[row])
                findings.append(Saturated(scenario=scenario.name, variable=name, share=share))
        for row in np.flatnonzero(sinks.broken[arm]):
            name, count = plan.variables[row].id, int(sinks.broken[arm, row])
            findings.append(Broken(scenario=scenario.name, variable=name, futures=count))
    grows = instability(plan, ensemble.seed)
    return (*findings, *([grows] if grows else []), *_crossed(plan))


def _crossed(plan: Plan) -> list[Finding]:
    """A red line that may be crossed while all is at rest contradicts "at rest stays at rest"."""
    variables = {variable.id: variable for variable in plan.variables}
    findings: list[Finding] = []
    for link in plan.links:
        if isinstance(link.shape, Threshold) and link.source in variables:
            low, high = bounds(variables[link.source].reference)
            least, most = bounds(link.shape.level)
            above = link.shape.direction == "at_least" and high >= least
            below = link.shape.direction == "at_most" and low <= most
            if above or below:
                findings.append(CrossedAtStart(link=link.id, variable=link.source))
    return findings
