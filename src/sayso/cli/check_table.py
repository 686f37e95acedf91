"""The findings of a check as lines for a terminal of 80 columns."""

import textwrap
from collections.abc import Iterator, Sequence

from sayso.answers.check.backtest import (
    Row,
    by_series,
    compare,
    ratio,
    standing,
)
from sayso.answers.check.baselines import BASELINES
from sayso.answers.check.question import Asked
from sayso.answers.check.scores import brier, log_score, mean
from sayso.answers.check.whole import CALIBRATED, GIVEN, PRIOR, SHUFFLED, Check
from sayso.cli.learned_table import learned_lines, rehearsed_lines
from sayso.cli.score_card_table import score_card_lines
from sayso.model.case import Case

WIDTH = 79
SHORT = {PRIOR: "priors", CALIBRATED: "calibr.", GIVEN: "as came"}
LATE = 6
"""Months from which on opinion is judged: nearer, polls hardly move."""


def check_lines(found: Check, case: Case, *, seed: int) -> Iterator[str]:
    """Yield everything found, section by section."""
    yield f"Checked at the cut-off {found.cutoff} (seed {seed})"
    yield ""
    if found.seen:
        yield from learned_lines(found.calibration, found.strengths)
        yield from rehearsed_lines(found.rehearsed)
    yield from _backtest(found)
    yield from _questions(found.asked)
    yield from score_card_lines(found.scored, case.claim_sets)


def _backtest(found: Check) -> Iterator[str]:
    if not found.rows:
        yield "Nothing that is bound to the model was observed after the cut-off: no forecast"
        yield "is scored."
        yield ""
        return
    arms = _arms(found.rows)
    for group in dict.fromkeys(row.group for row in found.rows):
        yield from _scores(group, [row for row in found.rows if row.group == group], arms)
    yield from _legend()
    yield from _ablations(found, arms[-1])


def _arms(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the forecasters to show: events as they came only if any came."""
    came = any(row.crps[GIVEN] != row.crps[CALIBRATED] for row in rows)
    return (PRIOR, CALIBRATED, GIVEN) if came else (PRIOR, CALIBRATED)


def _scores(group: str, rows: Sequence[Row], arms: Sequence[str]) -> Iterator[str]:
    yield f"CRPS, {group or 'all series'} (smaller is better; * best simple baseline)"
    heads = " ".join(f"{SHORT[arm]:>8}" for arm in arms)
    yield f"  {'series':<25}{'n':>3} {heads} {'baseline':>8}"
    for name, own in by_series(rows).items():
        best = standing(own, CALIBRATED)
        cells = " ".join(f"{mean([row.crps[arm] for row in own]):>8.3g}" for arm in arms)
        yield (
            f"  {name[:24]:<25}{len(own):>3} {cells} {best.best_crps:>8.3g} *{best.best_baseline}"
        )
    yield from _summary("all months", rows, arms)
    late = [row for row in rows if row.months >= LATE]
    if late:
        yield from _summary(f"months {LATE} on", late, arms)
    yield ""


def _summary(what: str, rows: Sequence[Row], arms: Sequence[str]) -> Iterator[str]:
    yield f"  {what:<34}{'share':>6}{'80 %':>6}  {'quarters':<13}random walk"
    for name in arms:
        held = mean([float(row.within[name][1]) for row in rows])
        luck = compare(rows, name, "random walk").words
        told = f"    {name:<32}{ratio(rows, name):>6.2f}{held:>6.0%}"
        yield f"{told}  {_quarters(rows, name):<13}{luck}"
    others = [f"{name} {ratio(rows, name):.2f}" for name in BASELINES]
    yield f"    {'; '.join(others)}"


def _legend() -> Iterator[str]:
    yield from _wrapped(
        "share: CRPS as a share of each series' best baseline, picked afterwards (geometric "
        "mean over the series); 80 %: how often the central interval held what came; quarters: "
        "how many fell into each quarter of the forecast, lowest first; random walk: whether "
        "the difference from it is more than luck."
    )
    yield ""


def _quarters(rows: Sequence[Row], name: str) -> str:
    """Return how many observations fell into each quarter of the forecast (PIT)."""
    places = [min(3, int(4 * row.pit[name])) for row in rows]
    return " ".join(str(places.count(quarter)) for quarter in range(4))


def _ablations(found: Check, whole: str) -> Iterator[str]:
    yield f"Parts taken out (CRPS as a share of: {whole})"
    for name in (*found.ablations, SHUFFLED):
        change = compare(found.rows, name, whole)
        words = {"better": "better without", "worse": "worse without"}.get(
            change.words, change.words
        )
        yield f"  {name:<28}{ratio(found.rows, name, whole):>6.3f}   {words}"
    yield ""


def _questions(asked: Sequence[Asked]) -> Iterator[str]:
    if not asked:
        return
    yield "Yes-or-no questions (chance; Brier, log score; smaller is better)"
    for each in asked:
        question = each.question
        came = "yes" if question.happened else "no"
        yield from _wrapped(f"{question.text} by {question.by}: {came}")
        yield f"    futures {each.chance:.2f}   {each.brier:.3f}   {each.log_score:.2f}"
        if question.crowd is not None:
            score = brier(question.crowd, question.happened)
            log = log_score(question.crowd, question.happened)
            yield f"    crowd   {question.crowd:.2f}   {score:.3f}   {log:.2f}"
            yield from _wrapped(f"crowd: {question.crowd_from}", indent=4)
    yield ""


def _wrapped(text: str, indent: int = 2) -> list[str]:
    space = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=space, subsequent_indent=space)
