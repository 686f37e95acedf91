"""A plan as tables of plain numbers: what the kernel reads. Links are data, no model compiles.

Sources are rows of levels: the variables first, then the events. Links that listen to one
source in the same certain way (delay, shape) share one signal, which is computed once. Fields
that name a parameter (`reference`, `strength` ...) hold its row in the table of parameters.
"""

from typing import Any, NamedTuple

import numpy as np

from sayso.futures.distribution import Distribution, Fixed, bounds
from sayso.futures.parameters import ParameterTable
from sayso.futures.plan import (
    After,
    Dated,
    EventPlan,
    Gate,
    Hazard,
    LevelGate,
    Linear,
    LinkPlan,
    Plan,
    Saturating,
    SitePlan,
    Threshold,
    VariablePlan,
)
from sayso.futures.random import site_key

NONE, PURE, FIRST_ORDER = range(3)
LINEAR, SATURATING, THRESHOLD = range(3)
AT_DATE, BY_HAZARD = 1, 2
SENSE = {"at_least": 1.0, "at_most": -1.0}
SIGN = {"+": 1, "-": -1, "?": 0}
ZERO = Fixed(value=0.0)

VARIABLE = np.dtype(
    [("low", "f4"), ("high", "f4"), ("key", "u8")]
    + [(name, "i4") for name in ("reference", "adjustment", "noise", "trend")]
    + [(name, "i4") for name in ("accumulates", "noisy", "trending")]
)
SIGNAL = np.dtype(
    [(name, "i4") for name in ("source", "delay_kind", "delay", "shape", "number")]
    + [("sense", "f4")]
)
LINK = np.dtype(
    [("key", "u8")]
    + [(name, "i4") for name in ("signal", "target", "strength", "first_support", "supports")]
    + [(name, "i4") for name in ("first_denial", "denials", "first_gate", "gates")]
)
SUPPORT = np.dtype([("site", "i4"), ("sign", "i4")])
GATE = np.dtype(
    [("variable", "i4"), ("event", "i4"), ("level", "i4"), ("sense", "f4"), ("unless", "i4")]
)
SITE = np.dtype([("low", "f4"), ("high", "f4"), ("key", "u8")])
EVENT = np.dtype(
    [("key", "u8"), ("undo_key", "u8"), ("pulse", "i4")]
    + [(name, "i4") for name in ("cause", "when", "driver", "beta")]
    + [(name, "i4") for name in ("undo", "undo_when", "undo_driver", "undo_beta")]
)
PIN = np.dtype([("event", "i4"), ("variable", "i4"), ("level", "f4")])

Table = Any
"""A structured array; Any, because its fields have no types that a checker knows."""


class Tables(NamedTuple):
    """A plan as tables. `slots` is the longest pure delay in steps, plus one."""

    variables: Table
    signals: Table
    links: Table
    supports: Table
    denials: Table
    gates: Table
    sites: Table
    events: Table
    pins: Table
    weeks: int
    steps_per_week: int
    slots: int


def layout_of(plan: Plan) -> tuple[Tables, ParameterTable]:
    """Lay a checked plan out as tables, and as the table of its uncertain numbers."""
    builder = _Builder(plan)
    return builder.tables(), builder.parameters


class _Builder:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.parameters = ParameterTable()
        self.variable = {variable.id: row for row, variable in enumerate(plan.variables)}
        self.event = {event.id: row for row, event in enumerate(plan.events)}
        count = len(plan.variables)
        self.source = self.variable | {name: count + row for name, row in self.event.items()}
        self.site = {site.id: row for row, site in enumerate(plan.sites)}

    def tables(self) -> Tables:
        plan = self.plan
        owners, signal_of = _signal_owners(plan.links)
        supports = [(self.site[s.site], SIGN[s.sign]) for link in plan.links for s in link.supports]
        pins = [(e.id, pin) for e in plan.events for pin in e.pins]
        return Tables(
            variables=_table(VARIABLE, [self._variable(v) for v in plan.variables]),
            signals=_table(SIGNAL, [self._signal(link) for link in owners]),
            links=self._links(signal_of),
            supports=_table(SUPPORT, supports),
            denials=np.array([self.site[d] for link in plan.links for d in link.denials], np.int32),
            gates=_table(GATE, [self._gate(o, g) for o, g in _gates(plan.links)]),
            sites=site_intervals(plan.sites),
            events=_table(EVENT, [self._event(event) for event in plan.events]),
            pins=_table(
                PIN, [(self.event[e], self.variable[p.variable], p.level) for e, p in pins]
            ),
            weeks=plan.horizon.weeks,
            steps_per_week=plan.horizon.steps_per_week,
            slots=_slots(plan),
        )

    def _variable(self, variable: VariablePlan) -> tuple[Any, ...]:
        enter, own = self.parameters.add, variable.id
        return (
            variable.low,
            variable.high,
            site_key("step noise", own),
            enter("reference", own, variable.reference),
            enter("adjustment", own, variable.adjustment),
            enter("noise", own, variable.noise),
            enter("trend", own, variable.trend),
            bounds(variable.adjustment)[0] == np.inf,
            variable.noise != ZERO,
            variable.trend != ZERO,
        )

    def _signal(self, link: LinkPlan) -> tuple[Any, ...]:
        delay, own = link.delay, link.id
        shape, number, sense = _shape(link)
        kind = NONE if delay is None else PURE if delay.kind == "pure" else FIRST_ORDER
        weeks = self.parameters.add("delay", own, ZERO if delay is None else delay.weeks)
        number_row = self.parameters.add("shape", own, number)
        return self.source[link.source], kind, weeks, shape, number_row, sense

    def _links(self, signal_of: list[int]) -> Table:
        rows: list[tuple[Any, ...]] = []
        support = denial = gate = 0
        for link, signal in zip(self.plan.links, signal_of, strict=True):
            strength = self.parameters.add("strength", link.id, link.strength)
            key = site_key("sign", link.id)
            counts = len(link.supports), len(link.denials), len(link.gates)
            places = (support, counts[0], denial, counts[1], gate, counts[2])
            rows.append((key, signal, self.variable[link.target], strength, *places))
            support, denial, gate = support + counts[0], denial + counts[1], gate + counts[2]
        return _table(LINK, rows)

    def _gate(self, owner: str, gate: Gate) -> tuple[Any, ...]:
        if isinstance(gate, LevelGate):
            level = self.parameters.add("gate", owner, gate.level)
            return self.variable[gate.variable], -1, level, SENSE[gate.direction], gate.unless
        return -1, self.event[gate.event], -1, 1.0, gate.unless

    def _event(self, event: EventPlan) -> tuple[Any, ...]:
        keys = site_key("event", event.id), site_key("undo", event.id)
        pulse = -1
        if event.pulse is not None:
            pulse = self.parameters.add("pulse", event.id, event.pulse)
        cause = self._cause("event", event.id, event.cause)
        return *keys, pulse, *cause, *self._cause("undo", event.id, event.undo)

    def _cause(
        self, purpose: str, own: str, cause: Dated | After | Hazard | None
    ) -> tuple[int, int, int, int]:
        """Return code, row of date, duration or rate, driver's source row, row of beta."""
        match cause:
            case None:
                return NONE, -1, -1, -1
            case Dated(week=weeks) | After(weeks=weeks):
                return AT_DATE, self.parameters.add(f"{purpose} weeks", own, weeks), -1, -1
            case Hazard(rate=rate, driver=driver, beta=beta):
                row = self.parameters.add(f"{purpose} rate", own, rate)
                beta_row = self.parameters.add(f"{purpose} beta", own, beta)
                return BY_HAZARD, row, -1 if driver is None else self.source[driver], beta_row


def site_intervals(sites: tuple[SitePlan, ...]) -> Table:
    """Lay sites on intervals of [0, 1); alternatives lie side by side on a common one."""
    totals: dict[str, float] = {}
    for site in sites:
        if site.alternatives is not None:
            totals[site.alternatives] = totals.get(site.alternatives, 0.0) + site.probability
    reached = dict.fromkeys(totals, 0.0)
    rows: list[tuple[Any, ...]] = []
    for site in sites:
        group = site.alternatives
        if group is None:
            rows.append((0.0, site.probability, site_key("site", site.id)))
        else:
            below = reached[group]
            reached[group] += site.probability / max(totals[group], 1.0)
            rows.append((below, reached[group], site_key("alternatives", group)))
    return _table(SITE, rows)


def _signal_owners(links: tuple[LinkPlan, ...]) -> tuple[list[LinkPlan], list[int]]:
    """Return the links that own a signal, and for each link the row of the signal it uses."""
    rows: dict[object, int] = {}
    owners: list[LinkPlan] = []
    used: list[int] = []
    for link in links:
        way = (link.source, link.delay, link.shape)
        key = way if _is_certain(link) else (*way, link.id)
        if key not in rows:
            rows[key] = len(owners)
            owners.append(link)
        used.append(rows[key])
    return owners, used


def _is_certain(link: LinkPlan) -> bool:
    numbers = [_shape(link)[1]] + ([] if link.delay is None else [link.delay.weeks])
    return all(isinstance(number, Fixed) for number in numbers)


def _shape(link: LinkPlan) -> tuple[int, Distribution, float]:
    match link.shape:
        case Linear():
            return LINEAR, ZERO, 1.0
        case Saturating(half=half):
            return SATURATING, half, 1.0
        case Threshold(level=level, direction=direction):
            return THRESHOLD, level, SENSE[direction]


def _gates(links: tuple[LinkPlan, ...]) -> list[tuple[str, Gate]]:
    return [(f"{link.id} {place}", gate) for link in links for place, gate in enumerate(link.gates)]


def _slots(plan: Plan) -> int:
    horizon = plan.horizon
    delays = [link.delay for link in plan.links if link.delay is not None]
    longest = [bounds(d.weeks)[1] * horizon.steps_per_week for d in delays if d.kind == "pure"]
    return 1 + int(np.ceil(min(max(longest, default=0.0), horizon.weeks * horizon.steps_per_week)))


def _table(kind: np.dtype[Any], rows: list[tuple[Any, ...]]) -> Table:
    return np.array(rows, kind)
