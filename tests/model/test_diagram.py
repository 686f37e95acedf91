"""The diagram: same model, same drawing; nothing overlaps; loops are rings."""

import math
import random
from itertools import combinations
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model_builders import report, says
from sayso.model.arrow import DISC, Point
from sayso.model.assemble import assemble
from sayso.model.diagram import Diagram, Node, diagram
from sayso.model.diagram_svg import diagram_svg
from sayso.model.label import label_lines
from sayso.model.model import Model


def ring(count: int) -> Model:
    """A loop of `count` variables."""
    names = [f"variable number {n}" for n in range(count)]
    claims = [says("Ana", names[n - 1], "+", name) for n, name in enumerate(names)]
    return assemble([report(*claims)])


def overlaps(drawing: Diagram) -> list[tuple[str, str]]:
    """Pairs of labels that cover each other."""
    found: list[tuple[str, str]] = []
    for one, two in combinations(drawing.nodes, 2):
        apart = [
            abs(p - q) >= h + k
            for p, q, h, k in zip(
                one.box.centre, two.box.centre, one.box.half, two.box.half, strict=True
            )
        ]
        if not any(apart):
            found.append((one.id, two.id))
    return found


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
@settings(max_examples=15, deadline=None)
def test_no_two_labels_overlap(pairs: list[tuple[int, int]]) -> None:
    """Whatever leads to what."""
    claims = [
        says("Ana", f"some variable {a}", "+", f"some variable {b}", id=f"c{n}")
        for n, (a, b) in enumerate(pairs)
    ]
    assert overlaps(diagram(assemble([report(*claims)]))) == []


def test_the_same_model_gives_the_same_drawing() -> None:
    """Byte for byte."""
    one, two = (diagram_svg(diagram(ring(6)), "x") for _ in range(2))
    assert one == two


def test_a_loop_stands_as_a_ring() -> None:
    """All of its variables lie about equally far from its middle, none near it."""
    points = [node.box.centre for node in diagram(ring(8)).nodes]
    middle = tuple(sum(axis) / 8 for axis in zip(*points, strict=True))
    far = [math.dist(point, (middle[0], middle[1])) for point in points]
    assert min(far) > 0.6 * max(far)


def test_a_position_that_a_person_set_is_kept() -> None:
    """To the point."""
    model = ring(4)
    first = msgspec.structs.replace(model.variables[0], position=(300.0, 200.0))
    own = msgspec.structs.replace(model, variables=(first, *model.variables[1:]))
    assert diagram(own).nodes[0].box.centre == (300.0, 200.0)


def test_what_a_person_did_not_move_stays_where_it_was() -> None:
    """One that is moved does not make the whole drawing jump."""
    model = ring(4)
    before = diagram(model).nodes
    x, y = before[0].box.centre
    first = msgspec.structs.replace(model.variables[0], position=(x, y + 9.0))
    own = msgspec.structs.replace(model, variables=(first, *model.variables[1:]))
    assert [each.box.centre for each in diagram(own).nodes[1:]] == [
        each.box.centre for each in before[1:]
    ]


def test_a_loop_has_its_badge_inside() -> None:
    """R in the middle of the ring."""
    (badge,) = diagram(ring(5)).badges
    assert badge.kind == "R"


def tangle(count: int, links: int, seed: int) -> Model:
    """Variables linked at random."""
    drawn = random.Random(seed)
    claims = [
        says("Ana", f"some quantity {one}", "+", f"some quantity {two}", id=f"c{n}")
        for n in range(links)
        for one, two in [drawn.sample(range(count), 2)]
    ]
    return assemble([report(*claims)])


def distance_to(node: Node, point: Point) -> float:
    """How far a point lies from a label's box; 0 inside."""
    return math.hypot(
        *(
            max(abs(p - c) - h, 0.0)
            for p, c, h in zip(point, node.box.centre, node.box.half, strict=True)
        )
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_no_sign_lies_on_a_name_among_sixty(seed: int) -> None:
    """Every disc keeps its radius from every label, its own ends' too."""
    drawing = diagram(tangle(60, 100, seed))
    assert len(drawing.nodes) > 50
    near = [
        (arrow.id, node.name)
        for arrow in drawing.arrows
        for node in drawing.nodes
        if distance_to(node, arrow.curve.disc) < DISC
    ]
    assert near == []


def test_the_svg_is_sound_and_draws_each_sign_in_its_own_way() -> None:
    """Solid for +, dashed for -, dotted for ?."""
    signs = says("A", "a", "+", "b"), says("A", "b", "-", "c"), says("A", "c", "?", "d")
    text = diagram_svg(diagram(assemble([report(*signs)])), "signs <&>")
    ElementTree.fromstring(text)
    assert 'stroke-dasharray="7 4"' in text
    assert 'stroke-dasharray="2 4"' in text


def test_an_empty_model_is_an_empty_drawing() -> None:
    """And sound SVG."""
    ElementTree.fromstring(diagram_svg(diagram(assemble([report()])), "nothing"))


def test_a_long_name_is_broken_in_two_lines_of_like_length() -> None:
    """Between words."""
    assert label_lines("size and equipment of the army") == ("size and equipment", "of the army")
