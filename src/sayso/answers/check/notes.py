"""Notes on data: what is short, gappy, old or oddly dated, without stopping the check."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.answers.check.calibrate import FEWEST_OBSERVATIONS
from sayso.answers.check.measure import Measure
from sayso.answers.check.series import Series
from sayso.answers.check.verdict import Verdict
from sayso.errors import Diagnostic

LONG_GAP = 3
"""A gap this many times the usual distance between observations is told."""

OLD_WEEKS = 26


def notes(
    measures: Sequence[Measure], cutoff: datetime.date, today: datetime.date
) -> tuple[Diagnostic, ...]:
    """Return what a reader of the check should know of each series."""
    return tuple(note for each in measures for note in _notes(each, cutoff, today))


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
    if not measure.series.after(cutoff).observations:
        yield _note("nothing-after", f"{name}: nothing came after {cutoff} to be scored", None)
    if measure.series.observations[-1].date > today:
        yield _note(
            "in-the-future", f"{name}: it has a value of {measure.series.observations[-1].date}",
            "are day and month the wrong way round?",
        )  # fmt: skip


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
