"""Naming: which variable, event, link or loop of a model a person means by what was typed."""

import re
from collections.abc import Iterable

from sayso.errors import Diagnostic, InputError, input_error
from sayso.model.link import Link
from sayso.model.loops import Loop
from sayso.model.matching import LISTED, Names, match_name, quoted
from sayso.model.model import Model


def link_meant(model: Model, typed: str) -> Link | None:
    """Return the link by number (from 1), by id, or by "cause -> effect"; None if it is none.

    Raises:
        InputError: an arrow is given, but an end of it is no part, or no link joins the two.
    """
    if typed.isdigit() and 1 <= int(typed) <= len(model.links):
        return model.links[int(typed) - 1]
    for link in model.links:
        if link.id == typed:
            return link
    ends = re.split(r"\s*(?:->|→|--)\s*", typed, maxsplit=1)
    if len(ends) != 2:
        return None
    source, target = (_end_meant(model, end) for end in ends)
    for link in model.links:
        if (link.source, link.target) == (source, target):
            return link
    raise _unlinked(model, source, target)


def _end_meant(model: Model, typed: str) -> str:
    """Return the part that is meant; one that no link touches is meant only if no other is."""
    touched = {str(end) for link in model.links for end in (link.source, link.target)}
    names = {own: called for own, called in _parts(model).items() if own in touched}
    found = match_name(typed, names, "part")
    return part_meant(model, typed) if isinstance(found, Diagnostic) else found


def _parts(model: Model) -> Names[str]:
    return {str(each.id): (each.name,) for each in (*model.variables, *model.events)}


def _unlinked(model: Model, source: str, target: str) -> InputError:
    names = {own: called[0] for own, called in _parts(model).items()}
    near = [
        f"{names[link.source]} -> {names[link.target]}"
        for link in model.links
        if link.source == source or link.target == target
    ]
    return input_error(
        "unknown-link",
        f"there is no link {names[source]} -> {names[target]}",
        hint=f"links from or to them: {quoted(near[:LISTED]) or 'none'}",
    )


def loop_meant(loops: Iterable[Loop], typed: str) -> Loop | None:
    """Return the loop by its badge (R1, B2), or None."""
    return next((loop for loop in loops if loop.id.casefold() == typed.casefold()), None)


def part_meant(model: Model, typed: str) -> str:
    """Return the id of the variable or event that is meant, forgivingly.

    Raises:
        InputError: nothing is near enough, or several are equally near.
    """
    found = match_name(typed, _parts(model), "part")
    if isinstance(found, Diagnostic):
        raise InputError(found)
    return found
