"""What is kept of a run: each wish sets what is reduced on the way and what memory it takes."""

from collections.abc import Sequence
from typing import Literal

import msgspec


class Paths(msgspec.Struct, frozen=True, kw_only=True, tag="paths"):
    """Keep levels of `variables` (None: all) at `weeks` (None: all) of every future.

    Four bytes a number: scenarios x futures x weeks x variables. `futures` keeps only the
    first so many futures (None: all).
    """

    variables: tuple[str, ...] | None = None
    weeks: tuple[int, ...] | None = None
    futures: int | None = None


class Summary(msgspec.Struct, frozen=True, kw_only=True, tag="summary"):
    """Mean, standard deviation and quantiles of `variables` (None: all) in each week.

    Quantiles come from counts in 512 equal bins, so they are exact to 1/1000 of the range.
    """

    probabilities: tuple[float, ...] = (0.05, 0.25, 0.5, 0.75, 0.95)
    variables: tuple[str, ...] | None = None


class Exceedance(msgspec.Struct, frozen=True, kw_only=True, tag="exceedance"):
    """The share of futures at or beyond `level` in each week, and at any week so far."""

    variable: str
    level: float
    direction: Literal["at_least", "at_most"] = "at_least"


class Events(msgspec.Struct, frozen=True, kw_only=True, tag="events"):
    """Per future the week in which each event happened and was undone (infinite: never)."""


Output = Paths | Summary | Exceedance | Events


def outputs_from(outputs: Sequence[Output], first: int) -> tuple[Output, ...]:
    """Say what a part that starts at the place `first` keeps: paths of the first so many in all."""
    return tuple(
        msgspec.structs.replace(output, futures=max(output.futures - first, 0))
        if isinstance(output, Paths) and output.futures is not None
        else output
        for output in outputs
    )
