"""The backtest: every forecaster scored on what came after the cut-off, as it falls."""

import datetime
import math
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from sayso.answers.check.baselines import BASELINES
from sayso.answers.check.distinguish import Difference, difference
from sayso.answers.check.forecast import Target, baseline_ensembles
from sayso.answers.check.scores import Floats, brier, covers, crps, mean, pit, skill
from sayso.answers.check.series import SeriesId

SHARES = (0.5, 0.8, 0.95)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One observation and how each forecaster did; CRPS in the series' unit.

    `ranges` are the forecast's 10 %, 50 % and 90 % quantiles, `chance_higher` the chance given
    to a value above the level at the cut-off; `within` says for each of `SHARES` whether the
    central interval held the observation.
    """

    series: SeriesId
    group: str
    date: datetime.date
    months: int
    observed: float
    level: float
    crps: dict[str, float]
    ranges: dict[str, tuple[float, ...]]
    pit: dict[str, float]
    within: dict[str, tuple[bool, ...]]
    chance_higher: dict[str, float]

    @property
    def higher(self) -> bool:
        """Whether the observation lies above the level at the cut-off."""
        return self.observed > self.level


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How one forecaster did on some rows, against the best simple baseline there."""

    forecaster: str
    observations: int
    crps: float
    best_baseline: str
    best_crps: float
    coverage: tuple[float, ...]
    brier_higher: float

    @property
    def skill(self) -> float:
        """1 - CRPS / CRPS of the best baseline."""
        return skill(self.crps, self.best_crps)


def score(
    wanted: Sequence[Target], arms: Mapping[str, Sequence[Floats]], cutoff: datetime.date
) -> tuple[Row, ...]:
    """Score each arm's ensembles (one for each target) beside all baselines."""
    rows: list[Row] = []
    for place, target in enumerate(wanted):
        ensembles = {name: own[place] for name, own in arms.items()}
        rows.append(_row(target, ensembles | baseline_ensembles(target, cutoff)))
    return tuple(rows)


def _row(target: Target, ensembles: Mapping[str, Floats]) -> Row:
    seen = target.observed
    return Row(
        series=target.measure.series.id,
        group=target.measure.binding.group,
        date=target.date,
        months=target.months,
        observed=seen,
        level=target.level.value,
        crps={name: crps(each, seen) for name, each in ensembles.items()},
        ranges={
            name: tuple(np.quantile(each, (0.1, 0.5, 0.9)).tolist())
            for name, each in ensembles.items()
        },
        pit={name: pit(each, seen) for name, each in ensembles.items()},
        within={
            name: tuple(covers(each, seen, share) for share in SHARES)
            for name, each in ensembles.items()
        },
        chance_higher={
            name: float((each > target.level.value).mean()) for name, each in ensembles.items()
        },
    )


def standing(rows: Sequence[Row], forecaster: str) -> Standing:
    """Sum up rows of one series."""
    by_baseline = {name: mean([row.crps[name] for row in rows]) for name in BASELINES}
    best = min(by_baseline, key=by_baseline.__getitem__)
    return Standing(
        forecaster=forecaster,
        observations=len(rows),
        crps=mean([row.crps[forecaster] for row in rows]),
        best_baseline=best,
        best_crps=by_baseline[best],
        coverage=tuple(
            mean([float(row.within[forecaster][place]) for row in rows])
            for place in range(len(SHARES))
        ),
        brier_higher=mean([brier(row.chance_higher[forecaster], row.higher) for row in rows]),
    )


def by_series(rows: Sequence[Row]) -> dict[SeriesId, tuple[Row, ...]]:
    """Return the rows of each series, in the order of the rows."""
    names = dict.fromkeys(row.series for row in rows)
    return {name: tuple(row for row in rows if row.series == name) for name in names}


def ratio(rows: Sequence[Row], forecaster: str, reference: str | None = None) -> float:
    """Return the geometric mean over the series of CRPS / CRPS of the reference.

    Without a reference each series' own best baseline, found afterwards, is the reference.
    """
    logs: list[float] = []
    for own in by_series(rows).values():
        found = standing(own, forecaster)
        other = found.best_crps if reference is None else mean([r.crps[reference] for r in own])
        logs.append(math.log(max(found.crps, 1e-12) / max(other, 1e-12)))
    return math.exp(mean(logs))


def compare(rows: Sequence[Row], first: str, second: str, seed: int = 0) -> Difference:
    """Compare two forecasters; each series' differences in units of the second's mean CRPS."""
    groups: list[Floats] = []
    for own in by_series(rows).values():
        scale = mean([row.crps[second] for row in own]) or 1.0
        groups.append(np.array([(row.crps[first] - row.crps[second]) / scale for row in own]))
    return difference(groups, seed=seed)
