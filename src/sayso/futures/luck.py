"""What each future draws once: which sites hold, which sign is taken, and the numbers.

The same words at the same addresses as in a run, so a future's draws can be looked up beside its
results without keeping them.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.futures.arms import arms_of
from sayso.futures.distribution import Distribution, Fixed
from sayso.futures.draw import draw, site_holds, weights_of
from sayso.futures.layout import layout_of
from sayso.futures.parameters import ParameterTable
from sayso.futures.plan import Linear, Plan, Saturating, Threshold
from sayso.futures.scenario import BASE, Scenario

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

Purpose = Literal["reference", "adjustment", "noise", "strength", "delay", "shape"]


class Drawn(NamedTuple):
    """An uncertain number of the plan: what it is, and of which part (by id)."""

    purpose: Purpose
    of: str


class Luck(NamedTuple):
    """The draws of F futures: `sites` [F, S] hold or not, `weights` [F, L] signed strengths
    (0: the link is not there), `numbers` [F, N] named by `named`. Orders are those of the plan.
    """

    sites: Flags
    weights: Floats
    numbers: Floats
    named: tuple[Drawn, ...]


def luck(plan: Plan, *, futures: int, seed: int, scenario: Scenario = BASE) -> Luck:
    """Look up what futures 0 to `futures` - 1 draw once in a scenario, of what is uncertain."""
    numbers = np.arange(futures, dtype=np.uint32)
    tables, parameters = layout_of(plan)
    draws, arms = draw(tables, parameters, seed, numbers), arms_of(plan, (scenario,))
    named, table = tuple(_uncertain(plan)), ParameterTable()
    for (purpose, of), number in named:
        table.add(purpose, of, number)
    return Luck(
        sites=site_holds(tables, arms.site[0], draws).T,
        weights=weights_of(tables, arms, 0, draws).T,
        numbers=table.draw(seed, numbers).T,
        named=tuple(drawn for drawn, _ in named),
    )


def _uncertain(plan: Plan) -> Iterator[tuple[Drawn, Distribution]]:
    for each in plan.variables:
        for purpose in ("reference", "adjustment", "noise"):
            yield from _open(Drawn(purpose, each.id), getattr(each, purpose))
    for link in plan.links:
        yield from _open(Drawn("strength", link.id), link.strength)
        if link.delay is not None:
            yield from _open(Drawn("delay", link.id), link.delay.weeks)
        match link.shape:
            case Saturating(half=number) | Threshold(level=number):
                yield from _open(Drawn("shape", link.id), number)
            case Linear():
                pass


def _open(drawn: Drawn, number: Distribution) -> Iterator[tuple[Drawn, Distribution]]:
    if not isinstance(number, Fixed):
        yield drawn, number
