"""The review file beside a model: one act a line, only ever added to."""

from pathlib import Path

import msgspec

from sayso.errors import Diagnostic, InputError, Place
from sayso.interchange.files import read_bytes, write_bytes
from sayso.model.acts import Act, Review


def review_path(model: str) -> str:
    """Return where the review of a model file lies: model.review.jsonl beside model.toml."""
    path = Path(model)
    return str(path.with_name(f"{path.stem}.review.jsonl"))


def load_review(model: str) -> Review:
    """Read the review of a model file; without a file it is empty.

    Raises:
        InputError: a line is no act, each with its line and what is wrong with it.
    """
    path = review_path(model)
    if not Path(path).exists():
        return Review()
    acts: list[Act] = []
    faults: list[Diagnostic] = []
    for number, line in enumerate(read_bytes(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            acts.append(msgspec.json.decode(line, type=Act))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            faults.append(_fault(path, number, line, str(error)))
    if faults:
        raise InputError(*faults)
    return Review(acts=tuple(acts))


def save_review(model: str, review: Review) -> None:
    """Write the review of a model file, whole or not at all."""
    lines = b"".join(msgspec.json.encode(act) + b"\n" for act in review.acts)
    write_bytes(review_path(model), lines)


def _fault(path: str, number: int, line: bytes, message: str) -> Diagnostic:
    return Diagnostic(
        code="review-file",
        message=message[:1].lower() + message[1:],
        place=Place(source=path, line=number, column=1, excerpt=line.decode("utf-8", "replace")),
        hint="each line is one act as `sayso review` writes it; take out the line to drop it",
    )
