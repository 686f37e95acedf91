"""Arrows: curves between labels that keep clear of the other labels."""

import math
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

Point = tuple[float, float]
BENDS = (0.16, -0.16, 0.3, -0.3, 0.5, -0.5, 0.04, 0.75, -0.75)
"""Heights of the curve over its chord, as shares of the chord; the first that is clear wins."""
SAMPLES = np.linspace(0.0, 1.0, 41)


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """A quadratic Bezier curve from label to label; `middle` is its point half-way."""

    start: Point
    control: Point
    end: Point

    @property
    def middle(self) -> Point:
        """Where the disc with the sign goes."""
        return self.at(0.5)

    @property
    def path(self) -> str:
        """The curve as SVG writes it."""
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.control, self.end
        return f"M{x0:.1f} {y0:.1f}Q{x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f}"

    def at(self, t: float) -> Point:
        """Return the point at `t` from 0 to 1."""
        x, y = (
            (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t**2 * r
            for p, q, r in zip(self.start, self.control, self.end, strict=True)
        )
        return x, y

    def heading(self, t: float) -> float:
        """Return the direction at `t`, in radians."""
        dx, dy = (
            (1 - t) * (q - p) + t * (r - q)
            for p, q, r in zip(self.start, self.control, self.end, strict=True)
        )
        return math.atan2(dy, dx)


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A label's place."""

    centre: Point
    half: Point


def curve(
    source: Box, target: Box, others: Sequence[Box], discs: Iterable[Point], outward: Point | None
) -> Curve:
    """Return the clearest curve from `source` to `target`.

    `others` are the labels to keep clear of, `discs` the signs already placed, `outward` the
    centre of a loop, which the curve bends away from so that the loop looks round.
    """
    placed = tuple(discs)
    drawn = [_bent(source, target, bend) for bend in BENDS]
    costs = [_cost(each, others, placed, outward) + 2 * n for n, each in enumerate(drawn)]
    return drawn[costs.index(min(costs))]


def _bent(source: Box, target: Box, bend: float) -> Curve:
    (x0, y0), (x1, y1) = source.centre, target.centre
    control = ((x0 + x1) / 2 + (y1 - y0) * bend * 2, (y0 + y1) / 2 - (x1 - x0) * bend * 2)
    whole = Curve(start=source.centre, control=control, end=target.centre)
    return Curve(start=_edge(source, whole), control=control, end=_edge(target, _turned(whole)))


def _turned(whole: Curve) -> Curve:
    return Curve(start=whole.end, control=whole.control, end=whole.start)


def _edge(box: Box, leaving: Curve) -> Point:
    """Return where a curve that starts in the middle of a box leaves it, found by halving."""
    inside, outside = 0.0, 1.0
    for _ in range(24):
        t = (inside + outside) / 2
        if _within(box, leaving.at(t)):
            inside = t
        else:
            outside = t
    return leaving.at(outside)


def _within(box: Box, point: Point) -> bool:
    return all(abs(p - c) <= h + 2 for p, c, h in zip(point, box.centre, box.half, strict=True))


def _cost(
    drawn: Curve, others: Sequence[Box], discs: Sequence[Point], outward: Point | None
) -> float:
    x, y = (
        (1 - SAMPLES) ** 2 * p + 2 * SAMPLES * (1 - SAMPLES) * q + SAMPLES**2 * r
        for p, q, r in zip(drawn.start, drawn.control, drawn.end, strict=True)
    )
    cost = sum(_crossed(x, y, box) for box in others) * 4.0
    middle = drawn.middle
    cost += sum(30.0 for disc in discs if math.dist(disc, middle) < 24)
    if outward is not None:
        chord = tuple((p + q) / 2 for p, q in zip(drawn.start, drawn.end, strict=True))
        if math.dist(middle, outward) < math.dist((chord[0], chord[1]), outward):
            cost += 9.0
    return cost


def _crossed(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], box: Box) -> float:
    inside = (np.abs(x - box.centre[0]) < box.half[0] + 5) & (
        np.abs(y - box.centre[1]) < box.half[1] + 5
    )
    return float(inside.sum())
