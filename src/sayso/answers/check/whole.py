"""The whole check of a model: calibrated on what was known, scored on what came after."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from sayso.answers.check.ablation import shuffled, without
from sayso.answers.check.backtest import Row, score
from sayso.answers.check.calibrate import DRAWS, Calibration, calibrate
from sayso.answers.check.forecast import (
    FUTURES,
    MONTHS,
    Target,
    frozen_at,
    pooled,
    run,
    targets,
)
from sayso.answers.check.hindcast import Hindcast, seen_before
from sayso.answers.check.measure import Measure
from sayso.answers.check.outcomes import Outcomes, as_it_was, days, known_at, open_questions
from sayso.answers.check.question import Asked, Question, ask
from sayso.answers.check.rehearsal import Rehearsed, rehearse
from sayso.answers.check.score_card import Scored, score_card
from sayso.answers.check.scores import Floats
from sayso.answers.check.strengths import Strength, strengths
from sayso.futures.plan import Plan
from sayso.futures.scenario import Scenario
from sayso.model.number import ClaimRef

PRIOR, CALIBRATED, GIVEN = "priors", "calibrated", "calibrated, events as they came"
SHUFFLED = "signs shuffled"
SHUFFLES = 8

WEEKS_AHEAD = round(MONTHS * 365.25 / 12 / 7) + 3

Progress = Callable[[float], None]


def _silent(share: float) -> None:
    pass


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """All findings at one cut-off; `rows` hold each forecaster's scores on each observation.

    `strengths` tells of every told strength what the data said; `rehearsed`, if asked for, what
    data of this kind could say.

    Forecasters: the model with its priors, calibrated, calibrated with the events that came at
    their dates, then, with those events too, each ablation by name, and shuffled signs.
    """

    cutoff: datetime.date
    seen: tuple[tuple[str, int], ...]
    calibration: Calibration
    strengths: tuple[Strength, ...]
    rehearsed: tuple[Rehearsed, ...]
    rows: tuple[Row, ...]
    asked: tuple[Asked, ...]
    scored: tuple[Scored, ...]
    ablations: tuple[str, ...]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is held against: bound series, and what is known to have happened.

    `ablations` are links to take out together, by the name of what they are; `speakers` are
    those of the report's claims: verdicts are on these claims alone.
    """

    measures: tuple[Measure, ...]
    cutoff: datetime.date
    outcomes: Outcomes = Outcomes()
    ablations: Mapping[str, tuple[str, ...]] = {}
    speakers: Mapping[ClaimRef, str] = {}


class Effort(msgspec.Struct, frozen=True, kw_only=True):
    """How much to compute, and the seed of all draws; without `rehearsals` there is none."""

    seed: int = 0
    futures: int = FUTURES
    draws: int = DRAWS
    rehearsals: int = 0


STANDARD = Effort()


def check(
    plan: Plan, evidence: Evidence, effort: Effort = STANDARD, progress: Progress = _silent
) -> Check:
    """Freeze the plan at the cut-off, learn from what was known, score on what came."""
    cutoff, measures = evidence.cutoff, evidence.measures
    seen = seen_before(measures, cutoff)
    hindcast = Hindcast(plan, seen, cutoff, dict(days(plan, evidence.outcomes)))
    learned = calibrate(plan, hindcast, draws=effort.draws, seed=effort.seed)
    progress(0.2)
    rehearsed = (
        rehearse(plan, hindcast, times=effort.rehearsals, seed=effort.seed)
        if effort.rehearsals
        else ()
    )
    progress(0.4)
    wanted = targets(measures, cutoff)
    forecasting = _Forecasting(
        prior=frozen_at(plan, measures, cutoff, WEEKS_AHEAD),
        posterior=frozen_at(learned.applied(plan), measures, cutoff, WEEKS_AHEAD),
        wanted=wanted,
        effort=effort,
    )
    arms = forecasting.arms(evidence, progress) if wanted else {}
    return Check(
        cutoff=cutoff,
        seen=tuple((str(each.variable), each.observed.weeks.size) for each in seen),
        calibration=learned,
        strengths=strengths(plan, hindcast, learned),
        rehearsed=rehearsed,
        rows=score(wanted, arms, cutoff),
        asked=forecasting.asked(open_questions(evidence.outcomes, cutoff), cutoff),
        scored=score_card(evidence.outcomes.verdict, measures, cutoff, evidence.speakers),
        ablations=tuple(evidence.ablations),
    )


class _Forecasting(NamedTuple):
    """Runs of one frozen plan that share their luck."""

    prior: Plan
    posterior: Plan
    wanted: tuple[Target, ...]
    effort: Effort

    def arms(self, evidence: Evidence, progress: Progress) -> dict[str, list[Floats]]:
        """Run every forecaster."""
        given = as_it_was(self.posterior, evidence.outcomes, evidence.cutoff)
        known = known_at(self.posterior, evidence.outcomes, evidence.cutoff)
        found = {
            PRIOR: self.run(self.prior, known),
            CALIBRATED: self.run(self.posterior, known),
            GIVEN: self.run(self.posterior, given),
        }
        for place, (name, links) in enumerate(evidence.ablations.items()):
            found[name] = self.run(self.posterior, without(name, links, given))
            progress(0.5 + 0.4 * place / len(evidence.ablations))
        found[SHUFFLED] = self.shuffled(given)
        return found

    def shuffled(self, given: Scenario) -> list[Floats]:
        """Pool several shuffles into one forecaster."""
        seed, few = self.effort.seed, max(2, self.effort.futures // SHUFFLES)
        turned = [shuffled(self.posterior, seed + place) for place in range(SHUFFLES)]
        return pooled([run(each, self.wanted, given, futures=few, seed=seed) for each in turned])

    def asked(self, questions: Sequence[Question], cutoff: datetime.date) -> tuple[Asked, ...]:
        """Ask the calibrated futures."""
        effort = self.effort
        if not questions:
            return ()
        return ask(self.posterior, questions, cutoff, futures=effort.futures, seed=effort.seed)

    def run(self, plan: Plan, scenario: Scenario) -> list[Floats]:
        """Run one forecaster."""
        effort = self.effort
        return run(plan, self.wanted, scenario, futures=effort.futures, seed=effort.seed)
