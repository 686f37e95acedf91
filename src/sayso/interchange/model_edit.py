"""A model file edited in place: what did not change stays as it stands, comments and all."""

from typing import Any, cast

import tomlkit
from tomlkit.items import AoT, Item, Table

from sayso.interchange.toml_plain import PlainTable, plain_priors, plain_sections, plain_top
from sayso.interchange.toml_text import table_lines
from sayso.model.model import Model

DEFAULTS = {
    "enabled": True,
    "assumed": False,
    "negated": False,
    "denied": False,
    "delay_kind": "first_order",
    "shape": "linear",
    "modality": "certain",
    "low": 0,
    "high": 100,
}
"""What may be left out; where somebody wrote it out, it stays."""


def edited_text(text: str, model: Model) -> str:
    """Return the file `text` changed to hold `model`; `text` must be a sound model file."""
    file = tomlkit.parse(text)
    _edit(file, plain_top(model), also=("priors", *plain_sections(model)))
    priors = plain_priors(model)
    if priors or "priors" in file:
        _edit(_section(file, "priors"), priors)
    for section, tables in plain_sections(model).items():
        if isinstance(tables, list):
            _edit_list(file, section, tables)
        else:
            _edit_named(_section(file, section), tables)
            if not tables:
                del file[section]
    return tomlkit.dumps(file)


def _section(file: tomlkit.TOMLDocument, name: str) -> Any:
    if name not in file:
        file[name] = tomlkit.table(is_super_table=name != "priors")
    return file[name]


def _edit_named(section: Any, tables: dict[str, PlainTable]) -> None:
    for own in [key for key in section if key not in tables]:
        del section[own]
    for own, table in tables.items():
        if own in section:
            _edit(section[own], table)
        else:
            section[own] = _table(table)


def _edit_list(file: tomlkit.TOMLDocument, section: str, tables: list[PlainTable]) -> None:
    """Lists are derived from the claims: a table that stays the same keeps its comments."""
    present = file.get(section)
    old = list(present) if isinstance(present, AoT) else []
    if [each.unwrap() for each in old] == tables:
        return
    if len(old) == len(tables):
        for each, table in zip(old, tables, strict=True):
            _edit(each, table)
        return
    made = tomlkit.aot()
    for table in tables:
        made.append(next((each for each in old if each.unwrap() == table), _table(table)))
    if tables:
        file[section] = made
    elif section in file:
        del file[section]


def _edit(table: Any, wanted: PlainTable, also: tuple[str, ...] = ()) -> None:
    """Change the keys of `table` to `wanted`; equal values are left as they are written."""
    for key in [each for each in table if each not in wanted and each not in also]:
        if key not in DEFAULTS or _plain(table[key]) != DEFAULTS[key]:
            del table[key]
    for key, value in wanted.items():
        if key not in table or _meaning(_plain(table[key])) != _meaning(value):
            table[key] = _item(key, value)


def _plain(item: Any) -> Any:
    return item.unwrap() if isinstance(item, Item) else item


def _meaning(value: Any) -> Any:
    """Return a value in one form, whichever way it is written: 0.5 is a person's number."""
    if isinstance(value, dict):
        given = {key: _meaning(each) for key, each in value.items()}
        if set(given) == {"value"} or given == {"value": given.get("value"), "origin": "person"}:
            return given["value"]
        return given
    if isinstance(value, list):
        return [_meaning(each) for each in value]
    return value


def _table(table: PlainTable) -> Table:
    made = tomlkit.table()
    for key, value in table.items():
        made[key] = _item(key, value)
    made.add(tomlkit.nl())
    return made


def _item(key: str, value: Any) -> Item:
    # Written as in a fresh file, so that edited and fresh lines look alike.
    return cast(Item, tomlkit.parse(table_lines({key: value})).item(key))
