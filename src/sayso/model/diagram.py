"""The diagram: labels, arrows and loop badges of a model, ready to be drawn anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from sayso.claims.claim import Sign
from sayso.model.arrow import Box, Curve, Point, curve
from sayso.model.belief import link_belief
from sayso.model.event import Event
from sayso.model.geometry import Placed, placed
from sayso.model.label import label_lines
from sayso.model.link import Link
from sayso.model.loops import Loop, loops
from sayso.model.model import Model

LONG_DELAY = 8.0
"""Weeks from which a link gets the double bar of a delay."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A variable or an event and its label."""

    id: str
    kind: Literal["variable", "event"]
    name: str
    lines: tuple[str, ...]
    box: Box


class Arrow(msgspec.Struct, frozen=True, kw_only=True):
    """A link, or an event that drives its variable; `presence` is from 0 to 1.

    `share` is the share of the sign "+" among draws where the sign is disputed or open.
    """

    id: str
    source: str
    target: str
    kind: Literal["told", "assumed", "denied", "drives"]
    sign: Sign
    share: float
    presence: float
    delayed: bool
    curve: Curve


class Badge(msgspec.Struct, frozen=True, kw_only=True):
    """A loop's letter in its middle; `clockwise` tells which way it runs on the drawing."""

    id: str
    kind: Literal["R", "B", "?"]
    at: Point
    clockwise: bool
    assumed: bool


class Diagram(msgspec.Struct, frozen=True, kw_only=True):
    """Everything to draw, in points, y downwards."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    badges: tuple[Badge, ...]


def diagram(model: Model) -> Diagram:
    """Lay out a model; the same model gives the same drawing. Links that are off stay away."""
    found = loops(model)
    shown = [link for link in model.links if link.enabled]
    on = {link.id for link in shown}
    told = [loop for loop in (*found.told, *found.assumed) if set(loop.links) <= on]
    place = placed(model, told)
    boxes = {node: Box(centre=centre, half=place.half[node]) for node, centre in place.at.items()}
    badges = _badges(told, place)
    arrows = _arrows(shown, model.events, boxes, told, [badge.at for badge in badges])
    return Diagram(
        width=place.width,
        height=place.height,
        nodes=_nodes(model, boxes),
        arrows=arrows,
        badges=badges,
    )


def _nodes(model: Model, boxes: Mapping[str, Box]) -> tuple[Node, ...]:
    events = {event.id for event in model.events}
    return tuple(
        Node(
            id=each.id,
            kind="event" if each.id in events else "variable",
            name=each.name,
            lines=label_lines(each.name),
            box=boxes[each.id],
        )
        for each in (*model.variables, *model.events)
    )


def _arrows(
    links: Sequence[Link],
    events: Sequence[Event],
    boxes: Mapping[str, Box],
    loops: Iterable[Loop],
    taken: Sequence[Point],
) -> tuple[Arrow, ...]:
    """Draw one after another, each clear of labels, of signs drawn so far and of badges."""
    middle = _middles(loops, boxes)
    ends = [(link.source, link.target, middle.get(link.id)) for link in links]
    ends += [(event.id, event.of, None) for event in events]
    drawn: list[Curve] = []
    for source, target, outward in ends:
        others = [box for node, box in boxes.items() if node not in (source, target)]
        discs = [*taken, *(each.disc for each in drawn)]
        drawn.append(curve(boxes[source], boxes[target], others, discs, outward))
    return (
        *(_link_arrow(link, each) for link, each in zip(links, drawn, strict=False)),
        *(_drive(event, each) for event, each in zip(events, drawn[len(links) :], strict=True)),
    )


def _link_arrow(link: Link, drawn: Curve) -> Arrow:
    belief = link_belief(link.voices)
    denied = belief.support == 0 and bool(link.voices)
    return Arrow(
        id=link.id,
        source=link.source,
        target=link.target,
        kind="assumed" if link.assumed else "denied" if denied else "told",
        sign=belief.sign,
        share=belief.plus,
        presence=belief.presence,
        delayed=link.delay.value >= LONG_DELAY,
        curve=drawn,
    )


def _drive(event: Event, drawn: Curve) -> Arrow:
    return Arrow(
        id=event.id,
        source=event.id,
        target=event.of,
        kind="drives",
        sign="+" if event.change > 0 else "-",
        share=1.0 if event.change > 0 else 0.0,
        presence=1.0,
        delayed=False,
        curve=drawn,
    )


def _middles(loops: Iterable[Loop], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Return for each link the middle of the first loop that it is in."""
    found: dict[str, Point] = {}
    for loop in loops:
        for link in loop.links:
            found.setdefault(link, _centre([boxes[node].centre for node in loop.variables]))
    return found


def _badges(loops: Iterable[Loop], place: Placed) -> tuple[Badge, ...]:
    made: list[Badge] = []
    for loop in loops:
        points = [place.at[node] for node in loop.variables]
        x, y = _centre(points)
        # Loops with one middle stand beside each other.
        taken = sum(1 for badge in made if abs(badge.at[0] - x) + abs(badge.at[1] - y) < 30)
        made.append(
            Badge(
                id=loop.id,
                kind=loop.kind,
                at=(round(x + 34 * taken, 1), round(y, 1)),
                clockwise=_area(points) >= 0,
                assumed=loop.assumed,
            )
        )
    return tuple(made)


def _centre(points: Sequence[Point]) -> Point:
    x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return x, y


def _area(points: Sequence[Point]) -> float:
    """Twice the signed area; positive runs clockwise, as y points down."""
    after = [*points[1:], points[0]]
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, after, strict=True))
