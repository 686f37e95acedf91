"""The score card with what was observed: each verdict beside the series and dates behind it."""

import datetime
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from sayso.answers.check.measure import Measure
from sayso.answers.check.series import Observation, SeriesId
from sayso.answers.check.verdict import Verdict
from sayso.errors import input_error
from sayso.model.number import ClaimRef

CLEAR = 2.0
"""A change is clear beyond so many standard errors of a difference of two observations."""

Moved = Literal["up", "down", "no clear change", "nothing to compare"]


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A series before a verdict's condition came true (or the cut-off), and from then to its date.

    `moved` compares the last of `after` with `before`, in the light of the errors alone: it is
    the program's own word, beside the verdict that a person gave.
    """

    series: SeriesId
    unit: str
    before: Observation | None
    after: tuple[Observation, ...]
    moved: Moved


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """A verdict, who spoke its claims, and what was observed."""

    verdict: Verdict
    speakers: tuple[str, ...]
    seen: tuple[Seen, ...]


def score_card(
    verdicts: Sequence[Verdict],
    measures: Sequence[Measure],
    cutoff: datetime.date,
    speakers: Mapping[ClaimRef, str],
) -> tuple[Scored, ...]:
    """Return every verdict with the observations of its series; `speakers` are of all claims.

    Raises:
        InputError: a verdict names a claim that is not there: only what has a span and a
            speaker is scored.
    """
    for ref in (ref for each in verdicts for ref in each.claims if ref not in speakers):
        raise input_error(
            "no-claim", f"a verdict names the claim {ref!r}, which is not there",
            hint="only claims of the reports behind the model are scored; `sayso model` lists them",
        )  # fmt: skip
    bound = {each.series.id: each for each in measures}
    return tuple(
        Scored(
            verdict=each,
            speakers=tuple(dict.fromkeys(speakers[ref] for ref in each.claims)),
            seen=tuple(_seen(each, bound, cutoff)),
        )
        for each in verdicts
    )


def _seen(
    verdict: Verdict, bound: dict[SeriesId, Measure], cutoff: datetime.date
) -> Iterator[Seen]:
    start = verdict.condition_met or cutoff
    for name in verdict.series:
        if name not in bound:
            yield Seen(series=name, unit="", before=None, after=(), moved="nothing to compare")
            continue
        measure = bound[name]
        before = measure.known(start).observations[-1:]
        later = measure.series.after(start)
        after = (later.until(verdict.by) if verdict.by else later).observations
        first = before[0] if before else None
        yield Seen(
            series=name, unit=measure.binding.unit or measure.series.unit, before=first,
            after=after, moved=_moved(first, after, measure.binding.error),
        )  # fmt: skip


def _moved(before: Observation | None, after: Sequence[Observation], error: float) -> Moved:
    if before is None or not after:
        return "nothing to compare"
    change = after[-1].value - before.value
    spread = math.hypot(before.error or error, after[-1].error or error)
    if abs(change) <= CLEAR * spread:
        return "no clear change"
    return "up" if change > 0 else "down"
