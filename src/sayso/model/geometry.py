"""Geometry: where the variables stand, by stress majorisation that opens loops as rings.

Layered layouts flatten loops; stress layouts, which place nodes at distances like their
distances along the links, show a loop as a ring. SMACOF steps after Gansner, Koren and North
(2004), "Graph drawing by stress majorization", with weights 1 / d^2. Deterministic: the start
is classical scaling of the distances, ties are broken by the order of the variables.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import networkx as nx
import numpy as np
import numpy.typing as npt

from sayso.model.boxes import GAP, apart
from sayso.model.event import Event
from sayso.model.label import half_size, label_lines
from sayso.model.loops import Loop
from sayso.model.model import Model
from sayso.model.variable import Variable

Points = npt.NDArray[np.float64]
STEP = 190.0
"""Wished distance of two linked variables, in the drawing's units (points)."""
ROUNDS = 300
MARGIN = 34.0
BULGE = 44.0
"""Room below a part for the curves that bend out of it."""


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """Centres of the labels by id, in points, y downwards, and half their sizes.

    `width` and `height` are those of the whole drawing.
    """

    at: Mapping[str, tuple[float, float]]
    half: Mapping[str, tuple[float, float]]
    width: float
    height: float


def placed(model: Model, loops: Iterable[Loop] = ()) -> Placed:
    """Place the variables and events of a model; positions that a person set are kept."""
    names = {each.id: each.name for each in (*model.variables, *model.events)}
    if not names:
        return Placed(at={}, half={}, width=0.0, height=0.0)
    nodes = [str(node) for node in names]
    half = {str(node): half_size(label_lines(name)) for node, name in names.items()}
    halves = np.array([half[node] for node in nodes])
    points = _laid_out(nodes, halves, _pairs(model), tuple(loops))
    points += MARGIN - (points - halves).min(axis=0)
    fixed = _moved_by_hand(points, (*model.variables, *model.events))
    return _measured(nodes, apart(points, halves, fixed), half)


def _moved_by_hand(points: Points, parts: Sequence[Variable | Event]) -> npt.NDArray[np.bool_]:
    """Put the parts that a person placed where they want them; return which these are."""
    fixed = np.zeros(len(parts), dtype=bool)
    for row, part in enumerate(parts):
        if part.position is not None:
            points[row], fixed[row] = part.position, True
    return fixed


def _laid_out(
    nodes: Sequence[str],
    halves: Points,
    pairs: Sequence[tuple[str, str]],
    loops: Sequence[Loop],
) -> Points:
    """Lay out each connected part for itself, then all of them beside each other."""
    row = {node: place for place, node in enumerate(nodes)}
    free = np.zeros(len(nodes), dtype=bool)
    points = np.zeros((len(nodes), 2))
    parts = _parts(nodes, pairs)
    rows = [[row[node] for node in part] for part in parts]
    for part, own in zip(parts, rows, strict=True):
        drawn = _flattened(_majorised(_distances(part, pairs, loops)))
        points[own] = apart(drawn, halves[own], free[own])
    return _packed(points, halves, rows)


def _pairs(model: Model) -> list[tuple[str, str]]:
    told = [(link.source, link.target) for link in model.links if link.enabled]
    return [*told, *((event.id, event.of) for event in model.events)]


def _parts(nodes: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the connected parts, largest first, nodes in the order of the model."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(pairs)
    order = {node: place for place, node in enumerate(nodes)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), order[part[0]]))


def _distances(
    part: Sequence[str], pairs: Iterable[tuple[str, str]], loops: Sequence[Loop]
) -> Points:
    """Return wished distances: along the links, and across a loop as across its circle."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(part)
    inside = set(part)
    graph.add_edges_from((one, two) for one, two in pairs if one in inside and one != two)
    row = {node: place for place, node in enumerate(part)}
    wished = np.zeros((len(part), len(part)))
    for node, lengths in nx.all_pairs_shortest_path_length(graph):
        for other, length in lengths.items():
            wished[row[node], row[other]] = length
    for loop in reversed(loops):
        ring = [row[node] for node in loop.variables if node in row]
        if len(ring) == len(loop.variables) > 3:
            _ring(wished, ring)
    return wished * STEP


def _ring(wished: Points, ring: Sequence[int]) -> None:
    """Set the chords of a regular polygon with sides 1 between the nodes of a loop."""
    sides = len(ring)
    for i, one in enumerate(ring):
        for j, two in enumerate(ring):
            steps = abs(i - j)
            wished[one, two] = np.sin(np.pi * steps / sides) / np.sin(np.pi / sides)


def _majorised(wished: Points) -> Points:
    """Return points whose distances are near `wished`, weights 1 / d^2."""
    count = len(wished)
    if count == 1:
        return np.zeros((1, 2))
    weights = 1.0 / np.where(wished > 0, wished, np.inf) ** 2
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    points = _scaled_classically(wished)
    for _ in range(ROUNDS):
        difference = points[:, None, :] - points[None, :, :]
        length = np.sqrt((difference**2).sum(axis=2))
        ratio = weights * wished / np.where(length > 1e-9, length, np.inf)
        moved = inverse @ ((np.diag(ratio.sum(axis=1)) - ratio) @ points)
        if np.abs(moved - points).max() < 0.05:
            return moved
        points = moved
    return points


def _scaled_classically(wished: Points) -> Points:
    """Return the first two principal coordinates (Torgerson), a tiny tilt against ties."""
    count = len(wished)
    centre = np.eye(count) - 1.0 / count
    values, vectors = np.linalg.eigh(-0.5 * centre @ wished**2 @ centre)
    axes = np.argsort(values)[::-1][:2]
    points = vectors[:, axes] * np.sqrt(np.maximum(values[axes], 1e-6))
    if points.shape[1] == 1:
        points = np.column_stack([points, np.zeros(count)])
    # An eigenvector's sign is free: the first node with a clear place goes left and up.
    for axis in range(2):
        clear = np.flatnonzero(np.abs(points[:, axis]) > 1e-6)
        if clear.size and points[clear[0], axis] > 0:
            points[:, axis] *= -1
    turn = np.arange(count)
    return points + 0.5 * np.column_stack([np.cos(2.4 * turn), np.sin(2.4 * turn)])


def _flattened(points: Points) -> Points:
    """Turn the longest axis level: pages and screens are wide, and so are labels."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    if len(axes) < 2:
        return centred
    axes = axes * np.where(axes[:, :1] >= 0, 1.0, -1.0)
    return centred @ axes.T * np.array([1.1, 0.9])


def _packed(points: Points, halves: Points, parts: Sequence[Sequence[int]]) -> Points:
    """Lay the parts in rows, none wider than the largest part or about a square of all."""
    made = points.copy()
    corners = [(points[rows] - halves[rows]).min(axis=0) for rows in map(list, parts)]
    ends = [(points[rows] + halves[rows]).max(axis=0) for rows in map(list, parts)]
    room = [np.array([GAP, GAP if len(part) == 1 else GAP + BULGE]) for part in parts]
    sizes = [end - corner + own for corner, end, own in zip(corners, ends, room, strict=True)]
    area = sum(float(width * height) for width, height in sizes)
    widest = max(float(sizes[0][0]), 1.3 * area**0.5)
    left = top = deep = 0.0
    for part, corner, (width, height) in zip(parts, corners, sizes, strict=True):
        if left > 0 and left + width > widest:
            left, top, deep = 0.0, top + deep, 0.0
        made[list(part)] += np.array([left, top]) - corner
        left, deep = left + float(width), max(deep, float(height))
    return made


def _measured(
    nodes: Sequence[str], points: Points, half: Mapping[str, tuple[float, float]]
) -> Placed:
    """Tell how large the drawing is."""
    halves = np.array([half[node] for node in nodes])
    width, height = (points + halves).max(axis=0) + MARGIN
    at = {
        node: (round(float(x), 1), round(float(y), 1))
        for node, (x, y) in zip(nodes, points, strict=True)
    }
    return Placed(at=at, half=half, width=round(float(width), 1), height=round(float(height), 1))
