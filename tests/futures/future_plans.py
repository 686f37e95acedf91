"""Builders of small plans, and Hypothesis strategies for plans with every feature."""

import functools
from typing import Any, Literal

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


def tuples(
    one: st.SearchStrategy[Any], *, most: int, least: int = 0
) -> st.SearchStrategy[tuple[Any, ...]]:
    """Tuples of so many."""
    return st.lists(one, min_size=least, max_size=most).map(tuple)


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


@functools.cache
def numbers(low: float, high: float) -> st.SearchStrategy[d.Distribution]:
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
    return st.sampled_from(kinds)


def variables(name: str) -> st.SearchStrategy[p.VariablePlan]:
    """Variables of any kind."""
    trends: list[d.Distribution] = [fixed(0.0), fixed(0.0), d.Uniform(low=-0.2, high=0.3)]
    return st.builds(
        p.VariablePlan,
        id=st.just(name),
        low=st.sampled_from([0.0, -20.0]),
        high=st.sampled_from([100.0, 30.0]),
        reference=numbers(5.0, 25.0),
        adjustment=numbers(1.0, 20.0) | st.just(fixed(np.inf)),
        noise=numbers(0.5, 3.0) | st.just(fixed(0.0)),
        trend=st.sampled_from(trends),
    )


LEVEL = {"level": numbers(5.0, 25.0), "direction": DIRECTIONS}
GATES: st.SearchStrategy[p.Gate] = st.one_of(
    st.builds(p.EventGate, event=st.sampled_from(EVENTS), unless=st.booleans()),
    st.builds(p.LevelGate, variable=st.sampled_from(VARIABLES), unless=st.booleans(), **LEVEL),
)
SMOOTH: st.SearchStrategy[p.Shape] = st.one_of(
    st.just(p.Linear()), st.builds(p.Saturating, half=numbers(0.1, 0.8))
)
ANY_SHAPE: st.SearchStrategy[p.Shape] = SMOOTH | st.builds(p.Threshold, **LEVEL)


def links(name: str) -> st.SearchStrategy[p.LinkPlan]:
    """Links of any shape, delay and gates; a threshold needs a variable as its source."""
    signs = st.sampled_from(["+", "-", "?"])
    support = st.builds(p.Support, site=st.sampled_from(SITES), sign=signs)
    parts = {
        "id": st.just(name),
        "target": st.sampled_from(VARIABLES),
        "strength": numbers(0.05, 0.6),
        "supports": tuples(support, least=1, most=3),
        "denials": tuples(st.sampled_from(SITES), most=1),
        "delay": st.none() | st.builds(p.Delay, weeks=numbers(0.5, 9.0), kind=KINDS),
        "gates": tuples(GATES, most=2),
    }
    return st.one_of(
        st.builds(p.LinkPlan, source=st.sampled_from(VARIABLES), shape=ANY_SHAPE, **parts),
        st.builds(p.LinkPlan, source=st.sampled_from(EVENTS), shape=SMOOTH, **parts),
    )


HAZARDS = st.builds(
    p.Hazard,
    rate=numbers(0.01, 0.2),
    driver=st.sampled_from([None, *VARIABLES]),
    beta=numbers(0.5, 3.0),
)


def events(name: str) -> st.SearchStrategy[p.EventPlan]:
    """Events of any cause and undoing."""
    pins = st.builds(p.Pin, variable=st.sampled_from(VARIABLES), level=st.just(25.0))
    return st.builds(
        p.EventPlan,
        id=st.just(name),
        cause=st.none() | st.builds(p.Dated, week=numbers(0.5, 15.0)) | HAZARDS,
        undo=st.none() | st.builds(p.After, weeks=numbers(1.0, 9.0)) | HAZARDS,
        pulse=st.none() | numbers(1.0, 9.0),
        pins=tuples(pins, most=1),
    )


def sites() -> st.SearchStrategy[tuple[p.SitePlan, ...]]:
    """All sites, two of them rivals."""
    chance = st.sampled_from([0.0, 0.3, 0.8, 1.0])
    groups = {"a0": "a", "a1": "a"}
    return st.tuples(
        *(
            st.builds(
                p.SitePlan,
                id=st.just(site),
                probability=chance,
                alternatives=st.just(groups.get(site)),
            )
            for site in SITES
        )
    )


PLANS = st.builds(
    p.Plan,
    horizon=st.builds(p.Horizon, weeks=st.just(16), steps_per_week=st.sampled_from([1, 2])),
    variables=st.tuples(*map(variables, VARIABLES)),
    events=st.tuples(*map(events, EVENTS)),
    sites=sites(),
    links=st.integers(1, 6).flatmap(lambda n: st.tuples(*(links(f"l{k}") for k in range(n)))),
)
"""Plans with every feature: sixteen weeks of four variables and two events."""

STARTS = st.sampled_from([0.0, 3.0])
INTERVENTIONS: st.SearchStrategy[s.Intervention] = st.one_of(
    st.builds(
        s.HoldVariable,
        variable=st.sampled_from(VARIABLES),
        level=st.just(12.0),
        start=STARTS,
        end=st.just(12.5),
    ),
    st.builds(
        s.RampVariable,
        variable=st.sampled_from(VARIABLES),
        first=st.just(10.0),
        last=st.just(20.0),
        start=STARTS,
        end=st.just(8.0),
    ),
    st.builds(
        s.ShiftVariable,
        variable=st.sampled_from(VARIABLES),
        amount=st.just(8.0),
        start=STARTS,
        end=st.just(12.5),
    ),
    st.builds(s.ForceEvent, event=st.just("e0"), week=st.sampled_from([0.0, 4.5])),
    st.just(s.ForbidEvent(event="e1")),
    st.builds(s.SetSite, site=st.just("s0"), holds=st.booleans()),
    st.just(s.ScaleLink(link="l0", factor=0.5)),
)
SCENARIOS = st.builds(
    s.Scenario, name=st.just("changed"), interventions=tuples(INTERVENTIONS, most=3)
)
"""Scenarios with any interventions that fit the plans."""
