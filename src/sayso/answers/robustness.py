"""Signs of effects that hold whatever the strengths: every pair of cause and effect.

Qualitative press perturbation (J. M. Dambacher, H. W. Li and P. A. Rossignol, Ecology 83, 2002;
over random strengths: J. Melbourne-Thomas et al., Ecological Monographs 82, 2012): each variable
is pressed upwards for good, and the share of draws in which each other one ends higher or lower
is counted.
"""

from typing import Literal

import msgspec
import numpy as np

from sayso.answers import arm
from sayso.answers.answer import Directions
from sayso.answers.difference import directions
from sayso.answers.intervention import Forbid, Force, Intervention, Shift
from sayso.answers.sentence import SIGN_SURE
from sayso.answers.vocabulary import part_name
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Paths
from sayso.futures.simulate import simulate
from sayso.model.event import EventId
from sayso.model.model import Model
from sayso.model.variable import VariableId

FUTURES = 1_000
PRESS = 0.2
"""How far a variable is pressed, as a share of its range; the sign does not hang on it."""


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """What pressing a variable upwards, or an event, does to another variable in the end."""

    cause: VariableId | EventId
    cause_name: str
    event: bool
    effect: VariableId
    effect_name: str
    directions: Directions


def effects(model: Model, *, seed: int = 0, futures: int = FUTURES) -> tuple[Effect, ...]:
    """Return the effects of every variable and event on every other variable.

    No event comes by itself meanwhile. Pairs without any effect in any draw are left out:
    nothing told leads from one to the other.
    """
    presses = _presses(model)
    calm = tuple(Forbid(event=each.id) for each in model.events)
    arms = [arm.arm(model, "calm", calm)]
    arms += [arm.arm(model, str(row), (*calm, press)) for row, (_, press) in enumerate(presses)]
    ids = tuple(str(variable.id) for variable in model.variables)
    found = simulate(
        compile_plan(model).plan,
        arms,
        futures=futures,
        seed=seed,
        outputs=(Paths(variables=ids, weeks=(model.weeks,)),),
    )
    last = found.paths[:, :, 0, :]
    return tuple(
        _effect(model, cause, place, change)
        for row, (cause, _) in enumerate(presses, 1)
        for place, change in enumerate((last[row] - last[0]).T)
        if ids[place] != cause and np.any(change)
    )


def sign_of(ways: Directions) -> Literal["+", "−", "±"]:
    """Return the sign of an effect: ± if more than a stray draw goes the other way."""
    if min(ways.higher, ways.lower) > SIGN_SURE:
        return "±"
    return "+" if ways.higher >= ways.lower else "−"


def _presses(model: Model) -> list[tuple[VariableId | EventId, Intervention]]:
    pushed = [
        (each.id, Shift(variable=each.id, amount=PRESS * (each.high - each.low)))
        for each in model.variables
    ]
    return [*pushed, *((each.id, Force(event=each.id)) for each in model.events)]


def _effect(model: Model, cause: VariableId | EventId, place: int, change: np.ndarray) -> Effect:
    target = model.variables[place]
    return Effect(
        cause=cause,
        cause_name=part_name(model, cause),
        event=any(each.id == cause for each in model.events),
        effect=target.id,
        effect_name=target.name,
        directions=directions(change, target.high - target.low),
    )
