"""model.toml: the model as a person reads, reviews and edits it, read with clear diagnostics."""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from sayso.errors import Diagnostic, InputError, place_at
from sayso.interchange.model_faults import model_faults
from sayso.interchange.toml_place import TomlPlaces, toml_places
from sayso.interchange.toml_tables import (
    EventTable,
    LinkTable,
    PriorTable,
    RemarkTable,
    ReportTable,
    Table,
    VariableTable,
)
from sayso.model.model import Model, Override

FORMAT = "sayso-model/1"
SECTIONS = ("priors", "report", "variable", "link", "event", "remark")
KEYS = ("format", "title", "start", "weeks", *SECTIONS)

Made = TypeVar("Made")
Kind = TypeVar("Kind", bound=Table)


def model_from_toml(text: str, source: str) -> Model:
    """Read a model file.

    Raises:
        InputError: every fault found, each with line, caret and hint.
    """
    try:
        file = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(_malformed(error, text, source)) from None
    reader = _Reader(file, toml_places(text, source))
    model = reader.model()
    faults = tuple(reader.faults) or tuple(model_faults(model, reader.places))
    if faults:
        raise InputError(*faults)
    return model


class _Reader:
    """Reads table by table and collects faults, so that all are shown at once."""

    def __init__(self, file: dict[str, Any], places: TomlPlaces) -> None:
        self.file = file
        self.places = places
        self.faults: list[Diagnostic] = []

    def model(self) -> Model:
        """Return the model as far as it can be read; faults are in `faults`."""
        for key in self.file:
            if key not in KEYS:
                self._fault((), (key,), f"unknown key {key!r}", _nearest(key, KEYS))
        self._check_format()
        reports = self._list("report", ReportTable, ReportTable.report)
        return Model(
            title=self._top("title", str, ""),
            start=self._top("start", Any, None),
            weeks=self._top("weeks", int, 52),
            reports=reports,
            variables=self._named("variable", VariableTable, VariableTable.variable),
            links=self._named("link", LinkTable, LinkTable.link),
            events=self._named("event", EventTable, EventTable.event),
            remarks=self._list("remark", RemarkTable, RemarkTable.remark),
            priors=self._priors(),
        )

    def _check_format(self) -> None:
        found = self.file.get("format")
        if found != FORMAT:
            self._fault((), ("format",), f"the format is {found!r}", f'write format = "{FORMAT}"')

    def _top(self, key: str, kind: Any, default: Any) -> Any:
        if key not in self.file:
            return default
        try:
            return msgspec.convert(self.file[key], kind)
        except msgspec.ValidationError as error:
            self._fault((), (key,), f"{key}: {_lowered(str(error))}", None)
            return default

    def _named(
        self, section: str, kind: type[Kind], make: Callable[[Kind, str], Made]
    ) -> tuple[Made, ...]:
        made: list[Made] = []
        for own, content in self._section(section, dict).items():
            table = self._table((section, own), content, kind)
            if table is not None:
                made.append(make(table, own))
        return tuple(made)

    def _list(
        self, section: str, kind: type[Kind], make: Callable[[Kind], Made]
    ) -> tuple[Made, ...]:
        made: list[Made] = []
        for number, content in enumerate(self._section(section, list)):
            table = self._table((section, str(number)), content, kind)
            if table is not None:
                made.append(make(table))
        return tuple(made)

    def _priors(self) -> tuple[Override, ...]:
        made: list[Override] = []
        for key, content in self._section("priors", dict).items():
            given = content if isinstance(content, dict) else {"value": content}
            table = self._table(("priors", key), given, PriorTable)
            if table is not None:
                made.append(table.override(key))
        return tuple(made)

    def _section(self, section: str, kind: type[Any]) -> Any:
        content = self.file.get(section, kind())
        if isinstance(content, kind):
            return content
        shape = "[[...]] tables" if kind is list else "a table"
        self._fault((), (section,), f"{section!r} must be {shape}", None)
        return kind()

    def _table(self, at: tuple[str, str], content: Any, kind: type[Kind]) -> Kind | None:
        try:
            return msgspec.convert(content, kind)
        except msgspec.ValidationError as error:
            self._misfit(at, str(error), kind)
            return None

    def _misfit(self, at: tuple[str, str], message: str, kind: type[Table]) -> None:
        what, _, where = message.partition(" - at `")
        path = re.findall(r"\.(\w+)", where)
        unknown = re.search(r"unknown field `(.+?)`", what)
        if unknown is None:
            self._fault(at, path, f"{'.'.join([*at, *path])}: {_lowered(what)}", _hint(what))
            return
        key = unknown.group(1)
        known = _keys(kind) if not path else INNER.get(path[-1], INNER["number"])
        self._fault(at, (*path, key), f"unknown key {key!r}", _nearest(key, known))

    def _fault(
        self, table: Iterable[str], path: Iterable[str], message: str, hint: str | None
    ) -> None:
        place = self.places.place(tuple(table), tuple(path))
        self.faults.append(Diagnostic(code="model-file", message=message, place=place, hint=hint))


INNER = {
    "voices": ("speaker", "says", "sign", "belief", "claims", "gates", "rivals", "id"),
    "gates": ("of", "above", "below", "unless", "claims"),
    "number": ("value", "low", "high", "origin", "claims", "why"),
}
"""Keys inside the values of a table, for hints."""


def _keys(kind: type[Table]) -> tuple[str, ...]:
    return tuple(field.encode_name for field in msgspec.structs.fields(kind))


def _nearest(key: str, known: Iterable[str]) -> str:
    every = tuple(known)
    close = difflib.get_close_matches(key, every, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known are: {', '.join(every)}"


def _hint(what: str) -> str | None:
    if "NumberTable" in what or "float" in what:
        return "a number stands bare (0.4) or as { value = 0.4, low = 0.2, high = 0.6 }"
    if "missing required field" in what:
        return "add the key, or remove the table"
    return None


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _malformed(error: tomllib.TOMLDecodeError, text: str, source: str) -> Diagnostic:
    message = str(error)
    at = re.search(r"line (\d+), column (\d+)", message)
    offset = len(text)
    if at is not None:
        lines = text.split("\n")
        before = sum(len(line) + 1 for line in lines[: int(at.group(1)) - 1])
        offset = before + int(at.group(2)) - 1
    return Diagnostic(
        code="not-toml",
        message=f"not TOML: {_lowered(message.split(' (at ', 1)[0])}",
        place=place_at(source, text, min(offset, len(text))),
        hint="a quote or bracket is missing, or a key stands twice",
    )
