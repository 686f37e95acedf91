"""Feedback loops: which there are, whether they reinforce or balance, and how surely."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NewType

import msgspec
import networkx as nx

from sayso.model.belief import LinkBelief, link_belief
from sayso.model.link import Link, LinkId
from sayso.model.model import Model
from sayso.model.variable import VariableId

LoopId = NewType("LoopId", str)
LONGEST = 10
"""Links in the longest loop that is looked for: nobody follows a longer one."""
MOST = 500
"""Loops that are listed; a dense model has more than anybody reads."""
CLEAR = 0.95
"""Share of draws from which a loop is called R or B rather than `?`."""


class Loop(msgspec.Struct, frozen=True, kw_only=True):
    """A closed chain of influences, from its strongest variable on.

    `kind` is R (reinforcing), B (balancing) or ? (open). `presence` is the chance that all of
    its links are there; `reinforcing` the share of those draws in which it reinforces, links
    taken as independent. `gain` is the product of the strengths (1 and above runs away).
    `assumed`: at least one of its links is ours.
    """

    id: LoopId
    name: str
    kind: Literal["R", "B", "?"]
    variables: tuple[VariableId, ...]
    links: tuple[LinkId, ...]
    presence: float
    reinforcing: float
    gain: float
    assumed: bool


class Loops(msgspec.Struct, frozen=True, kw_only=True):
    """The loops that are told, those that exist only through links of ours, and the bound.

    `complete` is False if there were more than `MOST` loops, or longer ones than `LONGEST`
    were not looked for.
    """

    told: tuple[Loop, ...]
    assumed: tuple[Loop, ...]
    complete: bool


def loops(model: Model, *, longest: int = LONGEST, most: int = MOST) -> Loops:
    """Find the feedback loops of a model, likeliest first; a chain without return has none."""
    # Without links that nobody supports: a search through them might never end.
    possible = (link for link in model.links if _can_be(link))
    by_ends = {(str(link.source), str(link.target)): link for link in possible}
    graph = nx.DiGraph()
    graph.add_edges_from(by_ends)
    names = {variable.id: variable.name for variable in model.variables}
    found: list[Loop] = []
    complete = True
    for cycle in _cycles(graph, longest):
        if len(found) == most:
            complete = False
            break
        chain = [by_ends[pair] for pair in zip(cycle, [*cycle[1:], cycle[0]], strict=True)]
        found.append(_loop(chain, names))
    ranked = sorted(found, key=lambda loop: (-loop.presence * loop.gain, loop.links))
    numbered = [_numbered(loop, place) for place, loop in enumerate(ranked, 1)]
    return Loops(
        told=tuple(loop for loop in numbered if not loop.assumed),
        assumed=tuple(loop for loop in numbered if loop.assumed),
        complete=complete and not _longer(graph, longest),
    )


def reinforcing_share(beliefs: Iterable[LinkBelief]) -> float:
    """Return the share of draws with an even number of minus signs.

    With shares m of minus per link it is (1 + prod(1 - 2 m)) / 2, as signs are independent.
    """
    return (1 + math.prod(1 - 2 * belief.minus for belief in beliefs)) / 2


def _cycles(graph: "nx.DiGraph[str]", longest: int) -> Iterator[list[str]]:
    # Sorted nodes make the order of the search, and so a cut at `most`, the same every time.
    ordered: nx.DiGraph[str] = nx.DiGraph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted(graph.edges))
    yield from nx.simple_cycles(ordered, length_bound=longest)


def _longer(graph: "nx.DiGraph[str]", longest: int) -> bool:
    return any(len(part) > longest for part in nx.strongly_connected_components(graph))


def _can_be(link: Link) -> bool:
    return link.assumed or link_belief(link.voices).presence > 0 or not link.voices


def _loop(chain: Sequence[Link], names: dict[VariableId, str]) -> Loop:
    beliefs = [link_belief(link.voices) for link in chain]
    share = reinforcing_share(beliefs)
    start = _strongest(chain, beliefs)
    turned = [*chain[start:], *chain[:start]]
    kind = "R" if share >= CLEAR else "B" if share <= 1 - CLEAR else "?"
    return Loop(
        id=LoopId(""),
        name=names.get(VariableId(turned[0].source), turned[0].source),
        kind=kind,
        variables=tuple(VariableId(link.source) for link in turned),
        links=tuple(link.id for link in turned),
        presence=math.prod(belief.presence for belief in beliefs),
        reinforcing=share,
        gain=math.prod(link.strength.value for link in chain),
        assumed=any(link.assumed for link in chain),
    )


def _strongest(chain: Sequence[Link], beliefs: Sequence[LinkBelief]) -> int:
    """Return the place of the variable with the most expected strength through it."""
    weights = [
        belief.presence * link.strength.value for link, belief in zip(chain, beliefs, strict=True)
    ]
    through = [weights[place - 1] + weight for place, weight in enumerate(weights)]
    return max(range(len(chain)), key=lambda place: (through[place], chain[place].source))


def _numbered(loop: Loop, place: int) -> Loop:
    return msgspec.structs.replace(loop, id=LoopId(f"{loop.kind}{place}".replace("?", "L")))
