"""The backtest: who forecast what came, and how well."""

import datetime

import msgspec
import numpy as np
import pytest
from tests.answers.check.builders import CUTOFF, measure, plan

from sayso.answers.check.ablation import shuffled
from sayso.answers.check.backtest import compare, ratio, score, standing
from sayso.answers.check.forecast import frozen_at, run, targets
from sayso.answers.check.measure import Measure
from sayso.answers.check.series import Observation


def followed(values: list[float], later: list[float], **binding: object) -> Measure:
    """A series of `a` before the cut-off, and what came every four weeks after it."""
    before = measure("a", values, **binding)
    after = tuple(
        Observation(date=CUTOFF + datetime.timedelta(weeks=4 * (n + 1)), value=value)
        for n, value in enumerate(later)
    )
    whole = msgspec.structs.replace(
        before.series, observations=(*before.series.observations, *after)
    )
    return before._replace(series=whole)


def test_the_frozen_plan_starts_at_the_last_level() -> None:
    """Without averaging, the last observation with its error."""
    found = frozen_at(plan(), [followed([30.0, 40.0], [])], CUTOFF, 20).variables[0].reference
    assert getattr(found, "mean", None) == 40.0


def test_a_scaled_series_is_forecast_in_its_own_unit() -> None:
    """Aid of 4 on a scale of 12.5 a unit starts around 4, not around 50."""
    given = followed([4.0, 4.0], [4.0], scale=12.5, error=0.1)
    wanted = targets([given], CUTOFF)
    (ensemble,) = run(frozen_at(plan(), [given], CUTOFF, 20), wanted, futures=200)
    assert float(np.median(ensemble)) == pytest.approx(4.0, abs=0.3)


def test_an_aligned_view_starts_at_its_own_level() -> None:
    """An undercount of 200 reads as the variable's 50 and comes back as 200."""
    given = followed([200.0, 200.0], [200.0], align="scale", error=1.0)
    wanted = targets([given], CUTOFF)
    (ensemble,) = run(frozen_at(plan(), [given], CUTOFF, 20), wanted, futures=200)
    assert float(np.median(ensemble)) == pytest.approx(200.0, abs=10.0)


def test_a_forecaster_that_knows_beats_the_best_baseline() -> None:
    """Its ratio lies below one, its skill above nought, and it is told apart from luck."""
    given = followed([10.0, 10.5, 10.0, 10.5], [20.0, 25.0, 30.0])
    wanted = targets([given], CUTOFF)
    knowing = [np.array([each.observed - 0.5, each.observed + 0.5]) for each in wanted]
    rows = score(wanted, {"knowing": knowing}, CUTOFF)
    assert ratio(rows, "knowing") < 0.1
    assert standing(rows, "knowing").skill > 0.9
    assert compare(rows, "knowing", "random walk").words == "better"


def test_shuffled_signs_leave_half_of_the_links_turned() -> None:
    """Each told sign is turned by the toss of a coin."""
    linked = plan(*[(source, target) for source in "abcdef" for target in "abcdef"
                    if source != target], variables="abcdef")  # fmt: skip
    signs = [link.supports[0].sign for link in shuffled(linked, 1).links]
    assert 5 <= signs.count("-") <= 25
