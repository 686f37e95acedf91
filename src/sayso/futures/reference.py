"""What a plan means, in plain NumPy: the specification that the kernel is held against.

One scenario, one array per name, one number per future; nothing is clever here. Levels stay in
their own units, all numbers are single precision as in the kernel.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sayso.futures import plan as p
from sayso.futures import scenario as s
from sayso.futures.named_draws import NamedDraws, signed_strength

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass
class Reference:
    """One run; `history` holds the levels of each variable, one array per step."""

    plan: p.Plan
    luck: NamedDraws
    scenario: s.Scenario = s.BASE
    history: dict[str, list[Array]] = field(default_factory=dict[str, list[Array]])

    def run(self) -> "Reference":
        """Run to the horizon and return self."""
        self.dt = np.float32(1 / self.plan.horizon.steps_per_week)
        self.number = self.luck.number
        self.variable = {v.id: v for v in self.plan.variables}
        self.rest = {
            v.id: np.clip(self.number("reference", v.id, v.reference), v.low, v.high)
            for v in self.plan.variables
        }
        self.level = dict(self.rest)
        self.signals: dict[str, list[Array]] = {}
        self.smooth: dict[str, Array] = {}
        self.start: dict[str, Array] = {}
        self.end: dict[str, Array] = {}
        self.hazard: dict[tuple[str, str], Array] = {}
        told, horizon = (self.plan, self.scenario, self.luck), self.plan.horizon
        self.weight = {link.id: signed_strength(*told, link) for link in self.plan.links}
        for event in self.plan.events:
            self.schedule(event)
        for self.step in range(horizon.weeks * horizon.steps_per_week + 1):
            self.settle()
            for name in (*self.variable, *self.start):
                self.signals.setdefault(name, []).append(self.signal(name))
            for name, level in self.level.items():
                self.history.setdefault(name, []).append(level)
            moved = {v.id: self.move(v) for v in self.plan.variables}
            for event in self.plan.events:
                self.wait(event)
            self.level = moved
        return self

    def schedule(self, event: p.EventPlan) -> None:
        """Set when an event starts, as far as it is known at once, and how it waits."""
        start = np.full(self.luck.futures.size, np.inf)
        patience = [-np.log(self.luck.uniform(kind, event.id)) for kind in ("event", "undo")]
        if isinstance(event.cause, p.Dated):
            weeks = self.number("event weeks", event.id, event.cause.week)
            start = np.ceil(weeks / self.dt - 1e-3)
        for change in self.scenario.interventions:
            if isinstance(change, s.ForceEvent | s.ForbidEvent) and change.event == event.id:
                week = change.week if isinstance(change, s.ForceEvent) else np.inf
                start = np.full_like(start, np.ceil(week / self.dt - 1e-3))
                patience[0] = np.full_like(patience[0], np.inf)
        self.hazard[event.id, "event"], self.hazard[event.id, "undo"] = patience
        self.start[event.id], self.end[event.id] = start, self.end_of(event, start)

    def end_of(self, event: p.EventPlan, start: Array) -> Array:
        """When an event that starts then is undone by its plan."""
        if not isinstance(event.undo, p.After):
            return np.full_like(start, np.inf)
        weeks = self.number("undo weeks", event.id, event.undo.weeks)
        return start + np.maximum(np.floor(weeks / self.dt + 0.5), 1)

    def on(self, event: str) -> Array:
        """Whether an event has happened and is not undone."""
        return (self.start[event] <= self.step) & (self.step < self.end[event])

    def settle(self) -> None:
        """Set what stands regardless of pushes: what events pin, then what is held."""
        for event in self.plan.events:
            for pin in event.pins:
                pinned = np.where(self.on(event.id), pin.level, self.level[pin.variable])
                self.level[pin.variable] = pinned.astype(np.float32)
        week, size = self.step * float(self.dt), self.luck.futures.size
        for change in self.scenario.interventions:
            if isinstance(change, s.HoldVariable) and change.start <= week < change.end:
                self.level[change.variable] = np.full(size, change.level, np.float32)
            elif isinstance(change, s.RampVariable) and change.start <= week:
                share = min((week - change.start) / (change.end - change.start), 1)
                level = change.first + share * (change.last - change.first)
                self.level[change.variable] = np.full(size, level, np.float32)

    def signal(self, name: str) -> Array:
        """(x - reference) / range of a variable; 1 or a fading pulse for an event."""
        if name in self.variable:
            v = self.variable[name]
            return (self.level[name] - self.rest[name]) / np.float32(v.high - v.low)
        event = next(event for event in self.plan.events if event.id == name)
        if event.pulse is None:
            return self.on(name).astype(np.float32)
        weeks = np.where(self.on(name), self.step - self.start[name], 0) * self.dt
        fading = np.exp(-weeks / self.number("pulse", name, event.pulse))
        return np.where(self.on(name), fading, 0).astype(np.float32)

    def arriving(self, link: p.LinkPlan) -> Array:
        """The source's signal after the delay."""
        past = self.signals[link.source]
        if link.delay is None:
            return past[-1]
        weeks = self.number("delay", link.id, link.delay.weeks)
        if link.delay.kind == "first_order":
            before = self.smooth.get(link.id, np.zeros_like(weeks))
            share = -np.expm1(-self.dt / np.maximum(weeks, np.float32(1e-6)))
            self.smooth[link.id] = before + share * (past[-1] - before)
            return self.smooth[link.id]
        ago = self.step - np.floor(weeks / self.dt + 0.5).astype(int)
        return np.where(ago >= 0, np.array(past)[np.maximum(ago, 0), range(ago.size)], 0)

    def shaped(self, link: p.LinkPlan) -> Array:
        """The source's signal after delay and shape."""
        u = self.arriving(link)
        if isinstance(link.shape, p.Saturating):
            return u / (1 + np.abs(u) / self.number("shape", link.id, link.shape.half))
        if isinstance(link.shape, p.Threshold):
            edge = self.number("shape", link.id, link.shape.level)
            return self.beyond(link.source, u, edge, link.shape.direction)
        return u

    def beyond(self, name: str, u: Array, edge: Array, direction: str) -> Array:
        """1 where a signal is at or beyond a level, else 0."""
        v = self.variable[name]
        line = (edge - self.rest[name]) / np.float32(v.high - v.low)
        return (u >= line if direction == "at_least" else u <= line).astype(np.float32)

    def open(self, link: p.LinkPlan, place: int, gate: p.Gate) -> Array:
        """1 where a gate is open, else 0."""
        if isinstance(gate, p.EventGate):
            holds = self.on(gate.event).astype(np.float32)
        else:
            edge = self.number("gate", f"{link.id} {place}", gate.level)
            holds = self.beyond(gate.variable, self.signal(gate.variable), edge, gate.direction)
        return 1 - holds if gate.unless else holds

    def push(self, v: p.VariablePlan) -> Array:
        """Shares of the range by which links and shifts push a variable."""
        total = np.zeros(self.luck.futures.size, np.float32)
        for link in (link for link in self.plan.links if link.target == v.id):
            gates = [self.open(link, place, gate) for place, gate in enumerate(link.gates)]
            open_ = np.prod(gates, 0, np.float32)
            total = total + open_ * self.weight[link.id] * self.shaped(link)
        shift, week = 0.0, self.step * float(self.dt)
        for change in self.scenario.interventions:
            if isinstance(change, s.ShiftVariable) and change.variable == v.id:
                shift = change.amount if change.start <= week < change.end else shift
        return total + np.float32(shift / (v.high - v.low))

    def move(self, v: p.VariablePlan) -> Array:
        """The step formula of the design."""
        x, width = self.level[v.id], np.float32(v.high - v.low)
        trend = self.number("trend", v.id, v.trend)
        tau = self.number("adjustment", v.id, v.adjustment)
        noise = self.number("noise", v.id, v.noise) * self.luck.noise(v.id, self.step)
        if np.isinf(tau).all():
            moved = x + self.dt * (width * self.push(v) + trend) + np.sqrt(self.dt) * noise
        else:
            a = -np.expm1(-self.dt / tau)
            rest = self.rest[v.id] + trend * np.float32(self.step) * self.dt
            moved = x + a * (rest + width * self.push(v) - x) + np.sqrt(2 * a - a * a) * noise
        return np.clip(moved, v.low, v.high).astype(np.float32)

    def wait(self, event: p.EventPlan) -> None:
        """Happening and undoing by hazard: p = 1 - exp(-rate exp(beta u) dt) in each step.

        Drawn as a standard exponential that the hazards of the steps use up: the same law.
        """
        if isinstance(event.undo, p.Hazard):
            left = self.hazard[event.id, "undo"]
            left = np.where(self.on(event.id), left - self.risk("undo", event.id, event.undo), left)
            self.end[event.id][self.on(event.id) & (left <= 0)] = self.step + 1
            self.hazard[event.id, "undo"] = left
        if isinstance(event.cause, p.Hazard):
            start = self.start[event.id]
            left = self.hazard[event.id, "event"] - self.risk("event", event.id, event.cause)
            start = np.where((left <= 0) & np.isinf(start), self.step + 1, start)
            if isinstance(event.undo, p.After):
                self.end[event.id] = self.end_of(event, start)
            self.start[event.id], self.hazard[event.id, "event"] = start, left

    def risk(self, purpose: str, owner: str, hazard: p.Hazard) -> Array:
        """The hazard of one step."""
        rate = self.number(f"{purpose} rate", owner, hazard.rate)
        u = np.float32(0) if hazard.driver is None else self.signal(hazard.driver)
        return rate * np.exp(self.number(f"{purpose} beta", owner, hazard.beta) * u) * self.dt
