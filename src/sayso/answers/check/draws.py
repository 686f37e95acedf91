"""The numbers that each future draws once, looked up by what they are for and whose."""

from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np

from sayso.answers.check.scores import Floats
from sayso.futures.distribution import Distribution, Fixed, LogNormal, bounds
from sayso.futures.parameters import ParameterTable
from sayso.futures.plan import LinkPlan, Plan, VariablePlan

Purpose = Literal["strength", "adjustment", "noise"]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One uncertain number of a plan: the strength of a link, or two of a variable's."""

    purpose: Purpose
    owner: str


def distribution_at(plan: Plan, place: Place) -> Distribution:
    """Return how the number is spread in the plan."""
    match place.purpose:
        case "strength":
            return next(each.strength for each in plan.links if each.id == place.owner)
        case "adjustment":
            return next(each.adjustment for each in plan.variables if each.id == place.owner)
        case "noise":
            return next(each.noise for each in plan.variables if each.id == place.owner)


def is_open(distribution: Distribution) -> bool:
    """Tell whether data could move the number: it is not fixed, not infinite, and above 0."""
    low, high = bounds(distribution)
    return not isinstance(distribution, Fixed) and low >= 0 and low < high


def drawn(plan: Plan, places: Sequence[Place], futures: int, seed: int) -> Floats:
    """Return the numbers [places, futures] as futures 0, 1, ... of the plan draw them."""
    table = ParameterTable()
    for each in places:
        table.add(each.purpose, each.owner, distribution_at(plan, each))
    return table.draw(seed, np.arange(futures, dtype=np.uint32)).astype(np.float64)


def with_numbers(plan: Plan, numbers: dict[Place, LogNormal]) -> Plan:
    """Return the plan with some of its numbers spread anew, within their old bounds."""
    new = {(place.purpose, place.owner): number for place, number in numbers.items()}

    def kept(purpose: Purpose, owner: str, old: Distribution) -> Distribution:
        found = new.get((purpose, owner))
        if found is None:
            return old
        low, high = bounds(old)
        return msgspec.structs.replace(found, low=max(low, 0.0), high=high)

    def variable(each: VariablePlan) -> VariablePlan:
        return msgspec.structs.replace(
            each,
            adjustment=kept("adjustment", each.id, each.adjustment),
            noise=kept("noise", each.id, each.noise),
        )

    def link(each: LinkPlan) -> LinkPlan:
        return msgspec.structs.replace(each, strength=kept("strength", each.id, each.strength))

    return msgspec.structs.replace(
        plan,
        variables=tuple(variable(each) for each in plan.variables),
        links=tuple(link(each) for each in plan.links),
    )
