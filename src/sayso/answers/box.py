"""PRIM: the box of conditions that holds most of the futures of interest.

J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and
Computing 9 (1999); for scenario discovery, B. P. Bryant and R. J. Lempert, Technological
Forecasting and Social Change 77 (2010). Peeling alone, a thin slice at a time; the box is then
thinned to the conditions that it needs.
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


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A box and how good it is.

    `density` is the share of hits in the box, `coverage` the share of all hits that lie in
    it, `support` the share of all futures in it, `base` the share of hits among all.
    """

    limits: tuple[Limits, ...]
    density: float
    coverage: float
    support: float
    base: float


def best_box(cases: Cases, hits: Hits, least_support: float = LEAST_SUPPORT) -> Box:
    """Peel (futures, columns) down to the box with the densest hits (futures,).

    Binary columns (0 and 1) are peeled whole. Of equally dense boxes the widest is returned.
    """
    inside = np.ones(len(cases), np.bool_)
    limits = tuple(Limits(column=column) for column in range(cases.shape[1]))
    while peel := _best_peel(cases, hits, inside, limits, least_support):
        limits, inside = peel
    needed = _thinned(cases, hits, limits)
    return _rated(cases, hits, needed)


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
    best, density = None, hits[inside].mean()
    for each in limits:
        for narrowed in _peels(cases[inside, each.column], each):
            kept = inside & within(cases, (narrowed,))
            if kept.mean() >= least and hits[kept].mean() > density + 1e-9:
                rest = tuple(narrowed if old is each else old for old in limits)
                best, density = (rest, kept), hits[kept].mean()
    return best


def _peels(column: Cases, each: Limits) -> list[Limits]:
    """Take a slice off either end of a column; ties at the end go together."""
    low, high = np.quantile(column, (SLICE, 1 - SLICE))
    above, below = column[column > min(low, column.min())], column[column < max(high, column.max())]
    if low > column.min():
        above = column[column >= low]
    if high < column.max():
        below = column[column <= high]
    peels = []
    if len(above):
        peels.append(Limits(column=each.column, low=float(above.min()), high=each.high))
    if len(below):
        peels.append(Limits(column=each.column, low=each.low, high=float(below.max())))
    return peels


def _thinned(cases: Cases, hits: Hits, limits: tuple[Limits, ...]) -> tuple[Limits, ...]:
    """Drop the conditions that are open or hardly needed, the least needed first."""
    kept = [each for each in limits if math.isfinite(each.low) or math.isfinite(each.high)]
    while kept:
        density = hits[within(cases, tuple(kept))].mean()
        costs = [density - hits[within(cases, _but(kept, each))].mean() for each in kept]
        least = min(range(len(kept)), key=costs.__getitem__)
        if costs[least] >= NEEDED:
            break
        del kept[least]
    return tuple(kept)


def _but(kept: list[Limits], left_out: Limits) -> tuple[Limits, ...]:
    return tuple(each for each in kept if each is not left_out)


def _rated(cases: Cases, hits: Hits, limits: tuple[Limits, ...]) -> Box:
    inside = within(cases, limits)
    every = max(1, int(hits.sum()))
    return Box(
        limits=limits,
        density=float(hits[inside].mean()),
        coverage=float(hits[inside].sum() / every),
        support=float(inside.mean()),
        base=float(hits.mean()),
    )
