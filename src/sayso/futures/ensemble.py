"""The result of a run: many futures, with names, units and coordinates."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from sayso import __version__
from sayso.futures.outputs import Exceedance, Output, Summary
from sayso.futures.plan import Plan
from sayso.futures.scenario import Scenario
from sayso.futures.sinks import BINS, STEPS, Sinks

if TYPE_CHECKING:
    import xarray

Floats = npt.NDArray[np.float32]
EVERY, SOME = "future", "kept_future"
"""The dimension of paths: of all futures, or of the first of them only."""

_Part = tuple[dict[str, Any], dict[str, Any]]
"""Data variables and coordinates, as xarray takes them."""


class Ensemble:
    """What was kept of a run of `plan` in `scenarios`; see `outputs` for what can be kept.

    Arrays have the dimensions (scenario, future, week, variable) as far as they apply; weeks
    run from 0 to the horizon. Levels are in each variable's own unit.
    """

    def __init__(
        self,
        plan: Plan,
        scenarios: tuple[Scenario, ...],
        outputs: tuple[Output, ...],
        futures: npt.NDArray[np.uint32],
        seed: int,
        sinks: Sinks,
    ) -> None:
        self.plan, self.scenarios, self.outputs = plan, scenarios, outputs
        self.futures, self.seed, self.sinks = futures, seed, sinks

    @property
    def paths(self) -> Floats:
        """Levels [scenario, future, week, variable], a view."""
        return self.sinks.paths.transpose(0, 3, 1, 2)

    @property
    def mean(self) -> npt.NDArray[np.float64]:
        """Mean levels [scenario, week, variable], within 1e-6 of a range."""
        low, width = self._scale()
        return low + width * self.sinks.total / (STEPS * self.futures.size)

    @property
    def sd(self) -> npt.NDArray[np.float64]:
        """Standard deviations over the futures [scenario, week, variable]."""
        _, width = self._scale()
        mean = self.sinks.total / self.futures.size
        variance = self.sinks.square / self.futures.size - mean * mean
        return width * np.sqrt(np.maximum(variance, 0.0)) / STEPS

    def quantiles(
        self, probabilities: tuple[float, ...] = (0.05, 0.25, 0.5, 0.75, 0.95)
    ) -> npt.NDArray[np.float64]:
        """Quantiles [scenario, probability, week, variable], within 1/512 of a range."""
        low, width = self._scale()
        shares = np.stack([self._share_below(probability) for probability in probabilities], 1)
        return low + width * shares

    @property
    def exceedance(self) -> npt.NDArray[np.float64]:
        """Share of futures beyond the line [scenario, exceedance, week]."""
        return self.sinks.reached / self.futures.size

    @property
    def ever(self) -> npt.NDArray[np.float64]:
        """Share of futures beyond the line in that week or before, like `exceedance`."""
        return self.sinks.ever / self.futures.size

    @property
    def event_start(self) -> Floats:
        """Week in which each event happened [scenario, future, event], infinite if it did not."""
        return self.sinks.start.transpose(0, 2, 1)

    @property
    def event_end(self) -> Floats:
        """Week in which each event was undone [scenario, future, event], infinite if not."""
        return self.sinks.end.transpose(0, 2, 1)

    def to_dataset(self) -> "xarray.Dataset":
        """Return everything kept as a dataset with coordinates, units and provenance.

        `level` has the dimensions (scenario, future, week, variable); where paths were asked for
        some only, those dimensions are `kept_future`, `kept_week`, `kept_variable`.
        """
        import xarray  # noqa: PLC0415  (half of the time to the first future)

        kept = self.sinks.paths.shape[3]
        levels = self._levels(EVERY if kept == self.futures.size else SOME)
        parts = (levels, self._summary(), self._exceedance(), self._events())
        data: dict[str, Any] = {}
        coordinates = self._scenarios()
        for part, places in parts:
            data |= part
            coordinates |= places
        return xarray.Dataset(data, coordinates, self._attributes())

    def paths_dataset(self, dimension: str) -> "xarray.Dataset":
        """Return the levels alone, with their coordinates; `dimension` names the futures."""
        import xarray  # noqa: PLC0415  (half of the time to the first future)

        data, places = self._levels(dimension)
        return xarray.Dataset(data, self._scenarios() | places)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the dataset as Zarr (a name ending in .zarr) or else as NetCDF, whole or not.

        Raises:
            OutsideError: the place cannot be written, or Zarr is not installed.
        """
        from sayso.futures.save import save_dataset  # noqa: PLC0415  (loads xarray)

        save_dataset(self.to_dataset(), Path(path))

    def _scale(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        chosen = [self.plan.variables[row] for row in self.sinks.summary_variable]
        low = np.array([variable.low for variable in chosen])
        return low, np.array([variable.high for variable in chosen]) - low

    def _scenarios(self) -> dict[str, Any]:
        return {"scenario": [scenario.name for scenario in self.scenarios]}

    def _levels(self, future: str) -> _Part:
        sinks = self.sinks
        if not sinks.path_week.size:
            return {}, {}
        every_week = sinks.path_week.size == self.plan.horizon.weeks + 1
        every_variable = sinks.path_variable.size == len(self.plan.variables)
        week = "week" if every_week else "kept_week"
        variable = "variable" if every_variable else "kept_variable"
        places = {
            future: self.futures[: sinks.paths.shape[3]],
            **self._weeks(week, sinks.path_week),
            **self._variables(variable, sinks.path_variable),
        }
        return {"level": (("scenario", future, week, variable), self.paths)}, places

    def _summary(self) -> _Part:
        sinks = self.sinks
        asked = next((wish for wish in self.outputs if isinstance(wish, Summary)), None)
        if asked is None:
            return {}, {}
        every = sinks.summary_variable.size == len(self.plan.variables)
        variable = "variable" if every else "summary_variable"
        week = np.arange(self.plan.horizon.weeks + 1)
        places = {
            "quantile": list(asked.probabilities),
            **self._weeks("week", week),
            **self._variables(variable, sinks.summary_variable),
        }
        data = {
            "mean": (("scenario", "week", variable), self.mean),
            "sd": (("scenario", "week", variable), self.sd),
            "quantiles": (
                ("scenario", "quantile", "week", variable),
                self.quantiles(asked.probabilities),
            ),
        }
        return data, places

    def _exceedance(self) -> _Part:
        chosen = [wish for wish in self.outputs if isinstance(wish, Exceedance)]
        if not chosen:
            return {}, {}
        sides = {"at_least": ">=", "at_most": "<="}
        lines = [f"{wish.variable} {sides[wish.direction]} {wish.level:g}" for wish in chosen]
        dimensions = ("scenario", "line", "week")
        week = self._weeks("week", np.arange(self.plan.horizon.weeks + 1))
        data = {"exceedance": (dimensions, self.exceedance), "ever": (dimensions, self.ever)}
        return data, {"line": lines, **week}

    def _events(self) -> _Part:
        if not self.sinks.start.shape[1]:
            return {}, {}
        dimensions = ("scenario", "future", "event")
        data = {
            "event_start": (dimensions, self.event_start, {"units": "weeks"}),
            "event_end": (dimensions, self.event_end, {"units": "weeks"}),
        }
        events = [event.id for event in self.plan.events]
        names = [event.name or event.id for event in self.plan.events]
        return data, {"event": events, "event_name": ("event", names), "future": self.futures}

    def _weeks(self, dimension: str, weeks: npt.NDArray[Any]) -> dict[str, Any]:
        places: dict[str, Any] = {dimension: weeks}
        start = self.plan.horizon.start
        if start is not None:
            dates = np.datetime64(start, "ns") + weeks.astype("timedelta64[W]")
            places[dimension.replace("week", "date")] = (dimension, dates)
        return places

    def _variables(self, dimension: str, rows: npt.NDArray[Any]) -> dict[str, Any]:
        chosen = [self.plan.variables[row] for row in rows]
        return {
            dimension: [variable.id for variable in chosen],
            f"{dimension}_name": (dimension, [variable.name or variable.id for variable in chosen]),
            f"{dimension}_unit": (dimension, [variable.unit for variable in chosen]),
        }

    def _attributes(self) -> dict[str, Any]:
        return {
            "title": "sayso ensemble",
            "source": f"sayso {__version__}",
            "seed": str(self.seed),
            "futures": int(self.futures.size),
        }

    def _share_below(self, probability: float) -> npt.NDArray[np.float64]:
        """Return the quantile as a share of the range, linear within its bin."""
        rank = probability * self.futures.size
        reached = np.cumsum(self.sinks.bins, axis=-1)
        place = np.minimum((reached < rank).sum(axis=-1), BINS - 1)[..., None]
        inside = np.take_along_axis(self.sinks.bins, place, -1)
        before = np.take_along_axis(reached, place, -1) - inside
        share = (place + (rank - before) / np.maximum(inside, 1))[..., 0] / BINS
        return np.clip(share, self.sinks.lowest, self.sinks.highest)
