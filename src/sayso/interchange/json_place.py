"""Where in a JSON text a path leads, so that a fault can be shown with line and caret."""

import json
import re
from collections.abc import Sequence

_SPACE = re.compile(r"[\s]*")
_DECODER = json.JSONDecoder()


def offset_of(text: str, path: Sequence[str | int]) -> int:
    """Return the offset of the value at `path`, or of the last part of it that is there."""
    at = _after_space(text, 0)
    for step in path:
        try:
            found = _step(text, at, step)
        except (ValueError, IndexError):
            return at
        if found is None:
            return at
        at = found
    return at


def _step(text: str, at: int, step: str | int) -> int | None:
    """Return where the member or item `step` of the value at `at` begins."""
    opening = "{" if isinstance(step, str) else "["
    if text[at] != opening:
        return None
    at = _after_space(text, at + 1)
    number = 0
    while text[at] not in "}]":
        name: str | int = number
        if isinstance(step, str):
            name, end = _DECODER.raw_decode(text, at)
            at = _after_space(text, _after_space(text, end) + 1)
        if name == step:
            return at
        _, end = _DECODER.raw_decode(text, at)
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)
        number += 1
    return None


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
