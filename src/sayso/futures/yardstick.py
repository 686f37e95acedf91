"""The yardstick plan L30: random variables and saturating links, as benchmarks describe it.

Each week x <- x + 0.15 (x0 - x) + 20 sum w s + e with s = d / (1 + |d|), d = (x_source - x0) / 20,
e standard normal, x0 uniform on 30 to 70, w normal with sd 0.09 on random distinct links. The
structural variant draws presence (0.7) and strength (triangular) of each link per future.
"""

import numpy as np

from sayso.futures.distribution import Distribution, Fixed, Triangular
from sayso.futures.plan import (
    Horizon,
    LinkPlan,
    Plan,
    Saturating,
    SitePlan,
    Support,
    VariablePlan,
)

PULL = 0.15


def yardstick(
    *,
    variables: int = 30,
    links: int = 80,
    weeks: int = 104,
    noise: float = 1.0,
    structural: bool = False,
) -> Plan:
    """Return L30, or a plan of its kind in another size."""
    rng = np.random.default_rng(30)
    places = rng.choice(variables * (variables - 1), links, replace=False)
    weights = rng.normal(0, 0.09, links) / PULL
    return Plan(
        horizon=Horizon(weeks=weeks),
        variables=tuple(
            _variable(n, x0, noise) for n, x0 in enumerate(rng.uniform(30, 70, variables))
        ),
        sites=tuple(
            SitePlan(id=f"s{n}", probability=0.7 if structural else 1) for n in range(links)
        ),
        links=tuple(
            _link(n, *divmod(int(place), variables - 1), weight, structural)
            for n, (place, weight) in enumerate(zip(places, weights, strict=True))
        ),
    )


def _variable(number: int, level: float, noise: float) -> VariablePlan:
    # Noise is given as its stationary spread; that of one step is `noise`.
    stationary = noise / np.sqrt(2 * PULL - PULL**2)
    return VariablePlan(
        id=f"v{number}",
        reference=Fixed(value=float(level)),
        adjustment=Fixed(value=float(-1 / np.log(1 - PULL))),
        noise=Fixed(value=float(stationary)),
    )


def _link(number: int, source: int, other: int, weight: float, structural: bool) -> LinkPlan:
    target = other + (other >= source)
    size = abs(float(weight))
    drawn: Distribution = Fixed(value=size)
    if structural:
        drawn = Triangular(low=0.0, mode=size, high=2 * size)
    return LinkPlan(
        id=f"l{number}",
        source=f"v{source}",
        target=f"v{target}",
        strength=drawn,
        supports=(Support(site=f"s{number}", sign="+" if weight > 0 else "-"),),
        shape=Saturating(half=Fixed(value=0.2)),
    )
