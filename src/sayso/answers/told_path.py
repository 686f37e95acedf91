"""What leads from what is changed to what is asked about, as far as anybody told it."""

import msgspec
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
from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.variable import VariableId
from sayso.model.view import ReportView, SharedView, SideView, SpeakerView
from sayso.model.view_name import view_meant


def told_links(model: Model, question: Question) -> tuple[Link, ...]:
    """Return the enabled links that lie between what is changed and what is asked about.

    `model` is the view that the question asks for. They are all links on any walk from there to
    here, and those whose gates something on such a walk could open or close. Empty: the report
    is silent on the question.
    """
    return _between(model, question, _active(model))


def denied_links(model: Model, question: Question) -> tuple[Link, ...]:
    """Return the links by which something would lead there, but which are only denied.

    With a view, those that its speakers deny and do not tell; each with the denying voices alone.
    """
    speakers = _speakers_of(model, question.view)
    heard = tuple(_heard(link, speakers) for link in model.links if link.enabled)
    return tuple(link for link in _between(model, question, heard) if _only_denied(link))


def _heard(link: Link, speakers: frozenset[str] | None) -> Link:
    if speakers is None:
        return link
    said = tuple(voice for voice in link.voices if voice.speaker in speakers)
    return msgspec.structs.replace(link, voices=said)


def _speakers_of(model: Model, view: str | None) -> frozenset[str] | None:
    """Return those whose words a view takes; None: everybody's."""
    if view is None:
        return None
    match view_meant(model, view):
        case SpeakerView(speaker=speaker):
            return frozenset((speaker,))
        case SideView(speakers=speakers) | SharedView(speakers=speakers):
            return frozenset(speakers)
        case ReportView():
            return None


def _between(model: Model, question: Question, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return those of `links` on any walk from what is changed to what is asked about."""
    graph = _graph(links, model.events)
    starts = {place for each in question.interventions for place in _starts(model, each)}
    touched = {link.id for each in question.interventions for link in _touched(model, each)}
    down = starts.union(*(nx.descendants(graph, place) for place in starts if place in graph))
    up = {question.on} | (nx.ancestors(graph, question.on) if question.on in graph else set())
    between = down & up
    return tuple(
        link
        for link in links
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
    """Return the links that can ever be there: a link that is only denied is in no future."""
    return tuple(link for link in model.links if link.enabled and not _only_denied(link))


def _only_denied(link: Link) -> bool:
    return bool(link.deniers) and not link.supporters


def _graph(links: tuple[Link, ...], events: tuple[Event, ...]) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("")
    for link in links:
        graph.add_edge(link.source, link.target)
        graph.add_edges_from((gate.of, link.target) for gate in link.gates)
    for event in events:
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
    graph = _graph(_active(model), model.events)
    return set(nx.descendants(graph, start)) if start in graph else set()
