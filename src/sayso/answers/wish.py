"""What a person typed, taken apart: names are still as written, nothing is looked up."""

import re
from typing import Literal

import msgspec

from sayso.errors import Diagnostic

How = Literal["=", "+", "-", "->"]

_AMOUNT = r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_SETTING = re.compile(
    rf"\s*(?P<name>.+?)\s*(?P<how>->|=|\+|-)\s*(?P<amount>{_AMOUNT})\s*(?:@(?P<when>.+))?"
)
_HAPPENING = re.compile(r"\s*(?P<name>[^@]+?)\s*(?:@(?P<when>.+))?")
_SCALING = re.compile(rf"\s*(?P<name>.+?)\s*\*\s*(?P<factor>{_AMOUNT})\s*")
_NUMBER = re.compile(rf"\s*(?P<what>[\w ]+?)\s+of\s+(?P<part>.+?)\s*=\s*(?P<value>{_AMOUNT})\s*")


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """`aid=0`, `aid+20`, `aid=50@2023-06-01..2023-09-01`, `aid->50@w4..w12` (a ramp)."""

    name: str
    how: How
    amount: float
    start: str | None = None
    end: str | None = None


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """`the city falls`, `the city falls@2023-06-01`."""

    name: str
    when: str | None = None


class Scaling(msgspec.Struct, frozen=True, kw_only=True):
    """`l2*2`, `aid -> victory*0.5`."""

    name: str
    factor: float


class NumberWish(msgspec.Struct, frozen=True, kw_only=True):
    """`strength of aid -> victory=0.5`, `now of aid=20`."""

    what: str
    part: str
    value: float


def read_setting(typed: str) -> Setting | Diagnostic:
    """Take `--do` apart."""
    found = _SETTING.fullmatch(typed)
    if not found:
        return _unread(typed, "--do", "aid=0, aid+20, aid=50@2023-06-01, or aid->50@w4..w12")
    start, _, end = (found["when"] or "").partition("..")
    return Setting(
        name=found["name"],
        how=_how(found["how"]),
        amount=float(found["amount"]),
        start=start.strip() or None,
        end=end.strip() or None,
    )


def read_happening(typed: str) -> Happening | Diagnostic:
    """Take `--event` apart."""
    found = _HAPPENING.fullmatch(typed)
    if not found:
        return _unread(typed, "--event", "the city falls, or the city falls@2023-06-01")
    return Happening(name=found["name"], when=found["when"])


def read_scaling(typed: str) -> Scaling | Diagnostic:
    """Take `--strengthen` apart."""
    found = _SCALING.fullmatch(typed)
    if not found:
        return _unread(typed, "--strengthen", "l2*2, or l2*0.5")
    return Scaling(name=found["name"], factor=float(found["factor"]))


def read_number(typed: str) -> NumberWish | Diagnostic:
    """Take `--set` apart."""
    found = _NUMBER.fullmatch(typed)
    if not found:
        return _unread(typed, "--set", "strength of aid -> victory=0.5, or now of aid=20")
    return NumberWish(what=found["what"], part=found["part"], value=float(found["value"]))


def _how(sign: str) -> How:
    match sign:
        case "=" | "+" | "-" | "->":
            return sign
        case _:
            raise AssertionError(sign)


def _unread(typed: str, option: str, examples: str) -> Diagnostic:
    return Diagnostic(
        code="unreadable-wish",
        message=f"{option} {typed!r} cannot be read",
        hint=f"write it like {examples}",
    )
