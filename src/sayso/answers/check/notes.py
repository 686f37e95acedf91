"""Notes on data: what is short, gappy, old or oddly dated, without stopping the check."""

import datetime
import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from sayso.answers.check.calibrate import FEWEST_OBSERVATIONS
from sayso.answers.check.measure import Measure, Reading, level_before
from sayso.answers.check.series import Series
from sayso.answers.check.verdict import Verdict
from sayso.errors import Diagnostic

LONG_GAP = 3
"""A gap this many times the usual distance between observations is told."""

OLD_WEEKS = 26

NARROW = 0.01
"""A series that moves its variable over less of its range than this is told."""

APART = 3.0
"""Views of one variable whose levels differ by so many standard errors are told."""


def notes(
    measures: Sequence[Measure], cutoff: datetime.date, today: datetime.date
) -> tuple[Diagnostic, ...]:
    """Return what a reader of the check should know of each series."""
    own = (note for each in measures for note in _notes(each, cutoff, today))
    return (*own, *_apart(measures, cutoff))


def unbound(verdicts: Sequence[Verdict], measures: Sequence[Measure]) -> tuple[Diagnostic, ...]:
    """Return a note for each series that a verdict names and no binding does."""
    bound = {each.series.id for each in measures}
    missing = dict.fromkeys(name for each in verdicts for name in each.series if name not in bound)
    hint = f"bound are: {', '.join(sorted(bound)) or 'none'}"
    return tuple(
        _note("not-bound", f"a verdict names the series {name!r}, which is not bound", hint)
        for name in missing
    )


def _notes(measure: Measure, cutoff: datetime.date, today: datetime.date) -> Iterator[Diagnostic]:
    known, name = measure.known(cutoff), measure.series.id
    count = len(known.observations)
    if not count:
        yield _note(
            "nothing-before", f"{name}: nothing was observed by {cutoff}",
            "it is neither calibrated nor scored; choose a later cut-off",
        )  # fmt: skip
        return
    if count < FEWEST_OBSERVATIONS:
        yield _note(
            "too-few", f"{name}: {count} observed by {cutoff}, {FEWEST_OBSERVATIONS} are needed",
            "its variable keeps its priors, unless another series of it has enough",
        )  # fmt: skip
    last = known.observations[-1].date
    if (cutoff - last).days > OLD_WEEKS * 7:
        yield _note("old", f"{name}: its last value before the cut-off is of {last}", None)
    yield from _gaps(known)
    yield from _outside(measure)
    if not measure.series.after(cutoff).observations:
        yield _note("nothing-after", f"{name}: nothing came after {cutoff} to be scored", None)
    if measure.series.observations[-1].date > today:
        yield _note(
            "in-the-future", f"{name}: it has a value of {measure.series.observations[-1].date}",
            "are day and month the wrong way round?",
        )  # fmt: skip


def _outside(measure: Measure) -> Iterator[Diagnostic]:
    """Tell if values do not fit the variable: mostly a scale or unit gone wrong."""
    binding, variable = measure.binding, measure.variable
    if binding.align != "none":
        return
    levels = Reading(binding.offset, binding.scale)(measure.used.values)
    share = float(np.ptp(levels)) / (variable.high - variable.low)
    if levels.size > 1 and share < NARROW:
        yield _note(
            "narrow", f"{measure.series.id}: all values together move {variable.name!r} over "
            f"{share:.1%} of its range ({levels.min():.3g} to {levels.max():.3g})",
            "is the binding's scale right? the model moves far more than that",
        )  # fmt: skip
    out = int(((levels < variable.low) | (levels > variable.high)).sum())
    if out:
        yield _note(
            "outside", f"{measure.series.id}: {out} of {levels.size} values lie outside "
            f"{variable.name!r}, {variable.low:g} to {variable.high:g}, when read as it "
            f"({levels.min():.3g} to {levels.max():.3g})",
            "check scale, offset and unit of the binding; the model cannot go there",
        )  # fmt: skip


def before_report(start: datetime.date | None, cutoff: datetime.date) -> tuple[Diagnostic, ...]:
    """Return a note if the cut-off lies before the report: then its words were not known yet."""
    if start is None or cutoff >= start:
        return ()
    message = f"the cut-off {cutoff} lies before the report of {start}: its words know more"
    return (_note("before-report", message, "a fair test begins when the words were said"),)


def _apart(measures: Sequence[Measure], cutoff: datetime.date) -> Iterator[Diagnostic]:
    """Tell which views of one variable disagree on its level: one may be biased, or misread."""
    for first, second in combinations(measures, 2):
        if first.variable.id != second.variable.id:
            continue
        if first.binding.align != "none" or second.binding.align != "none":
            continue
        one, two = (_level(each, cutoff) for each in (first, second))
        if one and two and abs(one[0] - two[0]) > APART * math.hypot(one[1], two[1]):
            yield _note(
                "views-apart", f"{first.series.id} and {second.series.id} disagree on the level "
                f"of {first.variable.name!r} at the cut-off: {one[0]:.3g} and {two[0]:.3g}",
                'align = "shift" or "scale" takes out a view\'s own bias',
            )  # fmt: skip


def _level(measure: Measure, cutoff: datetime.date) -> tuple[float, float] | None:
    level, binding = level_before(measure, cutoff), measure.binding
    if level is None:
        return None
    return binding.offset + binding.scale * level.value, abs(binding.scale) * level.error


def _gaps(series: Series) -> Iterator[Diagnostic]:
    dates = [each.date for each in series.observations]
    steps = [(later - sooner).days for sooner, later in pairwise(dates)]
    usual = sorted(steps)[len(steps) // 2] if steps else 0
    for (sooner, later), step in zip(pairwise(dates), steps, strict=True):
        if step > LONG_GAP * max(usual, 1):
            message = f"{series.id}: nothing between {sooner} and {later}, else every {usual} days"
            yield _note("gap", message, None)


def _note(code: str, message: str, hint: str | None) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint)
