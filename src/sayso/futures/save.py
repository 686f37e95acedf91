"""Writing a dataset whole or not at all: beside its place first, then moved there."""

import importlib.util
import shutil
import tempfile
from pathlib import Path

import xarray

from sayso.errors import OutsideError


def save_dataset(dataset: xarray.Dataset, path: Path) -> None:
    """Write as Zarr (a name ending in .zarr) or else as NetCDF.

    Raises:
        OutsideError: the place cannot be written, or Zarr is not installed.
    """
    zarr = path.suffix == ".zarr"
    if zarr and importlib.util.find_spec("zarr") is None:
        raise OutsideError("writing Zarr needs the package zarr")
    try:
        folder = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    except OSError as error:
        raise OutsideError(f"cannot write {path}: {error.strerror}") from error
    try:
        draft = folder / path.name
        if zarr:
            dataset.to_zarr(draft, mode="w", zarr_format=2)
        else:
            dataset.to_netcdf(draft, engine="h5netcdf")
        _put(draft, path)
    except OSError as error:
        raise OutsideError(f"cannot write {path}: {error}") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(draft: Path, path: Path) -> None:
    if path.is_dir():
        # A folder cannot be replaced in one move: the old one steps aside into the draft's.
        path.rename(draft.with_name("replaced"))
    draft.rename(path)
