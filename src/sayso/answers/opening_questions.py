"""The questions to open with, where nobody has asked one yet."""

from collections.abc import Iterator

import networkx as nx

from sayso.answers.intervention import Force, Hold, Intervention
from sayso.answers.question import Question
from sayso.model.model import Model
from sayso.model.variable import VariableId

MOST = 2


def opening_questions(model: Model, *, most: int = MOST) -> tuple[Question, ...]:
    """Return what a reader would ask first: what follows from that which leads furthest.

    Supposed events come before mere changes, causes that reach much before those that reach
    little; each question asks about the last thing on the way. A model without links has none.
    """
    graph: nx.DiGraph[str] = nx.DiGraph(
        (link.source, link.target) for link in model.links if link.enabled and not link.assumed
    )
    asked: dict[str, Question] = {}
    for start, change in sorted(_starts(model), key=lambda each: _order(graph, *each)):
        if _reach(graph, start) and start not in asked:
            on = VariableId(list(nx.bfs_tree(graph, start))[-1])
            asked[start] = Question(interventions=(change,), on=on, by=float(model.weeks))
    return tuple(asked.values())[:most]


def _starts(model: Model) -> Iterator[tuple[str, Intervention]]:
    for event in model.events:
        yield event.of, Force(event=event.id)
    for variable in model.variables:
        yield variable.id, Hold(variable=variable.id, level=variable.low)


def _order(graph: "nx.DiGraph[str]", start: str, change: Intervention) -> tuple[bool, int]:
    return not isinstance(change, Force), -_reach(graph, start)


def _reach(graph: "nx.DiGraph[str]", start: str) -> int:
    return len(nx.descendants(graph, start)) if start in graph else 0
