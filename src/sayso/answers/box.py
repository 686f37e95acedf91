"""PRIM: the box of conditions that holds most of the futures of interest.

J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and
Computing 9 (1999); for scenario discovery, B. P. Bryant and R. J. Lempert, Technological
Forecasting and Social Change 77 (2010). Peeling alone, a thin slice at a time; the box is then
thinned to the conditions that it needs, and these are put in the order in which they help.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt

Cases = npt.NDArray[np.floating]
Hits = npt.NDArray[np.bool_]

SLICE = 0.05
"""The share of the box that one peel takes at most (0.05 to 0.1 in the literature)."""
LEAST_SUPPORT = 0.05
"""The least share of all futures that a box may hold."""
NEEDED = 0.02
"""A condition stays if without it the density of hits falls by at least this."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """The condition on one column: at least `low`, at most `high`."""

    column: int
    low: float = -math.inf
    high: float = math.inf


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """How good a box is, each a share from 0 to 1.

    `density` is the share of hits in the box, `coverage` the share of all hits that lie in it,
    `support` the share of all futures in it.
    """

    density: float
    coverage: float
    support: float


def best_box(cases: Cases, hits: Hits, least_support: float = LEAST_SUPPORT) -> tuple[Limits, ...]:
    """Peel (futures, columns) down to the box with the densest hits (futures,).

    Binary columns (0 and 1) are peeled whole. First comes the condition that alone makes hits
    densest, then each time the one that adds most to those before it.
    """
    inside = np.ones(len(cases), np.bool_)
    limits = tuple(Limits(column=column) for column in range(cases.shape[1]))
    while peel := _best_peel(cases, hits, inside, limits, least_support):
        limits, inside = peel
    return _ordered(cases, hits, _joined(_thinned(cases, hits, _sides(limits))))


def rated(cases: Cases, hits: Hits, limits: tuple[Limits, ...]) -> Rating:
    """Count how good a box is; where nothing lies in it, or nothing is hit, shares are 0."""
    inside = within(cases, limits)
    caught = int(hits[inside].sum())
    return Rating(
        density=caught / max(1, int(inside.sum())),
        coverage=caught / max(1, int(hits.sum())),
        support=float(inside.mean()),
    )


def within(cases: Cases, limits: tuple[Limits, ...]) -> Hits:
    """Tell which futures fulfil all conditions."""
    inside = np.ones(len(cases), np.bool_)
    for each in limits:
        column = cases[:, each.column]
        inside &= (column >= each.low) & (column <= each.high)
    return inside


def _best_peel(
    cases: Cases, hits: Hits, inside: Hits, limits: tuple[Limits, ...], least: float
) -> tuple[tuple[Limits, ...], Hits] | None:
    """Return the peel that leaves the densest box, if any is denser than the box now."""
    caught = hits[inside]
    best, density = None, caught.mean()
    held = cases[inside]
    ends = np.quantile(held, (SLICE, 1 - SLICE), axis=0).T
    for each in limits:
        column = held[:, each.column]
        for narrowed in _peels(column, each, *ends[each.column]):
            kept = (column >= narrowed.low) & (column <= narrowed.high)
            size = np.count_nonzero(kept)
            dense = np.count_nonzero(caught & kept) / max(1, size)
            if size >= least * len(cases) and dense > density + 1e-9:
                best, density = (each, narrowed), dense
    if best is None:
        return None
    old, narrowed = best
    rest = tuple(narrowed if each is old else each for each in limits)
    return rest, inside & within(cases, (narrowed,))


def _peels(column: Cases, each: Limits, low: float, high: float) -> list[Limits]:
    """Cut a column at `low` and at `high`; ties at the end go together."""
    above = column[column >= low] if low > column.min() else column[column > column.min()]
    below = column[column <= high] if high < column.max() else column[column < column.max()]
    peels = []
    if len(above):
        peels.append(Limits(column=each.column, low=float(above.min()), high=each.high))
    if len(below):
        peels.append(Limits(column=each.column, low=each.low, high=float(below.max())))
    return peels


def _sides(limits: tuple[Limits, ...]) -> list[Limits]:
    """Take the conditions apart, so that either end of a column can be dropped alone."""
    lows = [Limits(column=each.column, low=each.low) for each in limits]
    highs = [Limits(column=each.column, high=each.high) for each in limits]
    return [each for each in (*lows, *highs) if math.isfinite(each.low) or math.isfinite(each.high)]


def _joined(sides: list[Limits]) -> list[Limits]:
    """Put the ends of a column together again."""
    of: dict[int, Limits] = {}
    for each in sides:
        known = of.get(each.column, each)
        of[each.column] = Limits(
            column=each.column, low=max(known.low, each.low), high=min(known.high, each.high)
        )
    return list(of.values())


def _thinned(cases: Cases, hits: Hits, sides: list[Limits]) -> list[Limits]:
    """Drop the conditions that are hardly needed, the least needed first."""
    kept = list(sides)
    while kept:
        density = _density(cases, hits, kept)
        costs = [density - _density(cases, hits, _but(kept, each)) for each in kept]
        least = min(range(len(kept)), key=costs.__getitem__)
        if costs[least] >= NEEDED:
            break
        del kept[least]
    return kept


def _but(kept: list[Limits], left_out: Limits) -> list[Limits]:
    return [each for each in kept if each is not left_out]


def _ordered(cases: Cases, hits: Hits, limits: list[Limits]) -> tuple[Limits, ...]:
    left, ordered = list(limits), list[Limits]()
    while left:
        gains = [_density(cases, hits, [*ordered, each]) for each in left]
        ordered.append(left.pop(max(range(len(left)), key=gains.__getitem__)))
    return tuple(ordered)


def _density(cases: Cases, hits: Hits, limits: list[Limits]) -> float:
    return float(hits[within(cases, tuple(limits))].mean())
