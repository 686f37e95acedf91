"""A whole case as one archive: unpacked, the commands work on it as the page does."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.interchange.case_files import save_model
from sayso.interchange.review_file import save_review
from sayso.model.model import Model
from sayso.web.command_line import FILE
from sayso.web.open_case import OpenCase

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it, so that the same case is the same bytes."""


def case_archive(opened: OpenCase, model: Model) -> bytes:
    """Pack `model` with the claims of the case as they were read, and its review."""
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / FILE)
        save_model(path, model, opened.read)
        if opened.review.acts:
            save_review(path, opened.review)
        return _packed(Path(folder))


def _packed(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(zipfile.ZipInfo(path.name, LONG_AGO), path.read_bytes())
    return out.getvalue()
