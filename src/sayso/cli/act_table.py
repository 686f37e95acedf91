"""The acts of a review for people, 80 columns wide."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from sayso.model.acts import Act, Review, Undo

WIDTH = 79
SHOWN = (
    "claim", "concept", "into", "name", "names", "speaker", "cause", "sign", "effect", "degree",
    "act",
)  # fmt: skip
"""Fields of an act that a list of acts shows, in this order."""


def act_lines(review: Review, lost: Mapping[str, str]) -> Iterator[str]:
    """Yield each act with its reason; `lost` tells why some change nothing now."""
    standing = {act.id for act in review.standing}
    for act in review.acts:
        undone = "" if act.id in standing or isinstance(act, Undo) else " (undone)"
        told = f"{act.id:<4} {act.when:%Y-%m-%d %H:%M} {act.who}: {described(act)}{undone}"
        yield from textwrap.wrap(told, WIDTH, subsequent_indent="     ")
        if act.why:
            yield from _wrapped(f"why: {act.why}")
        if act.id in lost:
            yield from _wrapped(f"changes nothing now: {lost[act.id]}")


def described(act: Act) -> str:
    """Return an act in a few words."""
    fields: dict[str, Any] = msgspec.to_builtins(act)
    shown = [_shown(fields[key]) for key in SHOWN if fields.get(key)]
    return f"{fields['do']} {' '.join(shown)}"


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return " ".join(map(_shown, value))
    name = str(value.get("shown") or value.get("name") if isinstance(value, dict) else value)
    return repr(name) if " " in name else name


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="     ", subsequent_indent="     ")
