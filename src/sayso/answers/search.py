"""Which single change, and which pair, moves a target most."""

import itertools
from collections.abc import Callable, Iterator, Sequence

import msgspec
import numpy as np

from sayso.answers import arm
from sayso.answers.answer import Directions
from sayso.answers.contradiction import contradictions, variable_of
from sayso.answers.deciding import deciding
from sayso.answers.difference import directions
from sayso.answers.intervention import Forbid, Force, Hold, Intervention
from sayso.answers.question import Question
from sayso.answers.told_path import told_links
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Paths
from sayso.futures.scenario import BASE
from sayso.futures.simulate import simulate
from sayso.model.model import Model
from sayso.model.variable import VariableId

FUTURES = 1_000
MOST_PAIRED = 16
"""Pairs are tried of so many of the strongest single changes, which is 120 pairs."""
ARMS_AT_ONCE = 32

Progress = Callable[[float], None]


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """A change, or a pair of them, and what it does to the target: quartiles and directions."""

    interventions: tuple[Intervention, ...]
    low50: float
    median: float
    high50: float
    directions: Directions


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """More (`wanted` 1) or less (-1) of a variable by a week."""

    on: VariableId
    wanted: int
    by: float


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The changes that move the target most towards what is wanted, the best first."""

    singles: tuple[Move, ...]
    pairs: tuple[Move, ...]


def best_moves(
    model: Model,
    goal: Goal,
    *,
    seed: int = 0,
    futures: int = FUTURES,
    progress: Progress = lambda _: None,
) -> Found:
    """Try everything that could be held, forced or forbidden, and pairs of the strongest.

    Moves that reach the wanted direction in no draw are left out. Of moves with the same median
    the surer comes first.
    """
    rate = _Rating(model, goal, seed, futures)
    singles = _sorted(rate([(each,) for each in candidates(model, goal)]), goal)
    progress(0.2)
    strongest = [move.interventions[0] for move in singles[:MOST_PAIRED]]
    pairs = [pair for pair in itertools.combinations(strongest, 2) if _possible(model, goal, pair)]
    best = _sorted(rate(pairs), goal)
    progress(1.0)
    return Found(singles=tuple(singles), pairs=tuple(best))


def candidates(model: Model, goal: Goal) -> Iterator[Intervention]:
    """Yield every change from which something told leads to the target."""
    for each in _all(model, goal.on):
        question = Question(interventions=(each,), on=goal.on, by=goal.by)
        if told_links(model, question):
            yield each


def _all(model: Model, on: VariableId) -> Iterator[Intervention]:
    for variable in model.variables:
        if variable.id != on:
            yield Hold(variable=variable.id, level=variable.low)
            yield Hold(variable=variable.id, level=variable.high)
    for event in model.events:
        if event.of != on:
            yield Force(event=event.id)
            if event.hazard is not None or event.dates:
                yield Forbid(event=event.id)


def _possible(model: Model, goal: Goal, pair: tuple[Intervention, ...]) -> bool:
    question = Question(interventions=pair, on=goal.on, by=goal.by)
    return not any(contradictions(model, question)) and not _same_lever(model, pair)


def _same_lever(model: Model, pair: tuple[Intervention, ...]) -> bool:
    """Holding a variable and forcing an event of it are one lever, not two."""
    owner = {event.id: event.of for event in model.events}
    levers = {
        each.variable if isinstance(each, Hold) else owner[each.event]
        for each in pair
        if isinstance(each, Hold | Force | Forbid)
    }
    return len(levers) < len(pair)


class _Rating:
    """Rates changes by one paired run each, many arms at a time."""

    def __init__(self, model: Model, goal: Goal, seed: int, futures: int) -> None:
        self.model, self.on = deciding(model, goal.on, goal.by), goal.on
        self.seed, self.futures = seed, futures
        self.plan = compile_plan(self.model).plan
        self.kept = Paths(variables=(goal.on,), weeks=(int(goal.by),))

    def __call__(self, changes: Sequence[tuple[Intervention, ...]]) -> list[Move]:
        parts = (
            changes[first : first + ARMS_AT_ONCE] for first in range(0, len(changes), ARMS_AT_ONCE)
        )
        return [move for part in parts for move in self._part(part)]

    def _part(self, changes: Sequence[tuple[Intervention, ...]]) -> Iterator[Move]:
        arms = [arm.arm(self.model, str(row), each) for row, each in enumerate(changes)]
        found = simulate(
            self.plan, (BASE, *arms), futures=self.futures, seed=self.seed, outputs=(self.kept,)
        )
        levels = found.paths[:, :, 0, 0]
        variable = variable_of(self.model, self.on)
        for each, difference in zip(changes, levels[1:] - levels[0], strict=True):
            low, median, high = np.quantile(difference, (0.25, 0.5, 0.75))
            yield Move(
                interventions=each,
                low50=float(low),
                median=float(median),
                high50=float(high),
                directions=directions(difference, variable.high - variable.low),
            )


def _sorted(moves: Sequence[Move], goal: Goal) -> list[Move]:
    wanted = goal.wanted

    def share(move: Move) -> float:
        return move.directions.higher if wanted > 0 else move.directions.lower

    helpful = [move for move in moves if share(move) > 0 and wanted * move.median >= 0]
    return sorted(helpful, key=lambda move: (-wanted * move.median, -share(move)))
