"""Naming: which variable, event, link or loop a person means by what was typed."""

import difflib
import re
from collections.abc import Iterable, Mapping

from sayso.errors import input_error
from sayso.model.concept_map import slug
from sayso.model.link import Link
from sayso.model.loops import Loop
from sayso.model.model import Model
from sayso.model.told import plain


def link_meant(model: Model, typed: str) -> Link | None:
    """Return the link by number (from 1), by id, or by "cause -> effect"; None if it is none."""
    if typed.isdigit() and 1 <= int(typed) <= len(model.links):
        return model.links[int(typed) - 1]
    for link in model.links:
        if link.id == typed:
            return link
    ends = re.split(r"\s*(?:->|→|--)\s*", typed, maxsplit=1)
    if len(ends) != 2:
        return None
    source, target = (part_meant(model, end) for end in ends)
    for link in model.links:
        if (link.source, link.target) == (source, target):
            return link
    known = (f"{link.source} -> {link.target}" for link in model.links)
    raise input_error(
        "unknown-link",
        f"there is no link {source} -> {target}",
        hint=f"links from or to them: {_some(k for k in known if source in k or target in k)}",
    )


def loop_meant(loops: Iterable[Loop], typed: str) -> Loop | None:
    """Return the loop by its badge (R1, B2), or None."""
    return next((loop for loop in loops if loop.id.casefold() == typed.casefold()), None)


def part_meant(model: Model, typed: str) -> str:
    """Return the id of the variable or event that is meant, forgivingly.

    Raises:
        InputError: nothing is near enough, or two are equally near.
    """
    names = {str(each.id): each.name for each in (*model.variables, *model.events)}
    exact = [own for own, name in names.items() if typed == own or plain(typed) == plain(name)]
    if exact:
        return exact[0]
    words = set(slug(typed).split("-"))
    holding = [own for own, name in names.items() if words <= set(slug(name).split("-"))]
    if len(holding) == 1:
        return holding[0]
    raise input_error(
        "unknown-name",
        f"there is no variable or event {typed!r}",
        hint=_did_you_mean(typed, holding, names),
    )


def _did_you_mean(typed: str, holding: list[str], names: Mapping[str, str]) -> str:
    if holding:
        return f"did you mean {_some(names[own] for own in holding)}?"
    by_name = {plain(name): name for name in names.values()}
    close = difflib.get_close_matches(plain(typed), by_name, n=3, cutoff=0.5)
    if close:
        return f"did you mean {_some(by_name[each] for each in close)}?"
    return f"there are {_some(names.values())}"


def _some(names: Iterable[str]) -> str:
    every = [repr(name) for name in names]
    return ", ".join(every[:6]) + (" ..." if len(every) > 6 else "") if every else "none"
