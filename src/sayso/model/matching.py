"""Names as people type them, matched forgivingly to the names that a model has.

A name is taken when it fits one thing only: the same words, words that occur in one name alone,
or one near spelling. Anything else is a diagnostic with the nearest valid choices; nothing is
guessed among several.
"""

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sayso.errors import Diagnostic

NEAR = 0.6
"""Least similarity (difflib's ratio, 0 to 1) of a spelling that is suggested."""
SAME = 0.84
"""Least similarity of a spelling that is taken for a slip of the fingers."""
SUGGESTED = 3
LISTED = 6
"""Names that a hint lists at most."""

Id = TypeVar("Id", bound=str)
Names = Mapping[Id, Sequence[str]]
"""What can be meant: each id with its names, the best known first."""


def match_name(typed: str, names: Names[Id], what: str) -> Id | Diagnostic:
    """Return the one id of `names` that `typed` means, or what to say when there is no such one.

    `what` names the kind of thing in messages ("concept", "event", "speaker").
    """
    for found in (_equal(typed, names), _worded(typed, names), _misspelt(typed, names)):
        if len(found) == 1:
            return found[0]
        if found:
            return _ambiguous(typed, [names[each][0] for each in found], what)
    return _unknown(typed, names, what)


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold().replace("'s", "").replace("’s", "")))


def _equal(typed: str, names: Names[Id]) -> list[Id]:
    wanted = _plain(typed)
    exact = [each for each, called in names.items() if typed in (each, called[0])]
    return exact or [
        each for each, called in names.items() if wanted in map(_plain, (each, *called))
    ]


def _worded(typed: str, names: Names[Id]) -> list[Id]:
    if not _plain(typed):
        return []
    return [
        each for each, called in names.items() if any(_words_of(typed, name) for name in called)
    ]


def _words_of(typed: str, name: str) -> bool:
    """Tell whether all words occur in the name; of an arrow, each side's on that side."""
    wanted, whole = _sides(typed), _sides(name)
    if len(wanted) == 1:
        whole = [set[str]().union(*whole)]
    return len(wanted) == len(whole) and all(map(set[str].issubset, wanted, whole))


def _sides(name: str) -> list[set[str]]:
    return [set(_plain(side).split()) for side in name.split("->")]


def _misspelt(typed: str, names: Names[Id]) -> list[Id]:
    return [each for likeness, each in _likenesses(typed, names) if likeness >= SAME][:1]


def _likenesses(typed: str, names: Names[Id]) -> list[tuple[float, Id]]:
    wanted = _plain(typed)
    rated = [
        (max(_likeness(wanted, _plain(name)) for name in (each, *called)), each)
        for each, called in names.items()
    ]
    return sorted(rated, key=lambda pair: -pair[0])


def _likeness(left: str, right: str) -> float:
    """Compare whole names, and a short typed name with each word of a long one."""
    parts = (right, *right.split()) if " " not in left else (right,)
    return max(difflib.SequenceMatcher(None, left, part).ratio() for part in parts)


def _ambiguous(typed: str, fitting: Sequence[str], what: str) -> Diagnostic:
    return Diagnostic(
        code="ambiguous-name",
        message=f"{typed!r} fits {len(fitting)} {what}s",
        hint=f"say which: {_some(fitting)}",
    )


def _unknown(typed: str, names: Names[Id], what: str) -> Diagnostic:
    rated = [(likeness, names[each][0]) for likeness, each in _likenesses(typed, names)]
    near = [name for likeness, name in rated if likeness >= NEAR]
    hint = f"did you mean {quoted(near[:SUGGESTED], ' or ')}?" if near else _all_of(names, what)
    if not near and len(rated) > LISTED:
        nearest = quoted([name for _, name in rated[:SUGGESTED]])
        hint = f"the nearest of the {len(rated)} {what}s are: {nearest}"
    return Diagnostic(code="unknown-name", message=f"there is no {what} {typed!r}", hint=hint)


def _all_of(names: Names[Id], what: str) -> str:
    if not names:
        return f"the model has no {what}s"
    return f"the {what}s are: {quoted([names[each][0] for each in names])}"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return quoted(names[:LISTED]) + more


def quoted(names: Sequence[str], joint: str = ", ") -> str:
    """Write names in quotes, one after the other."""
    return joint.join(repr(name) for name in names)
