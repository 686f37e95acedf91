"""Builders of small plans, and Hypothesis strategies for plans with every feature."""

from typing import Literal

import numpy as np
from hypothesis import strategies as st

from sayso.futures import distribution as d
from sayso.futures import plan as p
from sayso.futures import scenario as s

CERTAIN = p.SitePlan(id="certain", probability=1.0)
VARIABLES = ("v0", "v1", "v2", "v3")
EVENTS = ("e0", "e1")
SITES = ("s0", "s1", "s2", "a0", "a1")
DIRECTIONS: st.SearchStrategy[Literal["at_least", "at_most"]] = st.sampled_from(
    ("at_least", "at_most")
)
KINDS: st.SearchStrategy[Literal["pure", "first_order"]] = st.sampled_from(("pure", "first_order"))


def fixed(value: float) -> d.Fixed:
    """Make a certain number."""
    return d.Fixed(value=value)


def level(
    name: str, *, reference: float = 50.0, adjustment: float = 4.0, noise: float = 0.0
) -> p.VariablePlan:
    """Make an index variable that adjusts."""
    return p.VariablePlan(
        id=name,
        reference=fixed(reference),
        adjustment=fixed(adjustment),
        noise=fixed(noise),
    )


def link(source: str, target: str, strength: float = 0.5, **more: object) -> p.LinkPlan:
    """Make a certain link between two parts."""
    fields: dict[str, object] = {"supports": (p.Support(site="certain"),)} | more
    return p.LinkPlan(
        id=f"{source} {target}",
        source=source,
        target=target,
        strength=fixed(strength),
        **fields,  # pyright: ignore[reportArgumentType]
    )


def plan(
    *parts: p.VariablePlan | p.EventPlan | p.LinkPlan | p.SitePlan,
    weeks: int = 20,
    steps_per_week: int = 1,
) -> p.Plan:
    """Put parts together; a site that always holds is there."""
    return p.Plan(
        horizon=p.Horizon(weeks=weeks, steps_per_week=steps_per_week),
        variables=tuple(part for part in parts if isinstance(part, p.VariablePlan)),
        events=tuple(part for part in parts if isinstance(part, p.EventPlan)),
        sites=(CERTAIN, *(part for part in parts if isinstance(part, p.SitePlan))),
        links=tuple(part for part in parts if isinstance(part, p.LinkPlan)),
    )


@st.composite
def numbers(draw: st.DrawFn, low: float, high: float) -> d.Distribution:
    """Any kind of distribution between two values above 0."""
    middle = (low + high) / 2
    kinds: list[d.Distribution] = [
        fixed(middle),
        d.Uniform(low=low, high=high),
        d.Normal(mean=middle, sd=(high - low) / 4, low=low, high=high),
        d.LogNormal(median=middle, sigma=0.5, low=low, high=high),
        d.Triangular(low=low, mode=middle, high=high),
        d.Beta(alpha=2.0, beta=3.0, low=low, high=high),
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def variables(draw: st.DrawFn, name: str) -> p.VariablePlan:
    """Variables of any kind."""
    trends: list[d.Distribution] = [fixed(0.0), fixed(0.0), d.Uniform(low=-0.2, high=0.3)]
    return p.VariablePlan(
        id=name,
        low=draw(st.sampled_from([0.0, -20.0])),
        high=draw(st.sampled_from([100.0, 30.0])),
        reference=draw(numbers(5.0, 25.0)),
        adjustment=draw(st.one_of(numbers(1.0, 20.0), st.just(fixed(np.inf)))),
        noise=draw(st.one_of(numbers(0.5, 3.0), st.just(fixed(0.0)))),
        trend=draw(st.sampled_from(trends)),
    )


@st.composite
def gates(draw: st.DrawFn) -> p.Gate:
    """Gates on a level or an event."""
    if draw(st.booleans()):
        return p.EventGate(event=draw(st.sampled_from(EVENTS)), unless=draw(st.booleans()))
    return p.LevelGate(
        variable=draw(st.sampled_from(VARIABLES)),
        level=draw(numbers(5.0, 25.0)),
        direction=draw(DIRECTIONS),
        unless=draw(st.booleans()),
    )


@st.composite
def links(draw: st.DrawFn, name: str) -> p.LinkPlan:
    """Links of any shape, delay and gates."""
    source = draw(st.sampled_from(VARIABLES + EVENTS))
    shapes: list[p.Shape] = [p.Linear(), p.Saturating(half=draw(numbers(0.1, 0.8)))]
    if source in VARIABLES:
        shapes.append(p.Threshold(level=draw(numbers(5.0, 25.0)), direction=draw(DIRECTIONS)))
    supports = draw(st.lists(st.sampled_from(SITES), min_size=1, max_size=3))
    return p.LinkPlan(
        id=name,
        source=source,
        target=draw(st.sampled_from(VARIABLES)),
        strength=draw(numbers(0.05, 0.6)),
        supports=tuple(
            p.Support(site=site, sign=draw(st.sampled_from(["+", "-", "?"]))) for site in supports
        ),
        denials=tuple(draw(st.lists(st.sampled_from(SITES), max_size=1))),
        delay=draw(
            st.sampled_from([None, p.Delay(weeks=draw(numbers(0.5, 9.0)), kind=draw(KINDS))])
        ),
        shape=draw(st.sampled_from(shapes)),
        gates=tuple(draw(st.lists(gates(), max_size=2))),
    )


@st.composite
def hazards(draw: st.DrawFn) -> p.Hazard:
    """Hazards, driven or not."""
    driver = draw(st.sampled_from([None, *VARIABLES]))
    return p.Hazard(rate=draw(numbers(0.01, 0.2)), driver=driver, beta=draw(numbers(0.5, 3.0)))


@st.composite
def events(draw: st.DrawFn, name: str) -> p.EventPlan:
    """Events of any cause and undoing."""
    dates = st.builds(p.Dated, week=numbers(0.5, 15.0))
    pinned = p.Pin(variable=draw(st.sampled_from(VARIABLES)), level=25.0)
    return p.EventPlan(
        id=name,
        cause=draw(st.one_of(st.none(), dates, hazards())),
        undo=draw(st.one_of(st.none(), st.builds(p.After, weeks=numbers(1.0, 9.0)), hazards())),
        pulse=draw(st.one_of(st.none(), numbers(1.0, 9.0))),
        pins=draw(st.sampled_from([(), (), (pinned,)])),
    )


@st.composite
def plans(draw: st.DrawFn) -> p.Plan:
    """Plans with every feature: sixteen weeks of four variables and two events."""
    chance = st.sampled_from([0.0, 0.3, 0.8, 1.0])
    groups = {"a0": "a", "a1": "a"}
    return p.Plan(
        horizon=p.Horizon(weeks=16, steps_per_week=draw(st.sampled_from([1, 2]))),
        variables=tuple(draw(variables(name)) for name in VARIABLES),
        events=tuple(draw(events(name)) for name in EVENTS),
        sites=tuple(
            p.SitePlan(id=site, probability=draw(chance), alternatives=groups.get(site))
            for site in SITES
        ),
        links=tuple(draw(links(f"l{place}")) for place in range(draw(st.integers(1, 6)))),
    )


@st.composite
def scenarios(draw: st.DrawFn) -> s.Scenario:
    """Scenarios with any interventions that fit the plans."""
    name, start = draw(st.sampled_from(VARIABLES)), draw(st.sampled_from([0.0, 3.0]))
    all_of: list[s.Intervention] = [
        s.HoldVariable(variable=name, level=12.0, start=start, end=12.5),
        s.RampVariable(variable=name, first=10.0, last=20.0, start=start, end=8.0),
        s.ShiftVariable(variable=name, amount=8.0, start=start, end=12.5),
        s.ForceEvent(event="e0", week=draw(st.sampled_from([0.0, 4.5]))),
        s.ForbidEvent(event="e1"),
        s.SetSite(site="s0", holds=draw(st.booleans())),
        s.ScaleLink(link="l0", factor=0.5),
    ]
    chosen = draw(st.lists(st.sampled_from(all_of), max_size=3, unique=True))
    return s.Scenario(name="changed", interventions=tuple(chosen))
