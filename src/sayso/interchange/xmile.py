"""XMILE export of a plan: its deterministic part, step for step what the kernel does.

XMILE 1.0 (OASIS, 2015). Uncertain numbers enter by their centre; a link is there if it is more
likely than not, with the likelier sign (`?` reads as +); noise, hazards and scenarios are left
out. Only arithmetic, MIN, MAX, ABS, EXP and IF are used, which every engine knows.
"""

import math
from xml.etree import ElementTree

from sayso.futures.distribution import (
    Beta,
    Distribution,
    Fixed,
    LogNormal,
    Normal,
    Triangular,
    Uniform,
)
from sayso.futures.plan import (
    After,
    Dated,
    EventGate,
    EventPlan,
    Gate,
    LinkPlan,
    Plan,
    Saturating,
    Threshold,
    VariablePlan,
)

NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"


def xmile_of(plan: Plan, name: str = "sayso model") -> bytes:
    """Return the deterministic part of a plan as an XMILE document."""
    return _Writer(plan, name).document()


def centre(number: Distribution) -> float:
    """Return the one number that stands for a distribution: mean, mode or median."""
    match number:
        case Fixed(value=value):
            return value
        case Uniform(low=low, high=high):
            return (low + high) / 2
        case Normal(mean=mean, low=low, high=high):
            return min(max(mean, low), high)
        case LogNormal(median=median, low=low, high=high):
            return min(max(median, low), high)
        case Triangular(mode=mode):
            return mode
        case Beta(alpha=alpha, beta=beta, low=low, high=high):
            return low + (high - low) * alpha / (alpha + beta)


class _Writer:
    def __init__(self, plan: Plan, name: str) -> None:
        self.plan, self.dt = plan, 1 / plan.horizon.steps_per_week
        self.variable = {variable.id: variable for variable in plan.variables}
        self.chance = {site.id: site.probability for site in plan.sites}
        names = [part.id for part in (*plan.variables, *plan.events)]
        # Ids may hold anything; engines differ in what they accept, so short names are safest.
        self.short = {own: f"x{place}" for place, own in enumerate(names)}
        self.root = ElementTree.Element("xmile", {"version": "1.0", "xmlns": NAMESPACE})
        header = ElementTree.SubElement(self.root, "header")
        for tag, text in (("vendor", "sayso"), ("product", "sayso"), ("name", name)):
            ElementTree.SubElement(header, tag).text = text
        times = {"method": "Euler", "time_units": "weeks"}
        specs = ElementTree.SubElement(self.root, "sim_specs", times)
        for tag, number in (("start", 0), ("stop", plan.horizon.weeks), ("dt", self.dt)):
            ElementTree.SubElement(specs, tag).text = f"{number:.17g}"
        model = ElementTree.SubElement(self.root, "model")
        self.parts = ElementTree.SubElement(model, "variables")

    def document(self) -> bytes:
        for event in self.plan.events:
            self.event(event)
        for place, link in enumerate(self.plan.links):
            self.link(place, link)
        for variable in self.plan.variables:
            self.stock(variable)
        ElementTree.indent(self.root)
        return ElementTree.tostring(self.root, encoding="utf-8", xml_declaration=True)

    def put(self, kind: str, name: str, equation: str, doc: str = "", **more: str) -> None:
        part = ElementTree.SubElement(self.parts, kind, {"name": name})
        if doc:
            ElementTree.SubElement(part, "doc").text = doc
        ElementTree.SubElement(part, "eqn").text = equation
        for tag, text in more.items():
            ElementTree.SubElement(part, tag).text = text

    def memory(self, name: str, following: str) -> None:
        """Put a stock that starts at 0 and is `following` one step later."""
        self.put("stock", name, "0", inflow=f"{name}_flow")
        self.put("flow", f"{name}_flow", f"(({following}) - {name}) / {self.dt:.17g}")

    def stock(self, variable: VariablePlan) -> None:
        name, width = self.short[variable.id], variable.high - variable.low
        reference, tau = centre(variable.reference), centre(variable.adjustment)
        pushes = [
            f"l{place}" for place, link in enumerate(self.plan.links) if link.target == variable.id
        ]
        force = f"{width:.17g} * ({' + '.join(pushes) or '0'})"
        trend = f"{centre(variable.trend):.17g}"
        if math.isinf(tau):
            change = f"{self.dt:.17g} * ({force} + {trend})"
        else:
            share = -math.expm1(-self.dt / tau)
            change = f"{share:.17g} * ({reference:.17g} + {trend} * TIME + {force} - {name})"
        bounded = f"MAX({variable.low:.17g}, MIN({variable.high:.17g}, {name} + {change}))"
        self.put(
            "stock", name, f"{reference:.17g}", variable.name or variable.id, inflow=f"{name}_flow"
        )
        self.put("flow", f"{name}_flow", f"({bounded} - {name}) / {self.dt:.17g}")
        self.put("aux", f"{name}_signal", f"({name} - {reference:.17g}) / {width:.17g}")

    def event(self, event: EventPlan) -> None:
        name, start = self.short[event.id], math.inf
        if isinstance(event.cause, Dated):
            start = math.ceil(centre(event.cause.week) / self.dt - 1e-3) * self.dt
        length = math.inf
        if isinstance(event.undo, After):
            length = max(math.floor(centre(event.undo.weeks) / self.dt + 0.5), 1) * self.dt
        # Half a step of slack: times are sums of steps and may be a rounding short.
        begun = f"TIME > {min(start, 1e9) - self.dt / 2:.17g}"
        on = f"{begun} AND TIME < {min(start + length, 1e9) - self.dt / 2:.17g}"
        self.put("aux", f"{name}_on", f"IF {on} THEN 1 ELSE 0", event.name or event.id)
        signal = f"{name}_on"
        if event.pulse is not None:
            weeks = f"MAX(0, TIME - {min(start, 1e9):.17g})"
            signal = f"{name}_on * EXP(-{weeks} / {centre(event.pulse):.17g})"
        self.put("aux", f"{name}_signal", signal)

    def link(self, place: int, link: LinkPlan) -> None:
        signal = self.delayed(place, link)
        if isinstance(link.shape, Saturating):
            signal = f"{signal} / (1 + ABS({signal}) / {centre(link.shape.half):.17g})"
        elif isinstance(link.shape, Threshold):
            v = self.variable[link.source]
            width, reference = v.high - v.low, centre(v.reference)
            edge = (centre(link.shape.level) - reference) / width
            beyond = ">=" if link.shape.direction == "at_least" else "<="
            self.put("aux", f"l{place}_beyond", f"IF {signal} {beyond} {edge:.17g} THEN 1 ELSE 0")
            signal = f"l{place}_beyond"
        factors = [f"{self.weight(link):.17g}", f"({signal})"]
        for number, gate in enumerate(link.gates):
            own = f"l{place}_gate{number}"
            self.put("aux", own, self.gate(gate))
            factors.append(own)
        self.put("aux", f"l{place}", " * ".join(factors), link.id)

    def delayed(self, place: int, link: LinkPlan) -> str:
        source = f"{self.short[link.source]}_signal"
        weeks = 0.0 if link.delay is None else centre(link.delay.weeks)
        if link.delay is None or weeks == 0:
            return source
        if link.delay.kind == "first_order":
            before, share = f"l{place}_before", -math.expm1(-self.dt / weeks)
            smooth = f"{before} + {share:.17g} * ({source} - {before})"
            self.put("aux", f"l{place}_smooth", smooth)
            self.memory(before, f"l{place}_smooth")
            return f"l{place}_smooth"
        for number in range(math.floor(weeks / self.dt + 0.5)):
            self.memory(f"l{place}_ago{number}", source)
            source = f"l{place}_ago{number}"
        return source

    def weight(self, link: LinkPlan) -> float:
        """Return the signed strength, 0 if the link is more likely absent than present."""
        absent = math.prod(1 - self.chance[support.site] for support in link.supports)
        allowed = math.prod(1 - self.chance[site] for site in link.denials)
        minus = sum(self.chance[s.site] for s in link.supports if s.sign == "-")
        plus = sum(self.chance[s.site] for s in link.supports if s.sign == "+")
        sign = -1 if minus > plus else 1
        return sign * centre(link.strength) if (1 - absent) * allowed >= 0.5 else 0.0

    def gate(self, gate: Gate) -> str:
        if isinstance(gate, EventGate):
            holds = f"{self.short[gate.event]}_on > 0.5"
        else:
            beyond = ">=" if gate.direction == "at_least" else "<="
            holds = f"{self.short[gate.variable]} {beyond} {centre(gate.level):.17g}"
        return f"IF {holds} THEN {int(not gate.unless)} ELSE {int(gate.unless)}"
