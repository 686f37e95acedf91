"""Bindings: which observed series stands for which variable, and how."""

import datetime
import tomllib
from typing import Any, Literal

import msgspec

from sayso.answers.check.series import SeriesId
from sayso.errors import Diagnostic, InputError, Place, input_error


class Binding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One series read as a variable: `variable = offset + scale * value`.

    `variable` is its id or name in the model. `align` takes out a view's own bias: the series
    is moved ("shift") or stretched ("scale") so that its level is the variable's level.
    `error` is the standard deviation of one observation in the series' unit; `level` over how
    many weeks before a run starts the level is averaged (0: the last observation alone);
    `since` leaves out what was observed before; series of one `group` are summed up together.
    """

    series: SeriesId
    variable: str
    unit: str = ""
    scale: float = 1.0
    offset: float = 0.0
    align: Literal["none", "shift", "scale"] = "none"
    error: float
    level: float = 0.0
    since: datetime.date | None = None
    group: str = ""

    def __post_init__(self) -> None:
        if self.error <= 0:
            raise ValueError(f"error must be above 0, not {self.error}")
        if self.scale == 0:
            raise ValueError("scale must not be 0")
        if self.level < 0:
            raise ValueError(f"level is in weeks and cannot be {self.level}")


def read_bindings(source: str, text: str) -> tuple[Binding, ...]:
    """Read the `[[bindings]]` of a TOML text; other tables in it are not looked at.

    Raises:
        InputError: not TOML, a binding has a wrong or missing field, or a series comes twice.
    """
    try:
        given: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise input_error("bad-toml", f"not TOML: {error}", place=Place(source=source)) from None
    tables = given.get("bindings", [])
    if not isinstance(tables, list):
        raise input_error(
            "bad-bindings", "bindings is not a list of tables", place=Place(source=source),
            hint="write each as [[bindings]] with series, variable and error",
        )  # fmt: skip
    read = [_binding(source, text, place, table) for place, table in enumerate(tables)]
    problems = [each for each in read if isinstance(each, Diagnostic)]
    bindings = tuple(each for each in read if isinstance(each, Binding))
    problems += _twice(source, text, bindings)
    if problems:
        raise InputError(*problems)
    return bindings


def _binding(source: str, text: str, place: int, table: object) -> Binding | Diagnostic:
    try:
        return msgspec.convert(table, Binding)
    except msgspec.ValidationError as error:
        return Diagnostic(
            code="bad-binding",
            message=f"binding {place + 1}: {error}",
            place=_place(source, text, place),
            hint="series, variable and error are needed; see `sayso check --help`",
        )


def _twice(source: str, text: str, bindings: tuple[Binding, ...]) -> list[Diagnostic]:
    seen: set[SeriesId] = set()
    problems: list[Diagnostic] = []
    for place, each in enumerate(bindings):
        if each.series in seen:
            problems.append(
                Diagnostic(
                    code="bound-twice",
                    message=f"series {each.series!r} is bound twice",
                    place=_place(source, text, place),
                    hint="a series stands for one variable; several series may share one",
                )
            )
        seen.add(each.series)
    return problems


def _place(source: str, text: str, count: int) -> Place:
    """Return the line of the `count`-th [[bindings]] header."""
    lines = text.splitlines()
    headers = [n for n, line in enumerate(lines) if line.strip() == "[[bindings]]"]
    if count >= len(headers):
        return Place(source=source)
    line = headers[count]
    return Place(source=source, line=line + 1, column=1, width=12, excerpt=lines[line])
