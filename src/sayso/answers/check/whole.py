"""The whole check of a model: calibrated on what was known, scored on what came after."""

import datetime
from collections.abc import Callable, Mapping, Sequence

import msgspec

from sayso.answers.check.ablation import shuffled, without
from sayso.answers.check.backtest import Row, score
from sayso.answers.check.calibrate import DRAWS, Calibration, calibrate
from sayso.answers.check.forecast import (
    FUTURES,
    MONTHS,
    Run,
    Target,
    frozen_at,
    pooled,
    run,
    targets,
)
from sayso.answers.check.hindcast import Hindcast, seen_before
from sayso.answers.check.measure import Measure
from sayso.answers.check.outcomes import Outcomes, as_it_was
from sayso.answers.check.question import Asked, ask
from sayso.futures.plan import Plan
from sayso.futures.scenario import BASE, Scenario

PRIOR, CALIBRATED, GIVEN = "priors", "calibrated", "calibrated, events as they came"
SHUFFLED = "signs shuffled"
SHUFFLES = 8

Progress = Callable[[float], None]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """All findings at one cut-off; `rows` hold each forecaster's scores on each observation.

    Forecasters: the model with its priors, calibrated, calibrated with the events that came at
    their dates, then, with those events too, each ablation by name, and shuffled signs.
    """

    cutoff: datetime.date
    seen: tuple[tuple[str, int], ...]
    calibration: Calibration
    rows: tuple[Row, ...]
    asked: tuple[Asked, ...]
    ablations: tuple[str, ...]


def check(
    plan: Plan,
    measures: Sequence[Measure],
    cutoff: datetime.date,
    *,
    outcomes: Outcomes = Outcomes(),  # noqa: B008 - frozen, so sharing it is safe
    ablations: Mapping[str, Sequence[str]] | None = None,
    seed: int = 0,
    futures: int = FUTURES,
    draws: int = DRAWS,
    progress: Progress = lambda share: None,
) -> Check:
    """Freeze the plan at the cut-off, learn from what was known, score on what came.

    `ablations` are links to take out together, by the name of what they are.
    """
    seen = seen_before(measures, cutoff)
    hindcast = Hindcast(plan, seen, cutoff)
    learned = calibrate(plan, hindcast, draws=draws, seed=seed)
    progress(0.3)
    wanted = targets(measures, cutoff)
    forecasting = _Forecasting(plan, learned, measures, wanted, cutoff, seed, futures)
    arms = forecasting.arms(outcomes, ablations or {}, progress)
    return Check(
        cutoff=cutoff,
        seen=tuple((str(each.variable), each.observed.weeks.size) for each in seen),
        calibration=learned,
        rows=score(wanted, {name: each.ensembles for name, each in arms.items()}, cutoff),
        asked=ask(plan, arms[CALIBRATED], outcomes.question, cutoff),
        ablations=tuple(ablations or {}),
    )


class _Forecasting:
    """Runs of one frozen plan that share their luck."""

    def __init__(
        self, plan: Plan, learned: Calibration, measures: Sequence[Measure],
        wanted: Sequence[Target], cutoff: datetime.date, seed: int, futures: int,
    ) -> None:  # fmt: skip
        weeks = round(MONTHS * 365.25 / 12 / 7) + 3
        self.prior = frozen_at(plan, measures, cutoff, weeks)
        self.posterior = frozen_at(learned.applied(plan), measures, cutoff, weeks)
        self.wanted, self.cutoff, self.seed, self.futures = wanted, cutoff, seed, futures

    def arms(
        self, outcomes: Outcomes, ablations: Mapping[str, Sequence[str]], progress: Progress
    ) -> dict[str, Run]:
        """Run every forecaster."""
        given = as_it_was(self.posterior, outcomes, self.cutoff)
        found = {
            PRIOR: self.run(self.prior, BASE),
            CALIBRATED: self.run(self.posterior, BASE),
            GIVEN: self.run(self.posterior, given),
        }
        for place, (name, links) in enumerate(ablations.items()):
            found[name] = self.run(self.posterior, without(name, links, given))
            progress(0.4 + 0.4 * place / len(ablations))
        found[SHUFFLED] = self.shuffled(given)
        return found

    def shuffled(self, given: Scenario) -> Run:
        """Pool several shuffles into one forecaster."""
        each = max(1, self.futures // SHUFFLES)
        runs = [
            run(shuffled(self.posterior, self.seed + n), self.wanted, given, futures=each,
                seed=self.seed + n)
            for n in range(SHUFFLES)
        ]  # fmt: skip
        return pooled(runs)

    def run(self, plan: Plan, scenario: Scenario) -> Run:
        """Run one forecaster."""
        return run(plan, self.wanted, scenario, futures=self.futures, seed=self.seed)
