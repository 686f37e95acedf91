"""Which loop carries the movement when: the share of futures in which each loop dominates."""

from collections.abc import Sequence
from typing import Literal

import msgspec
import networkx as nx
import numpy as np
import numpy.typing as npt

from sayso.answers import arm
from sayso.answers.dominance import dominance, link_scores, loop_score
from sayso.answers.pushes import Past, past, pushes, signal_of
from sayso.answers.question import Question
from sayso.futures.compile import compile_plan
from sayso.futures.luck import luck
from sayso.futures.outputs import Events, Paths
from sayso.futures.simulate import simulate
from sayso.model.loops import Loop, loops
from sayso.model.model import Model
from sayso.model.number import ClaimRef
from sayso.model.variable import VariableId

Floats = npt.NDArray[np.floating]

FUTURES = 1_000


class LoopShare(msgspec.Struct, frozen=True, kw_only=True):
    """A loop, and in which share of futures it dominates in each week (from week 1 on).

    The way of a variable back to its own level is a balancing loop too, of one variable; it is
    ours, by the form of the model, and has no claims.
    """

    name: str
    kind: Literal["R", "B", "?"]
    variables: tuple[VariableId, ...]
    claims: tuple[ClaimRef, ...]
    shares: tuple[float, ...]


def loop_shares(
    model: Model, question: Question, *, seed: int = 0, futures: int = FUTURES
) -> tuple[LoopShare, ...]:
    """Score the told loops while the interventions of `question` are made; none: an empty tuple.

    Loops that share variables are weighed against each other; those that share none, apart.
    """
    told = [each for each in loops(model).told if _is_on(model, each)]
    if not told:
        return ()
    plan = compile_plan(model).plan
    kept = (Paths(), Events())
    given = (arm.given(model, question),)
    found = simulate(plan, given, futures=futures, seed=seed, outputs=kept)
    run = past(found, 0, luck(plan, futures=futures, seed=seed))
    scores = _Scores(run)
    return tuple(share for group in _components(told) for share in _shares(model, group, scores))


def _is_on(model: Model, loop: Loop) -> bool:
    enabled = {link.id for link in model.links if link.enabled}
    return set(loop.links) <= enabled


def _components(told: Sequence[Loop]) -> list[list[Loop]]:
    graph: nx.Graph[str] = nx.Graph()
    for loop in told:
        nx.add_path(graph, loop.variables)
        graph.add_node(loop.variables[0])
    groups = list(nx.connected_components(graph))
    return [[loop for loop in told if loop.variables[0] in group] for group in groups]


def _shares(model: Model, group: list[Loop], scores: "_Scores") -> list[LoopShare]:
    members = list(dict.fromkeys(variable for loop in group for variable in loop.variables))
    told = [scores.of_loop(loop) for loop in group]
    alone = [scores.of_return(variable) for variable in members]
    shares = dominance(np.stack([*told, *alone], axis=1))
    names = {variable.id: variable.name for variable in model.variables}
    claims = {link.id: link.claims for link in model.links}
    made = [
        LoopShare(
            name=loop.name,
            kind=loop.kind,
            variables=loop.variables,
            claims=tuple(dict.fromkeys(ref for link in loop.links for ref in claims[link])),
            shares=_rounded(share),
        )
        for loop, share in zip(group, shares, strict=False)
    ]
    made += [
        LoopShare(
            name=f"{names[variable]} returns to its level",
            kind="B",
            variables=(variable,),
            claims=(),
            shares=_rounded(share),
        )
        for variable, share in zip(members, shares[len(group) :], strict=True)
    ]
    return made


def _rounded(share: Floats) -> tuple[float, ...]:
    return tuple(round(float(each), 4) for each in share)


class _Scores:
    """Link scores of one run: changes of pushes over changes of all that moves a target."""

    def __init__(self, run: Past) -> None:
        self.run = run
        self.rows = {link.id: row for row, link in enumerate(run.plan.links)}
        self.pushed = pushes(run)
        self.net = {each.id: self._net(each.id) for each in run.plan.variables}

    def of_loop(self, loop: Loop) -> Floats:
        """Return a loop's score (futures, changes)."""
        return loop_score([self._of_link(str(link)) for link in loop.links])

    def of_return(self, variable: VariableId) -> Floats:
        """Return the score of a variable's way back to its own level; none if it accumulates."""
        back = -np.diff(self._level(variable), axis=1) * self._returns(variable)
        return link_scores(back, np.diff(self.net[variable], axis=1), np.array(-1.0))

    def _of_link(self, link: str) -> Floats:
        row = self.rows[link]
        caused = np.diff(self.pushed[row], axis=1)
        change = np.diff(self.net[self.run.plan.links[row].target], axis=1)
        return link_scores(caused, change, np.sign(self.run.luck.weights[:, row, None]))

    def _net(self, variable: str) -> Floats:
        """Return what moves a variable in all, up to a factor: pushes less the way back."""
        into = [row for row, link in enumerate(self.run.plan.links) if link.target == variable]
        return self.pushed[into].sum(axis=0) - self._level(variable) * self._returns(variable)

    def _level(self, variable: str) -> Floats:
        return signal_of(self.run, variable)

    def _returns(self, variable: str) -> float:
        plan = next(each for each in self.run.plan.variables if each.id == variable)
        return 0.0 if getattr(plan.adjustment, "value", 0.0) == np.inf else 1.0
