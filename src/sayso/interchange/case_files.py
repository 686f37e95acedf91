"""A case on disk: the model file and, beside it, the claims of each report and the review."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from sayso.claims.claim_set import ClaimSet
from sayso.errors import Diagnostic, InputError, Place, input_error
from sayso.interchange.claims_json import claims_from_json, claims_to_json
from sayso.interchange.files import STANDARD, read_bytes, write_bytes
from sayso.interchange.model_edit import edited_text
from sayso.interchange.model_toml import model_from_toml
from sayso.interchange.review_file import load_review
from sayso.interchange.toml_text import model_text
from sayso.model.case import Case
from sayso.model.model import Model
from sayso.model.review import reviewed


def load_model(path: str) -> Model:
    """Read a model file (`-`: standard input), without its claims.

    Raises:
        InputError: the file has faults, each with line, caret and hint.
    """
    return model_from_toml(model_source(path), path)


def model_source(path: str) -> str:
    """Return the text of a model file.

    Raises:
        InputError: there is no such file, or it is not UTF-8.
    """
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(source=path)
        message = f"not UTF-8 text: byte {error.start} is {content[error.start]:#04x}"
        raise input_error("encoding", message, place=place, hint="save it as UTF-8") from None


def load_case(path: str) -> Case:
    """Read a model file with its claims, as the review beside it leaves them.

    Raises:
        InputError: a file has faults, or a claims file is of another document than the model.
    """
    model = load_model(path)
    read = load_claims(path, model)
    if path == STANDARD:
        return Case(model=model, claim_sets=read)
    return Case(model=model, claim_sets=reviewed(read, load_review(path)).claim_sets)


def load_claims(path: str, model: Model) -> tuple[ClaimSet, ...]:
    """Read the claims files that a model names, relative to its folder, as they were read."""
    folder = Path() if path == STANDARD else Path(path).parent
    sets: list[ClaimSet] = []
    for report in model.reports:
        beside = str(folder / report.claims)
        claim_set = claims_from_json(read_bytes(beside), beside)
        if claim_set.document.sha256 != report.sha256:
            raise InputError(_stale(beside, report.id, path))
        sets.append(claim_set)
    return tuple(sets)


def save_model(
    path: str, model: Model, read: Sequence[ClaimSet], *, kept: str | None = None
) -> Model:
    """Write the claims as they were read, then the model; each file whole or not at all.

    `kept` is the text of the model file so far: then only what changed is changed in it, and
    comments and order stay. To standard output goes the model alone. Returns the model with
    the paths of its claims files.
    """
    named = with_claims_files(path, model)
    if path != STANDARD:
        for report, claim_set in zip(named.reports, read, strict=True):
            write_bytes(str(Path(path).parent / report.claims), claims_to_json(claim_set))
    text = model_text(named) if kept is None else edited_text(kept, named)
    write_bytes(path, text.encode())
    return named


def with_claims_files(path: str, model: Model) -> Model:
    """Name the claims files beside `path`: model.claims.json, then model.r2.claims.json ..."""
    stem = "model" if path == STANDARD else Path(path).stem
    reports = tuple(
        msgspec.structs.replace(
            report,
            claims=f"{stem}.claims.json" if number == 0 else f"{stem}.{report.id}.claims.json",
        )
        for number, report in enumerate(model.reports)
    )
    return msgspec.structs.replace(model, reports=reports)


def _stale(path: str, report: str, model: str) -> Diagnostic:
    return Diagnostic(
        code="stale-claims",
        message=f"{path} is about another text than report {report!r} of {model}",
        place=Place(source=path),
        hint="build the model again from the report",
    )
