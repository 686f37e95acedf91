"""What leads from what is changed to what is asked about, as far as anybody told it."""

import networkx as nx

from sayso.answers.intervention import (
    Forbid,
    Force,
    Hold,
    Intervention,
    Ramp,
    Shift,
    Strengthen,
    WithoutClaim,
    WithoutLink,
    WithoutSpeaker,
)
from sayso.answers.question import Question
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.variable import VariableId


def told_links(model: Model, question: Question) -> tuple[Link, ...]:
    """Return the enabled links that lie between what is changed and what is asked about.

    `model` is the view that the question asks for. They are all links on any walk from there to
    here, and those whose gates something on such a walk could open or close. Empty: the report
    is silent on the question.
    """
    graph = _graph(model)
    starts = {place for each in question.interventions for place in _starts(model, each)}
    touched = {link.id for each in question.interventions for link in _touched(model, each)}
    down = starts.union(*(nx.descendants(graph, place) for place in starts if place in graph))
    up = {question.on} | (nx.ancestors(graph, question.on) if question.on in graph else set())
    between = down & up
    return tuple(
        link
        for link in _active(model)
        if link.target in between and (_feeds(link, between) or link.id in touched)
    )


def pushed_directly(model: Model, question: Question) -> bool:
    """Tell whether the target itself is changed, by a shift or through an event of its own."""
    if all(each.id != question.on for each in model.variables):
        return False
    return any(question.on in _starts(model, each) for each in question.interventions)


def _feeds(link: Link, between: set[str]) -> bool:
    return link.source in between or any(gate.of in between for gate in link.gates)


def _active(model: Model) -> tuple[Link, ...]:
    return tuple(link for link in model.links if link.enabled)


def _graph(model: Model) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("")
    for link in _active(model):
        graph.add_edge(link.source, link.target)
        graph.add_edges_from((gate.of, link.target) for gate in link.gates)
    for event in model.events:
        graph.add_edge(event.id, event.of)
        if event.driver is not None:
            graph.add_edge(event.driver, event.id)
    return graph


def _starts(model: Model, each: Intervention) -> set[str]:
    match each:
        case Hold() | Shift() | Ramp():
            return {each.variable}
        case Force() | Forbid():
            return {each.event} | _held(model, each.event)
        case WithoutLink() | Strengthen() | WithoutClaim() | WithoutSpeaker():
            return {link.target for link in _touched(model, each)}


def _touched(model: Model, each: Intervention) -> tuple[Link, ...]:
    """Return the links that an intervention changes themselves."""
    match each:
        case WithoutLink() | Strengthen():
            return tuple(link for link in model.links if link.id == each.link)
        case WithoutClaim():
            return tuple(link for link in model.links if each.claim in link.claims)
        case WithoutSpeaker():
            return tuple(
                link
                for link in model.links
                if any(voice.speaker == each.speaker for voice in link.voices)
            )
        case Hold() | Shift() | Ramp() | Force() | Forbid():
            return ()


def _held(model: Model, event: str) -> set[str]:
    return {str(each.of) for each in model.events if each.id == event}


def reachable(model: Model, start: VariableId) -> set[str]:
    """Return every variable and event that a change of `start` could reach."""
    graph = _graph(model)
    return set(nx.descendants(graph, start)) if start in graph else set()
