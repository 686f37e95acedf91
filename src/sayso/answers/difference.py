"""Paired futures turned into shares, bands and times; arithmetic on arrays, nothing else."""

import numpy as np
import numpy.typing as npt

from sayso.answers.answer import Band, Crossing, Directions, Onset

Levels = npt.NDArray[np.floating]
"""Levels in the variable's unit; (weeks, futures) or, in one week, (futures,)."""

UNMOVED = 1e-4
"""Differences up to this share of the range are rounding, not effects."""
NOTICEABLE = 0.02
"""Differences from this share of the range on would be noticed: 2 points of an index."""
OUTCOMES = 20
"""A quantile dot plot of 20 dots is read best (Kay, Kola, Hullman and Munson 2016)."""

_PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)


def directions(difference: Levels, width: float) -> Directions:
    """Count in which share of futures a difference (futures,) points which way."""
    higher = float(np.mean(difference > UNMOVED * width))
    lower = float(np.mean(difference < -UNMOVED * width))
    return Directions(higher=higher, lower=lower, same=max(0.0, 1.0 - higher - lower))


def bands(levels: Levels) -> tuple[Band, ...]:
    """Return the bands of (weeks, futures), one a week from week 0."""
    ordered = np.sort(levels, axis=1)
    last = levels.shape[1] - 1
    quantiles = ordered[:, [round(share * last) for share in _PROBABILITIES]]
    return tuple(_band(float(week), each) for week, each in enumerate(quantiles))


def _band(week: float, quantiles: Levels) -> Band:
    low90, low50, median, high50, high90 = (round(float(value), 4) for value in quantiles)
    return Band(week=week, low90=low90, low50=low50, median=median, high50=high50, high90=high90)


def outcomes(difference: Levels, dots: int = OUTCOMES) -> tuple[float, ...]:
    """Return the difference at `dots` evenly spread quantiles: equally likely outcomes."""
    shares = (np.arange(dots) + 0.5) / dots
    return tuple(
        round(float(value), 4) for value in np.quantile(difference, shares, method="inverted_cdf")
    )


def onset(difference: Levels, width: float) -> Onset:
    """Find when the difference (weeks, futures) is first noticeable."""
    seen = np.abs(difference) >= NOTICEABLE * width
    ever = seen.any(axis=0)
    if not ever.any():
        return Onset(share=0.0, low50=None, median=None, high50=None)
    low, median, high = np.quantile(seen.argmax(axis=0)[ever], (0.25, 0.5, 0.75))
    return Onset(
        share=float(ever.mean()), low50=float(low), median=float(median), high50=float(high)
    )


def crossing(given: Levels, otherwise: Levels, level: float, now: float) -> Crossing:
    """Return the chances to have reached `level`, which lies above or below the level `now`.

    Both arrays are (weeks, futures) up to the week asked for.
    """
    rising = level >= now
    return Crossing(
        level=level,
        direction="at_least" if rising else "at_most",
        given=_reached(given, level, rising=rising),
        otherwise=_reached(otherwise, level, rising=rising),
    )


def _reached(levels: Levels, level: float, *, rising: bool) -> float:
    extreme = levels.max(axis=0) if rising else levels.min(axis=0)
    return float(np.mean(extreme >= level if rising else extreme <= level))


def examples(levels: Levels, count: int) -> tuple[tuple[float, ...], ...]:
    """Return the paths of the first futures: real ones, not chosen for their looks."""
    return tuple(tuple(round(float(x), 3) for x in path) for path in levels[:, :count].T)
