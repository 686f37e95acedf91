"""Whether a plan makes sense: every contradiction in it, named with variable, link or event."""

import math
from collections.abc import Iterable, Iterator

from sayso.errors import Diagnostic, InputError
from sayso.futures.distribution import Distribution, Fixed, bounds
from sayso.futures.plan import (
    After,
    Dated,
    EventGate,
    EventPlan,
    Hazard,
    LinkPlan,
    Plan,
    Saturating,
    Threshold,
    VariablePlan,
)


def checked_plan(plan: Plan) -> Plan:
    """Return the plan if it can be run.

    Raises:
        InputError: one diagnostic for each thing that contradicts another or is missing.
    """
    problems = tuple(_problems(plan))
    if problems:
        raise InputError(*problems)
    return plan


def _problems(plan: Plan) -> Iterator[Diagnostic]:
    horizon = plan.horizon
    if horizon.weeks < 1 or horizon.steps_per_week < 1:
        yield _problem("horizon", "the horizon needs at least one week and one step per week")
    if not plan.variables:
        yield _problem("empty", "the plan has no variables")
    sources = [part.id for part in (*plan.variables, *plan.events)]
    yield from _repeated("name", sources)
    yield from _repeated("link", [link.id for link in plan.links])
    yield from _repeated("site", [site.id for site in plan.sites])
    for site in plan.sites:
        if not 0 <= site.probability <= 1:
            message = f"site {site.id!r}: probability {site.probability:g} is not in 0 to 1"
            yield _problem("probability", message)
    for variable in plan.variables:
        yield from _variable(variable)
    for event in plan.events:
        yield from _event(plan, event)
    for link in plan.links:
        yield from _link(plan, link)


def _variable(variable: VariablePlan) -> Iterator[Diagnostic]:
    own = f"variable {variable.id!r}"
    if not (math.isfinite(variable.low) and variable.low < variable.high < math.inf):
        yield _problem("range", f"{own}: low must lie below high, both finite")
        return
    least, most = bounds(variable.reference)
    if most < variable.low or least > variable.high:
        # Draws are clipped to the range, but one that lies outside as a whole is a mistake.
        yield _problem("reference", f"{own}: the reference lies outside the range")
    yield from _within(own, "noise", variable.noise, 0, 1e30)
    yield from _within(own, "trend", variable.trend, -1e30, 1e30)
    if variable.adjustment != Fixed(value=math.inf):
        yield from _within(own, "adjustment", variable.adjustment, 1e-6, 1e30)


def _event(plan: Plan, event: EventPlan) -> Iterator[Diagnostic]:
    own = f"event {event.id!r}"
    ranges = {variable.id: (variable.low, variable.high) for variable in plan.variables}
    for pin in event.pins:
        low, high = ranges.get(pin.variable, (math.nan, math.nan))
        if not low <= pin.level <= high:
            message = f"{own}: pins {pin.variable!r} at {pin.level:g}, outside its range or unknown"
            yield _problem("pin", message)
    if event.pulse is not None:
        yield from _within(own, "pulse", event.pulse, 1e-6, math.inf)
    for cause in (event.cause, event.undo):
        match cause:
            case Hazard(rate=rate, driver=driver):
                yield from _within(own, "rate", rate, 0, math.inf)
                yield from _known(own, "driver", driver, _sources(plan))
            case After(weeks=weeks):
                yield from _within(own, "undo", weeks, 0, math.inf)
            case Dated() | None:
                pass


def _link(plan: Plan, link: LinkPlan) -> Iterator[Diagnostic]:
    own = f"link {link.id!r}"
    variables, events = {v.id for v in plan.variables}, {e.id for e in plan.events}
    yield from _known(own, "source", link.source, variables | events)
    yield from _known(own, "target", link.target, variables)
    for name in (*(support.site for support in link.supports), *link.denials):
        yield from _known(own, "site", name, {site.id for site in plan.sites})
    for gate in link.gates:
        if isinstance(gate, EventGate):
            yield from _known(own, "gate", gate.event, events)
        else:
            yield from _known(own, "gate", gate.variable, variables)
    yield from _within(own, "strength", link.strength, 0, 1e30)
    if link.delay is not None:
        yield from _within(own, "delay", link.delay.weeks, 0, math.inf)
    if isinstance(link.shape, Saturating):
        yield from _within(own, "half", link.shape.half, 1e-6, 1e30)
    if isinstance(link.shape, Threshold) and link.source in events:
        yield _problem("threshold", f"{own}: a threshold needs a variable as source")


def _within(
    own: str, field: str, number: Distribution, low: float, high: float
) -> Iterator[Diagnostic]:
    least, most = bounds(number)
    if not (max(least, -1e30) >= low and min(most, 1e30) <= high):
        message = f"{own}: {field} may reach {least:g} to {most:g}, but must stay in"
        yield _problem(field, f"{message} {low:g} to {high:g}")


def _known(own: str, field: str, name: str | None, known: set[str]) -> Iterator[Diagnostic]:
    if name is not None and name not in known:
        yield _problem(f"no-{field}", f"{own}: {field} {name!r} is not in the plan")


def _sources(plan: Plan) -> set[str]:
    return {part.id for part in (*plan.variables, *plan.events)}


def _repeated(kind: str, names: Iterable[str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield _problem("repeated", f"{kind} {name!r} is given twice")
        seen.add(name)


def _problem(code: str, message: str) -> Diagnostic:
    return Diagnostic(code=f"plan-{code}", message=message)
