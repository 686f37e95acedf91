"""Writing an ensemble whole or not at all: beside its place first, then moved there."""

import contextlib
import importlib.util
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import xarray

from sayso.errors import OutsideError


def is_zarr(path: Path) -> bool:
    """Tell whether a path names a Zarr store (ending in .zarr); all else is NetCDF."""
    return path.suffix == ".zarr"


@contextlib.contextmanager
def drafted(path: Path) -> Generator[Path]:
    """Give a place beside `path` to write to; it takes the place of `path` if all goes well.

    Raises:
        OutsideError: the place cannot be written, or Zarr is not installed.
    """
    if is_zarr(path) and importlib.util.find_spec("zarr") is None:
        raise OutsideError("writing Zarr needs the package zarr")
    try:
        folder = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    except OSError as error:
        raise OutsideError(f"cannot write {path}: {error.strerror}") from error
    try:
        draft = folder / path.name
        yield draft
        _put(draft, path)
    except OSError as error:
        raise OutsideError(f"cannot write {path}: {error}") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def save_dataset(dataset: xarray.Dataset, path: Path) -> None:
    """Write as Zarr (a name ending in .zarr) or else as NetCDF.

    Raises:
        OutsideError: as `drafted`.
    """
    with drafted(path) as draft:
        if is_zarr(path):
            dataset.to_zarr(draft, mode="w", zarr_format=2)
        else:
            dataset.to_netcdf(draft, engine="h5netcdf")


def _put(draft: Path, path: Path) -> None:
    if path.is_dir():
        # A folder cannot be replaced in one move: the old one steps aside into the draft's.
        path.rename(draft.with_name("replaced"))
    draft.rename(path)
