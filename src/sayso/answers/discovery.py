"""What would have to be true for X to happen by D: scenario discovery over the ensemble."""

import math

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.answers.agreement import verb
from sayso.answers.box import Box, Cases, Limits, best_box
from sayso.answers.clause import figure, happening, never, of_hundred
from sayso.answers.contradiction import variable_of
from sayso.answers.deciding import deciding
from sayso.answers.matter import written_number
from sayso.answers.timeline import written_week
from sayso.answers.vocabulary import part_name, written_voice
from sayso.answers.what_if import FUTURES
from sayso.futures.compile import compile_plan
from sayso.futures.luck import luck
from sayso.futures.outputs import Events, Paths
from sayso.futures.plan import Plan
from sayso.futures.simulate import simulate
from sayso.model.link import Voice
from sayso.model.model import Model
from sayso.model.variable import VariableId


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A variable reaches `level`, from where it is now, at any time up to week `by`."""

    on: VariableId
    level: float
    by: float


class Discovery(msgspec.Struct, frozen=True, kw_only=True):
    """The conditions that separate futures with the outcome from those without, in words.

    `density` is the share of futures with the outcome among those that fulfil all conditions,
    `base` among all; `coverage` is how many of the futures with it fulfil them.
    """

    sentence: str
    conditions: tuple[str, ...]
    density: float
    coverage: float
    base: float


def what_would_have_to_be_true(
    model: Model, outcome: Outcome, *, seed: int = 0, futures: int = FUTURES
) -> Discovery:
    """Find the conditions on voices, numbers and events under which the outcome is likely."""
    model = deciding(model, outcome.on, outcome.by)
    plan = compile_plan(model).plan
    weeks = tuple(range(int(outcome.by) + 1))
    kept = (Paths(variables=(outcome.on,), weeks=weeks), Events())
    found = simulate(plan, futures=futures, seed=seed, outputs=kept)
    hits = _hits(model, outcome, found.paths[0, :, :, 0])
    names, cases = _columns(model, plan, found.event_start[0] <= outcome.by, futures, seed)
    if not hits.any() or hits.all():
        return _plain(model, outcome, everywhere=bool(hits.any()))
    box = best_box(cases, hits)
    conditions = tuple(_condition(names[each.column], each) for each in box.limits)
    return Discovery(
        sentence=_sentence(model, outcome, box, conditions),
        conditions=conditions,
        density=box.density,
        coverage=box.coverage,
        base=box.base,
    )


def _hits(model: Model, outcome: Outcome, levels: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    if outcome.level >= variable_of(model, outcome.on).now.value:
        return np.asarray(levels.max(axis=1) >= outcome.level, np.bool_)
    return np.asarray(levels.min(axis=1) <= outcome.level, np.bool_)


def _columns(
    model: Model, plan: Plan, happened: npt.NDArray[np.bool_], futures: int, seed: int
) -> tuple[list[tuple[str, str] | str], Cases]:
    """Return all that differs between futures, and how each column reads, held and failed."""
    drawn = luck(plan, futures=futures, seed=seed)
    voices = {str(voice.id): voice for link in model.links for voice in link.voices}
    sites = [place for place, site in enumerate(plan.sites) if site.id in voices]
    names: list[tuple[str, str] | str] = [_voice(voices[plan.sites[s].id]) for s in sites]
    names += [_event(part_name(model, event.id)) for event in plan.events]
    names += [written_number(model, each) for each in drawn.named]
    cases = np.hstack([drawn.sites[:, sites], happened, drawn.numbers])
    return names, cases.astype(np.float64)


def _voice(voice: Voice) -> tuple[str, str]:
    who = written_voice(voice)
    return f"{who} is right", f"{who} is wrong"


def _event(name: str) -> tuple[str, str]:
    return happening(name), never(name)


def _condition(name: tuple[str, str] | str, limits: Limits) -> str:
    if isinstance(name, tuple):
        return name[0] if limits.low > 0 else name[1]
    if math.isfinite(limits.low) and math.isfinite(limits.high):
        return f"{name} is {_short(limits.low)} to {_short(limits.high)}"
    if math.isfinite(limits.low):
        return f"{name} is at least {_short(limits.low)}"
    return f"{name} is at most {_short(limits.high)}"


def _short(value: float) -> str:
    return f"{value:.2g}" if abs(value) < 10 else figure(value)


def _sentence(model: Model, outcome: Outcome, box: Box, conditions: tuple[str, ...]) -> str:
    what = _outcome(model, outcome)
    if not conditions:
        return f"{what} in {of_hundred(box.base)} futures; no condition makes that much likelier."
    return (
        f"{what} in {of_hundred(box.density)} futures if {' and '.join(conditions)}, "
        f"against {of_hundred(box.base)} of all; {of_hundred(box.coverage)} futures that get "
        "there fulfil that."
    )


def _plain(model: Model, outcome: Outcome, *, everywhere: bool) -> Discovery:
    where = "every future" if everywhere else "no future"
    share = float(everywhere)
    return Discovery(
        sentence=f"{_outcome(model, outcome)} in {where}, so no condition tells.",
        conditions=(),
        density=share,
        coverage=share,
        base=share,
    )


def _outcome(model: Model, outcome: Outcome) -> str:
    name, by = part_name(model, outcome.on), written_week(model, outcome.by)
    return f"By {by}, {name} {verb(name, 'gets')} to {outcome.level:g}"
