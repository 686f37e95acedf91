"""A model file written afresh, with the comments that a reader of the file needs."""

import datetime
import json
import math
import re
from collections.abc import Iterator
from typing import Any

from sayso.interchange.toml_plain import PlainTable, plain_priors, plain_sections, plain_top
from sayso.model.belief import link_belief
from sayso.model.link import Link
from sayso.model.model import Model

HEAD = """\
# A sayso model: what the reports describe, ready to run. Edit it as you like.
# A number with origin "said" has its word from a claim; "assumed" is ours, `why` names the
# prior in the table (`sayso why priors`). A bare number, as in strength = 0.6, is yours.
"""
TITLES = {
    "report": "The reports behind it; their claims lie in files beside this one.",
    "variable": "Variables: an index from 0 to 100 unless told otherwise; adjustment in weeks.",
    "link": "Links: strength is the share of the target's range, delay in weeks.",
    "event": "Events: while one holds, its variable is driven to its high (+1) or low (-1).",
    "remark": "Told without an effect: levels now, forecasts, aims, doubts, acts.",
}
PRIORS = """\
# -- Priors that this model sets otherwise, as in: "strength.default" = 0.3
[priors]
"""


def model_text(model: Model) -> str:
    """Return the whole file."""
    blocks = [HEAD + table_lines(plain_top(model))]
    blocks.append(PRIORS + table_lines(plain_priors(model)))
    links = {link.id: link for link in model.links}
    for section, tables in plain_sections(model).items():
        if not tables:
            continue
        blocks.append(f"# -- {TITLES[section]}\n")
        if isinstance(tables, list):
            blocks += [f"[[{section}]]\n{table_lines(table)}" for table in tables]
        else:
            for own, table in tables.items():
                told = links.get(own) if section == "link" else None  # type: ignore[call-overload]
                comment = f"# {summary(told)}\n" if told else ""
                blocks.append(f"[{section}.{key_text(own)}]\n{comment}{table_lines(table)}")
    return "\n".join(blocks)


def summary(link: Link) -> str:
    """Return one line that says how a link stands."""
    if link.assumed:
        return f"ours, told by nobody; {'on' if link.enabled else 'off'}"
    belief = link_belief(link.voices)
    speakers = ", ".join(dict.fromkeys(voice.speaker for voice in link.voices)) or "nobody"
    parts = [f"there with {belief.presence:.2f}"]
    if belief.sign == "?" and belief.support > 0:
        parts.append(f"sign + in {belief.plus:.0%}, - in {belief.minus:.0%} of them")
    return f"{'; '.join(parts)}; by {speakers}"


def table_lines(table: PlainTable) -> str:
    """Return the lines of a table."""
    return "".join(f"{key_text(key)} = {line}\n" for key, line in _lines(table))


def _lines(table: PlainTable) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            inner = "".join(f"  {value_text(each)},\n" for each in value)
            yield key, f"[\n{inner}]"
        else:
            yield key, value_text(value)


def key_text(key: str) -> str:
    """Return a key, in quotes if it needs them."""
    return key if re.fullmatch(r"[A-Za-z0-9_\-]+", key) else json.dumps(key, ensure_ascii=False)


def value_text(value: Any) -> str:
    """Return a value as TOML writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            # JSON's escapes are TOML's, but for U+007F, which JSON lets stand.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case int() | datetime.date():
            return str(value)
        case float():
            return _float_text(value)
        case list():
            return f"[{', '.join(value_text(each) for each in value)}]"
        case dict():
            inner = ", ".join(
                f"{key_text(key)} = {value_text(each)}" for key, each in value.items()
            )
            return f"{{ {inner} }}"
        case _:
            raise TypeError(f"a model file has no {type(value).__name__}")


def _float_text(value: float) -> str:
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
