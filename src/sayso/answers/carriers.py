"""What carries a change, and when: links and loops scored by the Loops-that-Matter method.

Scored is the difference between each future with the change and its twin without it, both run
without noise: links, signs, strengths, delays and events are drawn, the luck of single weeks is
not. Where the twin is at rest, that is the published score of the run itself. A link's delay
counts as part of the link; a variable that is held is moved by no link.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec
import networkx as nx
import numpy as np
import numpy.typing as npt

from sayso.answers import arm
from sayso.answers.agreement import its, verb
from sayso.answers.deciding import deciding
from sayso.answers.dominance import DOMINANT, link_scores, loop_score, relative_scores
from sayso.answers.movement import Movement, movements
from sayso.answers.pushes import past
from sayso.answers.question import Question
from sayso.answers.told_path import told_links
from sayso.answers.vocabulary import part_name, written_link
from sayso.answers.what_if import seen_by
from sayso.futures.compile import compile_plan
from sayso.futures.outputs import Events, Paths
from sayso.futures.simulate import simulate
from sayso.model.link import Link
from sayso.model.loops import Loop, loops
from sayso.model.model import Model
from sayso.model.number import ClaimRef, Number

Floats = npt.NDArray[np.floating]

FUTURES = 1_000
LEAST_AT_WORK = 0.05
"""Of fewer futures than this share no quartiles are taken: once all is settled, stragglers."""
STILL = 1e-6
"""Changes up to this share of the range a week are rounding: levels are kept in 32 bits."""


class Carrier(msgspec.Struct, frozen=True, kw_only=True):
    """A link, a loop, or a variable's way back to its level, and what it carries in each week.

    Weeks run from 1. `at_work` is the share of futures in which it moves anything in that week,
    `dominates` that in which it carries at least half. `low50`, `median` and `high50` are of its
    relative score where it is at work, -1 to 1: for a link its part in what moves its target
    (minus: it turns the direction round), for a loop its part in what all loops that hang
    together carry (minus: it balances). They are 0 where it is at work in hardly any future.
    `claims` are the words behind it; none: it is ours, by the form of the model. `of` are the
    ids of the link, of the loop's links in order, or of the variable that returns.
    """

    kind: Literal["link", "back", "R", "B", "?"]
    of: tuple[str, ...]
    name: str
    claims: tuple[ClaimRef, ...]
    at_work: tuple[float, ...]
    dominates: tuple[float, ...]
    low50: tuple[float, ...]
    median: tuple[float, ...]
    high50: tuple[float, ...]


class Carriers(msgspec.Struct, frozen=True, kw_only=True):
    """The links on the way from what is changed to what is asked about, and the loops there."""

    target: str
    links: tuple[Carrier, ...]
    loops: tuple[Carrier, ...]
    start: str | None
    futures: int
    seed: int


def what_carries(
    model: Model, question: Question, *, seed: int = 0, futures: int = FUTURES
) -> Carriers:
    """Score what lies between the interventions of `question` and its target, week by week."""
    part = deciding(seen_by(model, question.view), question.on, question.by)
    links: tuple[Carrier, ...] = ()
    closed: tuple[Carrier, ...] = ()
    if any(each.id == question.on for each in part.variables):
        scores = _Scores(part, _moved(part, question, seed, futures))
        links = tuple(_links(part, told_links(part, question), scores))
        closed = tuple(_loops(part, scores))
    return Carriers(
        target=part_name(model, question.on),
        links=links,
        loops=closed,
        start=model.start.isoformat() if model.start else None,
        futures=futures,
        seed=seed,
    )


def _moved(
    model: Model, question: Question, seed: int, futures: int
) -> tuple[Mapping[str, Movement], Floats]:
    """Run both arms; return how each variable's difference moves, and each link's sign."""
    plan = compile_plan(_quiet(model)).plan
    arms = (arm.given(model, question), arm.otherwise(model, question))
    kept = (Paths(), Events())
    found = simulate(plan, arms, futures=futures, seed=seed, outputs=kept)
    given, other = past(found, 0), past(found, 1)
    there, before = movements(given), movements(other)
    signs = np.sign(np.where(given.luck.weights, given.luck.weights, other.luck.weights))
    return {own: there[own] - before[own] for own in there}, signs


def _quiet(model: Model) -> Model:
    """Return the model without noise, which would make scores flicker once all has settled."""
    silence = Number(value=0.0, origin="assumed")
    still = (msgspec.structs.replace(each, noise=silence) for each in model.variables)
    return msgspec.structs.replace(model, variables=tuple(still))


class _Scores:
    """Scores (futures, changes) of links and of variables' ways back."""

    def __init__(self, model: Model, moved: tuple[Mapping[str, Movement], Floats]) -> None:
        self.moved, signs = moved
        rows = {each.id: row for row, each in enumerate(compile_plan(model).plan.links)}
        self.signs = {own: signs[:, row, None] for own, row in rows.items()}

    def link(self, link: Link) -> Floats:
        found = self.moved[link.target]
        caused = _noticed(found.links[link.id])
        return link_scores(caused, _noticed(found.whole), self.signs[link.id])

    def back(self, variable: str) -> Floats:
        found = self.moved[variable]
        return link_scores(_noticed(found.back), _noticed(found.whole), np.array(-1.0))

    def share(self, variable: str, caused: Floats, sign: Floats) -> Floats:
        """Return a cause's part (-1 to 1) in all that moves a variable."""
        found = self.moved[variable]
        parts = [np.abs(_noticed(each)) for each in (*found.links.values(), found.back)]
        whole = np.sum(parts, axis=0)
        part = np.abs(_noticed(caused))
        return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0) * sign


def _noticed(change: Floats) -> Floats:
    return np.where(np.abs(change) > STILL, change, 0.0)


def _links(model: Model, links: Sequence[Link], scores: _Scores) -> Iterator[Carrier]:
    for link in links:
        caused = scores.moved[link.target].links[link.id]
        shares = scores.share(link.target, caused, scores.signs[link.id])
        yield _carrier("link", (link.id,), written_link(model, link), link.claims, shares)
    for variable in dict.fromkeys(link.target for link in links):
        shares = scores.share(variable, scores.moved[variable].back, np.array(-1.0))
        yield _back(model, variable, shares)


def _loops(model: Model, scores: _Scores) -> Iterator[Carrier]:
    """Weigh loops that share variables against each other; those that share none, apart."""
    found = loops(model)
    enabled = {link.id: link for link in model.links if link.enabled}
    closed = [each for each in (*found.told, *found.assumed) if set(each.links) <= set(enabled)]
    for group in _components(closed):
        members = list(dict.fromkeys(variable for loop in group for variable in loop.variables))
        each = [loop_score([scores.link(enabled[own]) for own in loop.links]) for loop in group]
        each += [scores.back(variable) for variable in members]
        shares = relative_scores(np.stack(each, axis=1))
        for place, loop in enumerate(group):
            claims = tuple(dict.fromkeys(ref for own in loop.links for ref in enabled[own].claims))
            written = _written(model, loop)
            yield _carrier(loop.kind, loop.links, written, claims, shares[:, place])
        for place, variable in enumerate(members, len(group)):
            yield _back(model, variable, shares[:, place])


def _components(closed: Sequence[Loop]) -> list[list[Loop]]:
    graph: nx.Graph[str] = nx.Graph()
    for loop in closed:
        nx.add_cycle(graph, loop.variables)
    groups = list(nx.connected_components(graph))
    return [[loop for loop in closed if loop.variables[0] in group] for group in groups]


def _written(model: Model, loop: Loop) -> str:
    names = [part_name(model, each) for each in (*loop.variables, loop.variables[0])]
    return " -> ".join(names)


def _back(model: Model, variable: str, shares: Floats) -> Carrier:
    name = part_name(model, variable)
    written = f"{name} {verb(name, 'returns')} to {its(name)} level"
    return _carrier("back", (variable,), written, (), shares)


def _carrier(
    kind: Literal["link", "back", "R", "B", "?"],
    of: tuple[str, ...],
    name: str,
    claims: tuple[ClaimRef, ...],
    shares: Floats,
) -> Carrier:
    """Sum up relative scores (futures, changes) over the futures."""
    low, median, high = _quartiles(shares)
    return Carrier(
        kind=kind,
        of=of,
        name=name,
        claims=claims,
        at_work=_rounded((shares != 0).mean(axis=0)),
        dominates=_rounded((np.abs(shares) >= DOMINANT).mean(axis=0)),
        low50=_rounded(low),
        median=_rounded(median),
        high50=_rounded(high),
    )


def _quartiles(shares: Floats) -> tuple[Floats, Floats, Floats]:
    """Return quartiles a week over the futures with any; 0 where those are too few."""
    counts = (shares != 0).sum(axis=0)
    enough = counts >= LEAST_AT_WORK * len(shares)
    ordered = np.sort(np.where(shares != 0, shares, np.inf), axis=0)
    weeks = np.arange(shares.shape[1])

    def at(share: float) -> Floats:
        place = np.rint(share * np.maximum(counts - 1, 0)).astype(np.int64)
        return np.where(enough & (counts > 0), ordered[place, weeks], 0.0)

    return at(0.25), at(0.5), at(0.75)


def _rounded(values: Floats) -> tuple[float, ...]:
    return tuple(round(float(each), 4) + 0.0 for each in values)
