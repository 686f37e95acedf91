"""Write `page/src/types.ts`: the page's types, from the JSON Schema of the Python records.

python page/write_types.py            write it
python page/write_types.py --check    exit 1 if it would change
"""

import sys
from pathlib import Path
from typing import Any

import msgspec

from sayso.web.wire import RECORDS, REQUESTS

TARGET = Path(__file__).parent / "src" / "types.ts"
SCALARS = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}
HEADER = "// Written by page/write_types.py from the Python records; change those instead.\n"

Schema = dict[str, Any]


def typescript() -> str:
    """Return the whole file."""
    every, sent = _components(RECORDS), _components(REQUESTS)
    return HEADER + "".join(_declared(name, every[name], name in sent) for name in sorted(every))


def _components(records: tuple[object, ...]) -> dict[str, Schema]:
    return msgspec.json.schema_components(records, ref_template="{name}")[1]


def _declared(name: str, schema: Schema, sent: bool) -> str:
    if schema.get("type") != "object" or "properties" not in schema:
        return f"\nexport type {name} = {_type(schema)};\n"
    # Python always writes a field that has a default; what is sent to it may leave it out.
    optional = set(schema["properties"]) - set(schema.get("required", ())) if sent else set[str]()
    fields = "".join(
        f"  {key}{'?' if key in optional else ''}: {_type(value)};\n"
        for key, value in schema["properties"].items()
    )
    return f"\nexport interface {name} {{\n{fields}}}\n"


def _type(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"])
    if "enum" in schema:
        return " | ".join(_literal(value) for value in schema["enum"])
    if "const" in schema:
        return _literal(schema["const"])
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(_type(each) for each in schema["anyOf"]))
    return _plain(schema)


def _plain(schema: Schema) -> str:
    match schema.get("type"):
        case "null":
            return "null"
        case "array":
            return _array(schema)
        case "object":
            return f"Record<string, {_type(schema.get('additionalProperties', {}))}>"
        case str(name):
            return SCALARS[name]
        case _:
            return "unknown"


def _array(schema: Schema) -> str:
    if "prefixItems" in schema:
        return f"[{', '.join(_type(each) for each in schema['prefixItems'])}]"
    item = _type(schema["items"])
    return f"({item})[]" if " | " in item else f"{item}[]"


def _literal(value: object) -> str:
    return msgspec.json.encode(value).decode()


def main() -> int:
    """Write the file, or with --check compare it."""
    text = typescript()
    if "--check" in sys.argv:
        return 0 if TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
