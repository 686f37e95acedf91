"""GraphML of a model: its variables and links with what is known of each, for graph programs."""

import io

import networkx as nx

from sayso.model.belief import link_belief
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.variable import Variable


def graphml(model: Model) -> bytes:
    """Return the model as GraphML: nodes by id, one edge a link.

    Variables, and events that a link starts from, are nodes. `presence` is the share of futures
    with the link, `share_plus` the share of these in which its sign is +, both from 0 to 1;
    delays are in weeks.
    """
    graph: nx.DiGraph[str] = nx.DiGraph(name=model.title)
    for variable in model.variables:
        graph.add_node(variable.id, **_node(variable))
    causes = {link.source for link in model.links}
    for event in model.events:
        if event.id in causes:
            graph.add_node(event.id, kind="event", label=event.name)
    for link in model.links:
        graph.add_edge(link.source, link.target, **_edge(link))
    out = io.BytesIO()
    nx.write_graphml(graph, out)
    return out.getvalue()


def _node(variable: Variable) -> dict[str, str | float]:
    return {
        "kind": "variable",
        "label": variable.name,
        "unit": variable.unit or "",
        "low": variable.low,
        "high": variable.high,
        "now": variable.now.value,
        "now_origin": variable.now.origin,
    }


def _edge(link: Link) -> dict[str, str | float | bool]:
    belief = link_belief(link.voices)
    return {
        "id": link.id,
        "sign": belief.sign,
        "share_plus": belief.plus,
        "presence": belief.presence,
        "strength": link.strength.value,
        "strength_origin": link.strength.origin,
        "delay": link.delay.value,
        "delay_origin": link.delay.origin,
        "assumed": link.assumed,
        "enabled": link.enabled,
        "speakers": "; ".join(dict.fromkeys(voice.speaker for voice in link.voices)),
        "claims": "; ".join(link.claims),
    }
