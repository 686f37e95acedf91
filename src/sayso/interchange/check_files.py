"""What a model is held against, on disk: tables of observations and what lies beside them."""

import datetime
from pathlib import Path

from sayso.answers.check.binding import Binding, read_bindings
from sayso.answers.check.measure import Measure
from sayso.answers.check.mechanism import links_of, read_mechanisms
from sayso.answers.check.outcomes import Outcomes, read_outcomes
from sayso.answers.check.whole import Evidence
from sayso.errors import input_error
from sayso.interchange.files import read_bytes
from sayso.model.case import Case
from sayso.model.told import all_told

BINDINGS, MECHANISMS, OUTCOMES = "bindings.toml", "mechanisms.toml", "outcomes.toml"
"""Which series stands for what, in the folder of tables or beside the model; then, beside the
model: links that are taken out together, and what came true."""


def tables_in(folder: Path) -> dict[str, str]:
    """Return the text of every table in a folder, by its path.

    Raises:
        InputError: there is no such folder, no table in it, or one is not UTF-8.
    """
    if not folder.is_dir():
        raise input_error("no-folder", f"there is no folder {str(folder)!r}")
    found = sorted(folder.glob("*.csv"))
    if not found:
        raise input_error(
            "no-tables", f"no table (*.csv) in {str(folder)!r}",
            hint="each needs the columns series,date,value",
        )  # fmt: skip
    return {str(path): _text(path) for path in found}


def bindings_for(folder: Path, beside: Path) -> tuple[Binding, ...]:
    """Read the bindings in the folder of tables, else those beside the model.

    Raises:
        InputError: there are none, or they have faults.
    """
    for path in (folder / BINDINGS, beside / BINDINGS):
        if path.is_file():
            return read_bindings(str(path), _text(path))
    raise input_error(
        "no-bindings", f"no bindings.toml in {str(folder)!r} or beside the model",
        hint="it says which series stands for which variable; --draft instead of --cutoff "
        "prints one to fill in",
    )  # fmt: skip


def outcomes_beside(beside: Path) -> Outcomes:
    """Read what came true from beside a model; nothing without such a file.

    Raises:
        InputError: the file has faults.
    """
    known = beside / OUTCOMES
    return read_outcomes(str(known), _text(known)) if known.is_file() else Outcomes()


def evidence_beside(
    case: Case, beside: Path, bound: tuple[Measure, ...], cutoff: datetime.date
) -> Evidence:
    """Gather bound series with the mechanisms and outcomes beside a model.

    Raises:
        InputError: a file has faults, or there is nothing to hold the model against.
    """
    told, outcomes = beside / MECHANISMS, outcomes_beside(beside)
    if not (bound or outcomes.verdict or outcomes.question):
        raise input_error(
            "nothing-to-check",
            "neither tables of what was observed nor verdicts or questions lie beside this model",
            hint="put tables into data/ with a bindings.toml, or what came into outcomes.toml, "
            "as `sayso check --help` tells",
        )
    mechanisms = read_mechanisms(str(told), _text(told)) if told.is_file() else ()
    return Evidence(
        measures=bound,
        cutoff=cutoff,
        outcomes=outcomes,
        ablations={
            f"without {each.id}": tuple(
                link.id for link in links_of(case.model, each) if link.enabled
            )
            for each in mechanisms
            if each.effect_told
        },
        speakers={each.ref: each.speaker for each in all_told(case.claim_sets)},
    )


def _text(path: Path) -> str:
    try:
        return read_bytes(str(path)).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise input_error(
            "encoding", f"{path} is not UTF-8 text (byte {error.start})", hint="save it as UTF-8"
        ) from None
