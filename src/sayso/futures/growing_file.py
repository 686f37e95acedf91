"""A dataset on disk that grows along its futures, part by part."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, Literal

import h5netcdf
import xarray

from sayso.futures.save import is_zarr

CHUNK_BYTES = 2**20
"""Of a piece of the file that is read at once: as many futures as it has room for."""


class GrowingFile(ABC):
    """Takes paths of the futures one part after the other; `dimension` is what it grows along."""

    def __init__(self, draft: Path, dimension: str) -> None:
        self.draft, self.dimension, self.size = draft, dimension, 0

    def add(self, paths: xarray.Dataset) -> None:
        """Write the paths of the next futures."""
        if self.size:
            self.append(paths)
        else:
            self.create(paths)
        self.size += paths.sizes[self.dimension]

    def finish(self, rest: xarray.Dataset) -> None:
        """Write what else there is beside the paths."""
        self.write(rest, "a" if self.size else "w")

    @abstractmethod
    def create(self, paths: xarray.Dataset) -> None:
        """Write the first part."""

    @abstractmethod
    def append(self, paths: xarray.Dataset) -> None:
        """Write one more part."""

    @abstractmethod
    def write(self, rest: xarray.Dataset, mode: Literal["a", "w"]) -> None:
        """Write a dataset beside what is there (`a`), or alone (`w`)."""


def growing_file(draft: Path, dimension: str) -> GrowingFile:
    """Return a file for Zarr (a name ending in .zarr) or else for NetCDF."""
    return _Zarr(draft, dimension) if is_zarr(draft) else _NetCdf(draft, dimension)


class _NetCdf(GrowingFile):
    def create(self, paths: xarray.Dataset) -> None:
        paths.to_netcdf(
            self.draft,
            engine="h5netcdf",
            unlimited_dims=[self.dimension],
            encoding={"level": {"chunksizes": _chunk(paths)}},
        )

    def append(self, paths: xarray.Dataset) -> None:
        end = self.size + paths.sizes[self.dimension]
        with h5netcdf.File(self.draft, "a") as file:
            opened: Any = file
            opened.resize_dimension(self.dimension, end)
            opened["level"][:, self.size : end] = paths["level"].to_numpy()
            opened[self.dimension][self.size : end] = paths[self.dimension].to_numpy()

    def write(self, rest: xarray.Dataset, mode: Literal["a", "w"]) -> None:
        rest.to_netcdf(self.draft, mode=mode, engine="h5netcdf")


class _Zarr(GrowingFile):
    def create(self, paths: xarray.Dataset) -> None:
        encoding = {"level": {"chunks": _chunk(paths)}}
        paths.to_zarr(self.draft, mode="w", zarr_format=2, encoding=encoding)

    def append(self, paths: xarray.Dataset) -> None:
        paths.to_zarr(self.draft, append_dim=self.dimension)

    def write(self, rest: xarray.Dataset, mode: Literal["a", "w"]) -> None:
        rest.to_zarr(self.draft, mode=mode, zarr_format=2)


def _chunk(paths: xarray.Dataset) -> tuple[int, int, int, int]:
    """Return the shape of a chunk: some futures, all of their weeks and variables."""
    _, futures, weeks, variables = paths["level"].shape
    return 1, min(max(CHUNK_BYTES // (4 * weeks * variables), 1), futures), weeks, variables
