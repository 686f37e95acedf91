"""The random numbers of some futures by name, and which links they leave: for the reference."""

import numpy as np
import numpy.typing as npt

from sayso.futures.distribution import Distribution
from sayso.futures.parameters import ParameterTable
from sayso.futures.plan import LinkPlan, Plan
from sayso.futures.random import Floats, fill_uniforms, noise_of, site_key
from sayso.futures.scenario import ScaleLink, Scenario, SetSite


class NamedDraws:
    """All draws of `futures` under a seed; each method returns one number per future."""

    def __init__(self, seed: int, futures: npt.NDArray[np.uint32]) -> None:
        self.seed, self.futures = np.uint64(seed), futures
        self._numbers: dict[tuple[str, str], Floats] = {}

    def number(self, purpose: str, owner: str, distribution: Distribution) -> Floats:
        """Return an uncertain number as each future drew it."""
        if (purpose, owner) not in self._numbers:
            table = ParameterTable()
            table.add(purpose, owner, distribution)
            self._numbers[purpose, owner] = table.draw(int(self.seed), self.futures)[0]
        return self._numbers[purpose, owner]

    def uniform(self, purpose: str, owner: str) -> Floats:
        """Return a number in (0, 1)."""
        values = np.zeros((1, 1, self.futures.size), np.float32)
        keys = np.array([site_key(purpose, owner)], np.uint64)
        fill_uniforms(self.seed, self.futures[None], keys, values)
        return values[0, 0]

    def noise(self, owner: str, step: int) -> Floats:
        """Return the standard normal number of a variable in a step."""
        noise = np.zeros((4, 1, self.futures.size), np.float32)
        key = np.uint64(site_key("step noise", owner))
        bits = np.zeros((4, self.futures.size), np.uint32)
        noise_of(self.seed, self.futures, step - step % 4, key, bits, noise)
        return noise[step % 4, 0]


def site_holds(
    plan: Plan, scenario: Scenario, luck: NamedDraws, name: str
) -> npt.NDArray[np.bool_]:
    """Return whether a site holds, as drawn or as the scenario has set it."""
    site = next(site for site in plan.sites if site.id == name)
    if site.alternatives is None:
        holds = luck.uniform("site", name) <= np.float32(site.probability)
    else:
        group = [other for other in plan.sites if other.alternatives == site.alternatives]
        total = max(sum(other.probability for other in group), 1.0)
        below = sum(other.probability for other in group[: group.index(site)]) / total
        u = luck.uniform("alternatives", site.alternatives)
        holds = (np.float32(below) < u) & (u <= np.float32(below + site.probability / total))
    for change in scenario.interventions:
        if isinstance(change, SetSite) and change.site == name:
            holds = np.full_like(holds, change.holds)
    return holds


def signed_strength(plan: Plan, scenario: Scenario, luck: NamedDraws, link: LinkPlan) -> Floats:
    """Return a link's strength times its sign, 0 where it is not there."""
    none = np.zeros(luck.futures.size, bool)
    held = [(each.sign, site_holds(plan, scenario, luck, each.site)) for each in link.supports]
    denied = [site_holds(plan, scenario, luck, site) for site in link.denials]
    there = np.any([none, *(holds for _, holds in held)], axis=0) & ~np.any([none, *denied], axis=0)
    plus = np.sum([none, *(holds for sign, holds in held if sign == "+")], axis=0)
    minus = np.sum([none, *(holds for sign, holds in held if sign == "-")], axis=0)
    share = np.where(plus + minus > 0, plus / np.maximum(plus + minus, 1), 0.5)
    sign = np.where(luck.uniform("sign", link.id) <= share.astype(np.float32), 1, -1)
    scales = [c for c in scenario.interventions if isinstance(c, ScaleLink) and c.link == link.id]
    scale = np.float32(scales[-1].factor if scales else 1.0)
    strength = luck.number("strength", link.id, link.strength)
    return np.where(there, sign * strength * scale, 0).astype(np.float32)
