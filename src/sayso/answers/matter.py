"""Which sentence does it hang on: what each claim, speaker, link and number is worth."""

from collections.abc import Sequence

import msgspec

from sayso.answers.clause import changed
from sayso.answers.contradiction import must_change, variable_of
from sayso.answers.deciding import deciding
from sayso.answers.difference import Levels
from sayso.answers.perfect_information import value_of_knowing, value_of_knowing_all
from sayso.answers.question import Question
from sayso.answers.shapley import shapley_values
from sayso.answers.sobol import first_order
from sayso.answers.told_path import told_links
from sayso.answers.turning_point import Turn, turning_point
from sayso.answers.vocabulary import part_name, written_link
from sayso.answers.what_if import FUTURES, run_arms, seen_by
from sayso.answers.worth import (
    Out,
    Rerun,
    Sample,
    Worth,
    claims_of,
    link_worths,
    reports_of,
    silent,
    speakers_of,
    worths,
)
from sayso.futures.compile import compile_plan
from sayso.futures.luck import Drawn, Luck, luck
from sayso.futures.plan import Plan
from sayso.model.case import Case
from sayso.model.link import Link, VoiceId
from sayso.model.model import Model

MOST_SPEAKERS = 7
"""Shapley values are shared among so many speakers, 128 coalitions; others keep speaking."""
SHAPLEY_FUTURES = 1_000
SHOWN_NUMBERS = 8
LEAST_GAIN = 5e-4
"""Gains below this share of the range are noise of the estimate."""


class SpeakerShare(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker's Shapley value: the part of the mean difference that is owed to him."""

    speaker: str
    value: float


class NumberWorth(msgspec.Struct, frozen=True, kw_only=True):
    """What it would gain to know a number exactly before deciding, in the target's unit.

    `share` is its part (0 to 1) of the answer's spread, absent where it was not asked for.
    """

    what: str
    gain: float
    share: float | None = None


class Matters(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer hangs on, each list with the weightiest first.

    `turn` is the smallest set of voices whose failure turns the answer round. `all_numbers` is
    the gain from knowing everything, the bound on each number's. All is empty where the report
    is silent on the question.
    """

    title: str
    target: str
    claims: tuple[Worth, ...] = ()
    speakers: tuple[Worth, ...] = ()
    links: tuple[Worth, ...] = ()
    reports: tuple[Worth, ...] = ()
    shapley: tuple[SpeakerShare, ...] = ()
    turn: Turn | None = None
    numbers: tuple[NumberWorth, ...] = ()
    all_numbers: float = 0.0


def what_matters(
    case: Case,
    question: Question,
    *,
    seed: int = 0,
    futures: int = FUTURES,
    sobol: bool = False,
) -> Matters:
    """Return what an answer hangs on; `sobol` also splits its spread among the numbers.

    Raises:
        InputError: nothing is changed, so that there is no answer to weigh.
        OutsideError: `sobol` is asked for and SALib is not installed.
    """
    must_change(question)
    model = deciding(seen_by(case.model, question.view), question.on, question.by)
    links = told_links(model, question)
    title, target = changed(case.model, question.interventions), part_name(case.model, question.on)
    if not links:
        return Matters(title=title, target=target)
    plan = compile_plan(model).plan
    drawn = luck(plan, futures=futures, seed=seed)
    rerun = _rerun(model, question, seed, futures)
    sample = _sample(model, question, plan, drawn, rerun)
    speakers = worths(sample, speakers_of(model, links), rerun)
    voices = tuple(dict.fromkeys(v.id for link in links for v in link.voices if v.claims))
    return Matters(
        title=title,
        target=target,
        claims=worths(sample, claims_of(model, links), rerun),
        speakers=speakers,
        links=link_worths(sample, links, [written_link(model, link) for link in links], rerun),
        reports=worths(sample, reports_of(model, links), rerun),
        shapley=_shapley(links, speakers, _rerun(model, question, seed, SHAPLEY_FUTURES)),
        turn=turning_point(sample, voices, rerun),
        numbers=_numbers(model, sample, drawn, sobol=sobol),
        all_numbers=value_of_knowing_all(sample.difference, sample.direction),
    )


def _rerun(model: Model, question: Question, seed: int, futures: int) -> Rerun:
    def difference(out: Sequence[Out]) -> Levels:
        run = run_arms(model, question, seed=seed, futures=futures, out=out)
        return run.difference[-1]

    return difference


def _sample(model: Model, question: Question, plan: Plan, drawn: Luck, rerun: Rerun) -> Sample:
    on = variable_of(model, question.on)
    voices = tuple(VoiceId(site.id) for site in plan.sites)
    return Sample(difference=rerun(()), held=drawn.sites, voices=voices, width=on.high - on.low)


def _shapley(
    links: tuple[Link, ...], ranked: tuple[Worth, ...], rerun: Rerun
) -> tuple[SpeakerShare, ...]:
    players = [each.id for each in ranked[:MOST_SPEAKERS]]
    voices = {
        player: tuple(v.id for link in links for v in link.voices if v.speaker == player)
        for player in players
    }

    def value(speaking: frozenset[str]) -> float:
        hushed = [v for player in players if player not in speaking for v in voices[player]]
        return float(rerun(silent(dict.fromkeys(hushed))).mean())

    shares = shapley_values(players, value)
    ordered = sorted(shares.items(), key=lambda pair: -abs(pair[1]))
    return tuple(SpeakerShare(speaker=speaker, value=share) for speaker, share in ordered)


def _numbers(model: Model, sample: Sample, drawn: Luck, *, sobol: bool) -> tuple[NumberWorth, ...]:
    columns = drawn.numbers.T
    gains = [value_of_knowing(each, sample.difference, sample.direction) for each in columns]
    shares = first_order(drawn.numbers, sample.difference) if sobol else (None,) * len(gains)
    rated = [
        NumberWorth(what=written_number(model, name), gain=gain, share=share)
        for name, gain, share in zip(drawn.named, gains, shares, strict=True)
    ]
    rated.sort(key=lambda each: (-each.gain, -(each.share or 0.0)))
    least = LEAST_GAIN * sample.width
    return tuple(each for each in rated[:SHOWN_NUMBERS] if each.gain >= least or each.share)


WORDS: dict[str, str] = {
    "reference": "level now of",
    "adjustment": "weeks to adjust of",
    "noise": "noise of",
    "strength": "strength of",
    "delay": "delay of",
    "shape": "bend of",
}


def written_number(model: Model, drawn: Drawn) -> str:
    """Write which number of the model a draw is."""
    links = {str(link.id): link for link in model.links}
    of = written_link(model, links[drawn.of]) if drawn.of in links else part_name(model, drawn.of)
    return f"{WORDS[drawn.purpose]} {of}"
