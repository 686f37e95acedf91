"""A case on disk: the model file and, beside it, one claims file for each report."""

from pathlib import Path

import msgspec

from sayso.claims.claim_set import ClaimSet
from sayso.errors import Diagnostic, InputError, Place, input_error
from sayso.interchange.claims_json import claims_from_json, claims_to_json
from sayso.interchange.files import STANDARD, read_bytes, write_bytes
from sayso.interchange.model_edit import edited_text
from sayso.interchange.model_toml import model_from_toml
from sayso.interchange.toml_text import model_text
from sayso.model.case import Case
from sayso.model.model import Model


def load_model(path: str) -> Model:
    """Read a model file (`-`: standard input), without its claims.

    Raises:
        InputError: the file has faults, each with line, caret and hint.
    """
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(source=path)
        message = f"not UTF-8 text: byte {error.start} is {content[error.start]:#04x}"
        raise input_error("encoding", message, place=place, hint="save it as UTF-8") from None
    return model_from_toml(text, path)


def load_case(path: str) -> Case:
    """Read a model file and the claims files that it names, relative to its folder.

    Raises:
        InputError: a file has faults, or a claims file is of another document than the model.
    """
    model = load_model(path)
    folder = Path() if path == STANDARD else Path(path).parent
    sets: list[ClaimSet] = []
    for report in model.reports:
        beside = str(folder / report.claims)
        claim_set = claims_from_json(read_bytes(beside), beside)
        if claim_set.document.sha256 != report.sha256:
            raise InputError(_stale(beside, report.id, path))
        sets.append(claim_set)
    return Case(model=model, claim_sets=tuple(sets))


def save_case(path: str, case: Case, *, kept: str | None = None) -> Case:
    """Write the claims files, then the model; each file whole or not at all.

    `kept` is the text of the model file so far: then only what changed is changed in it, and
    comments and order stay. Returns the case with the paths of its claims files.
    """
    named = with_claims_files(path, case)
    folder = Path(path).parent
    for report, claim_set in zip(named.model.reports, named.claim_sets, strict=True):
        write_bytes(str(folder / report.claims), claims_to_json(claim_set))
    text = model_text(named.model) if kept is None else edited_text(kept, named.model)
    write_bytes(path, text.encode())
    return named


def with_claims_files(path: str, case: Case) -> Case:
    """Return the case with claims files beside `path`: model.claims.json, model.r2.claims.json."""
    stem = "model" if path == STANDARD else Path(path).stem
    reports = tuple(
        msgspec.structs.replace(
            report,
            claims=f"{stem}.claims.json" if number == 0 else f"{stem}.{report.id}.claims.json",
        )
        for number, report in enumerate(case.model.reports)
    )
    return msgspec.structs.replace(case, model=msgspec.structs.replace(case.model, reports=reports))


def _stale(path: str, report: str, model: str) -> Diagnostic:
    return Diagnostic(
        code="stale-claims",
        message=f"{path} is about another text than report {report!r} of {model}",
        place=Place(source=path),
        hint="build the model again from the report",
    )
