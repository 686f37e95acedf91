"""How fast a variable moves, and which part of a change in that is whose doing.

All in shares of the variable's range a week, (futures, changes): change c is from week c to
week c + 1. Noise is left out.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.answers.pushes import Past, number_of, pushes, rest_of, signal_of
from sayso.futures.plan import VariablePlan

Floats = npt.NDArray[np.floating]


class Movement(NamedTuple):
    """The change of a variable's speed from week to week, and what each cause alone makes of it.

    `links` by plan link id; `back` is the variable's own way back to its level.
    """

    whole: Floats
    links: Mapping[str, Floats]
    back: Floats

    def __sub__(self, other: "Movement") -> "Movement":
        """Return how much faster one variable's difference to its twin moves, cause by cause."""
        links = {own: part - other.links[own] for own, part in self.links.items()}
        return Movement(self.whole - other.whole, links, self.back - other.back)


def movements(run: Past) -> dict[str, Movement]:
    """Return the movement of every variable of a run, by id."""
    pushed = pushes(run)
    return {each.id: _movement(run, pushed, each) for each in run.plan.variables}


def _movement(run: Past, pushed: Floats, variable: VariablePlan) -> Movement:
    row = next(row for row, each in enumerate(run.plan.variables) if each.id == variable.id)
    into = [place for place, link in enumerate(run.plan.links) if link.target == variable.id]
    total = pushed[into].sum(axis=0) + run.shift[:, row]
    level, speed = signal_of(run, variable.id), _speed(run, variable)
    before = speed(total[:, :-1], level[:, :-1])
    free = ~run.held[1:, row]

    def alone(push: Floats, at: Floats) -> Floats:
        return (speed(push, at) - before) * free

    return Movement(
        whole=alone(total[:, 1:], level[:, 1:]),
        links={
            run.plan.links[place].id: alone(
                total[:, :-1] + np.diff(pushed[place], axis=1), level[:, :-1]
            )
            for place in into
        },
        back=alone(total[:, :-1], level[:, 1:]),
    )


class _speed:  # noqa: N801 - a function with the variable's numbers in it
    """The kernel's step without its noise: what pushes and a level make of the level next week."""

    def __init__(self, run: Past, variable: VariablePlan) -> None:
        weeks = number_of(run, "adjustment", variable.id, variable.adjustment)[:, None]
        share = -np.expm1(-1 / weeks)
        accumulates = np.isinf(weeks)
        self.gain, self.pull = np.where(accumulates, 1.0, share), share
        width, rest = variable.high - variable.low, rest_of(run, variable)[:, None]
        self.floor, self.ceiling = (variable.low - rest) / width, (variable.high - rest) / width

    def __call__(self, push: Floats, level: Floats) -> Floats:
        following = level + self.gain * push - self.pull * level
        return np.clip(following, self.floor, self.ceiling) - level
