"""A whole case as one archive: unpacked, the commands work on it as the page does."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.interchange.case_files import save_model
from sayso.interchange.check_files import BINDINGS, MECHANISMS, OUTCOMES
from sayso.interchange.review_file import save_review
from sayso.model.model import Model
from sayso.web.command_line import FILE
from sayso.web.observed import TABLES
from sayso.web.open_case import OpenCase

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it, so that the same case is the same bytes."""


def case_archive(opened: OpenCase, model: Model) -> bytes:
    """Pack `model` with its claims as they were read, its review, and what was observed."""
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / FILE)
        save_model(path, model, opened.read)
        if opened.review.acts:
            save_review(path, opened.review)
        if opened.path is not None:
            _copy_observed(Path(opened.path).parent, Path(folder))
        return _packed(Path(folder))


def _copy_observed(beside: Path, folder: Path) -> None:
    """Copy what `sayso check` holds the model against, if it lies beside it."""
    known = (BINDINGS, MECHANISMS, OUTCOMES, f"{TABLES}/{BINDINGS}")
    tables = (f"{TABLES}/{table.name}" for table in (beside / TABLES).glob("*.csv"))
    for name in (*known, *tables):
        if (beside / name).is_file():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes((beside / name).read_bytes())


def _packed(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(filter(Path.is_file, folder.rglob("*"))):
            name = path.relative_to(folder).as_posix()
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), path.read_bytes())
    return out.getvalue()
