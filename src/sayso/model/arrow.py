"""Arrows: curves between labels that keep clear of the other labels."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

Point = tuple[float, float]
BENDS = (0.16, -0.16, 0.3, -0.3, 0.5, -0.5, 0.04, 0.75, -0.75)
"""Heights of the curve over its chord, as shares of the chord; the first that is clear wins."""
SAMPLES = np.linspace(0.0, 1.0, 41)
SHARES = np.array([0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65])
"""Places of the sign as shares of the way; the first that is clear wins."""
DISC = 9.0
"""Radius of the disc with the sign, in points."""

Points = npt.NDArray[np.float64]


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """A quadratic Bezier curve from label to label; its sign stands at the share `sign` of it."""

    start: Point
    control: Point
    end: Point
    sign: float = 0.5

    @property
    def disc(self) -> Point:
        """Where the disc with the sign goes."""
        return self.at(self.sign)

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


class _Labels(NamedTuple):
    """Centres and half sizes of labels, as arrays [n, 2]."""

    centres: Points
    halves: Points

    def below(self, points: Points, room: float) -> Points:
        """Return on how many labels, widened by `room`, each point [k, 2] lies [k]."""
        far = np.abs(points[:, None] - self.centres) < self.halves + room
        return far.all(axis=2).sum(axis=1).astype(float)


def _labels(boxes: Sequence[Box]) -> _Labels:
    sides = np.array([(*box.centre, *box.half) for box in boxes]).reshape(-1, 4)
    return _Labels(sides[:, :2], sides[:, 2:])


def curve(
    source: Box, target: Box, others: Sequence[Box], discs: Iterable[Point], outward: Point | None
) -> Curve:
    """Return the clearest curve from `source` to `target`, and on it the clearest sign.

    `others` are the labels to keep clear of, `discs` the signs already placed, `outward` the
    centre of a loop, which the curve bends away from so that the loop looks round.
    """
    away, every = _labels(others), _labels([*others, source, target])
    placed = np.array([*discs]).reshape(-1, 2)
    drawn, costs = [], []
    for n, bend in enumerate(BENDS):
        bent = _bent(source, target, bend)
        hidden = _hidden(_along(bent, SHARES), every, placed)
        clearest = int(hidden.argmin())
        drawn.append(msgspec.structs.replace(bent, sign=float(SHARES[clearest])))
        costs.append(_cost(bent, away, outward) + float(hidden[clearest]) + 2 * n)
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


def _along(drawn: Curve, shares: Points) -> Points:
    """Return the points at `shares` of the way [k, 2]."""
    t, (start, control, end) = (
        shares[:, None],
        map(np.array, (drawn.start, drawn.control, drawn.end)),
    )
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end


def _hidden(signs: Points, labels: _Labels, discs: Points) -> Points:
    """Return how badly a sign would stand at each of some points [k]: on a name, on a sign."""
    near = np.linalg.norm(signs[:, None] - discs, axis=2) < 2 * DISC + 6
    on_names = np.minimum(labels.below(signs, DISC + 1), 1.0)
    return 60.0 * on_names + 30.0 * near.sum(axis=1) + 0.5 * np.arange(len(signs))


def _cost(drawn: Curve, others: _Labels, outward: Point | None) -> float:
    cost = 4.0 * float(others.below(_along(drawn, SAMPLES), 5.0).sum())
    if outward is not None:
        chord = tuple((p + q) / 2 for p, q in zip(drawn.start, drawn.end, strict=True))
        if math.dist(drawn.at(0.5), outward) < math.dist((chord[0], chord[1]), outward):
            cost += 9.0
    return cost
