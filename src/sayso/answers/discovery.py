"""What would have to be true for X to happen by D: scenario discovery over the ensemble.

The conditions are found in one half of the futures and counted in the other, so that what is
told of them is not flattered by the search: chance that helped to find them does not help again.
"""

import itertools

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.answers.agreement import verb
from sayso.answers.box import Cases, Hits, Limits, Rating, best_box, rated
from sayso.answers.clause import of_hundred
from sayso.answers.condition import Column, Condition, columns, range_of, written_condition
from sayso.answers.contradiction import variable_of
from sayso.answers.deciding import deciding
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import part_name
from sayso.answers.what_if import FUTURES
from sayso.futures.compile import compile_plan
from sayso.futures.luck import luck
from sayso.futures.outputs import Events, Paths
from sayso.futures.simulate import simulate
from sayso.model.model import Model
from sayso.model.variable import VariableId


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A variable reaches `level`, from where it is now, at any time up to week `by`."""

    on: VariableId
    level: float
    by: float


class Discovery(msgspec.Struct, frozen=True, kw_only=True):
    """The conditions that separate futures with the outcome from those without, in words.

    Each condition comes after those that it adds to. `every` rates all futures. Conditions were
    found in so many `futures` and rated in as many others.
    """

    title: str
    sentence: str
    every: Rating
    conditions: tuple[Condition, ...]
    futures: int
    seed: int


class _Sample(msgspec.Struct, frozen=True, kw_only=True):
    """Futures: what differs between them (futures, columns), and which reach the outcome."""

    cases: Cases
    hits: Hits

    def rated(self, *limits: Limits) -> Rating:
        return rated(self.cases, self.hits, limits)


def what_would_have_to_be_true(
    model: Model, outcome: Outcome, *, seed: int = 0, futures: int = FUTURES
) -> Discovery:
    """Find the conditions on voices, numbers and events under which the outcome is likely."""
    model = deciding(model, outcome.on, outcome.by)
    named, every = _drawn(model, outcome, 2 * futures, seed)
    found = _Sample(cases=every.cases[:futures], hits=every.hits[:futures])
    other = _Sample(cases=every.cases[futures:], hits=every.hits[futures:])
    base = other.rated()
    limits = best_box(found.cases, found.hits) if 0 < base.density < 1 else ()
    conditions = tuple(_conditions(named, limits, other))
    return Discovery(
        title=_title(model, outcome),
        sentence=_sentence(_outcome(model, outcome), base, conditions),
        every=base,
        conditions=conditions,
        futures=futures,
        seed=seed,
    )


def steps(found: Discovery) -> list[str]:
    """Write the conditions as they are added to each other: "if ...", "and ..."."""
    words = itertools.chain(["if"], itertools.repeat("and"))
    return [f"{word} {each.words}" for word, each in zip(words, found.conditions, strict=False)]


def counted(found: Discovery) -> str:
    """Say in which futures the conditions were found and counted."""
    many = f"{found.futures:,}"
    return f"found in {many} futures, counted in {many} others, seed {found.seed}"


def _drawn(model: Model, outcome: Outcome, futures: int, seed: int) -> tuple[list[Column], _Sample]:
    plan = compile_plan(model).plan
    weeks = tuple(range(int(outcome.by) + 1))
    kept = (Paths(variables=(outcome.on,), weeks=weeks), Events())
    run = simulate(plan, futures=futures, seed=seed, outputs=kept)
    drawn = luck(plan, futures=futures, seed=seed)
    named, cases = columns(model, plan, drawn, run.event_start[0] <= outcome.by)
    return named, _Sample(cases=cases, hits=_hits(model, outcome, run.paths[0, :, :, 0]))


def _hits(model: Model, outcome: Outcome, levels: npt.NDArray[np.float32]) -> Hits:
    if outcome.level >= variable_of(model, outcome.on).now.value:
        return np.asarray(levels.max(axis=1) >= outcome.level, np.bool_)
    return np.asarray(levels.min(axis=1) <= outcome.level, np.bool_)


def _conditions(named: list[Column], limits: tuple[Limits, ...], other: _Sample) -> list[Condition]:
    return [
        Condition(
            words=written_condition(named[each.column], each),
            range=range_of(named[each.column], each, other.cases[:, each.column]),
            alone=other.rated(each),
            together=other.rated(*limits[: place + 1]),
        )
        for place, each in enumerate(limits)
    ]


def _title(model: Model, outcome: Outcome) -> str:
    name, by = part_name(model, outcome.on), written_week(model, outcome.by)
    return f"What would have to be true for {name} to get to {outcome.level:g} by {by}"


def _outcome(model: Model, outcome: Outcome) -> str:
    name, by = part_name(model, outcome.on), written_week(model, outcome.by)
    return f"By {by}, {name} {verb(name, 'gets')} to {outcome.level:g}"


def _sentence(what: str, every: Rating, conditions: tuple[Condition, ...]) -> str:
    if every.density in (0.0, 1.0):
        return f"{what} in {'every' if every.density else 'no'} future, so no condition tells."
    base = of_hundred(every.density)
    if not conditions:
        return f"{what} in {base} futures; no condition makes that much likelier."
    box = conditions[-1].together
    return (
        f"{what} in {of_hundred(box.density)} futures if {_listed(conditions)}, against {base} "
        f"of all; {of_hundred(box.coverage)} futures that get there fulfil that."
    )


def _listed(conditions: tuple[Condition, ...]) -> str:
    *first, last = (each.words for each in conditions)
    return f"{', '.join(first)} and {last}" if first else last
