"""Numbers of a model set by hand, for one question: the model file stays as it is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeVar

import msgspec

from sayso.errors import Diagnostic, InputError
from sayso.model.case import Case
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.number import Number
from sayso.model.number_bounds import bounds, outside
from sayso.model.variable import Variable

Part = TypeVar("Part", Link, Variable)
Field = Literal["strength", "delay", "now", "adjustment"]

LINK_FIELDS: tuple[Field, ...] = ("strength", "delay")
VARIABLE_FIELDS: tuple[Field, ...] = ("now", "adjustment")
Values = Mapping[tuple[str, Field], float]
BY_HAND = "set by hand"
"""Why such a number is what it is; answers list it among what is ours."""


class NumberSet(msgspec.Struct, frozen=True, kw_only=True):
    """One number set by hand; `of` is the id of the link or variable that it belongs to.

    Strength is a share of the target's range, delay and adjustment are in weeks, a level now is
    in the variable's unit.
    """

    of: str
    what: Field
    value: float


def with_numbers(case: Case, numbers: Sequence[NumberSet]) -> Case:
    """Set numbers, each fixed from then on; what the model does not have is left out.

    Raises:
        InputError: a value is out of range, or one number is set twice.
    """
    if not numbers:
        return case
    model, known = case.model, numbers_of(case.model, numbers)
    problems = (*_twice(known), *_out_of_range(model, known))
    if problems:
        raise InputError(*problems)
    values: Values = {(each.of, each.what): each.value for each in known}
    links = tuple(_with(each, LINK_FIELDS, values) for each in model.links)
    variables = tuple(_with(each, VARIABLE_FIELDS, values) for each in model.variables)
    changed = msgspec.structs.replace(model, links=links, variables=variables)
    return msgspec.structs.replace(case, model=changed)


def numbers_of(model: Model, numbers: Sequence[NumberSet]) -> tuple[NumberSet, ...]:
    """Return the numbers that the model has: a review may have taken a link away meanwhile."""
    parts = _parts(model)
    return tuple(each for each in numbers if (each.of, each.what) in parts)


def _parts(model: Model) -> dict[tuple[str, str], Link | Variable]:
    links = {(str(each.id), what): each for each in model.links for what in LINK_FIELDS}
    rest = {(str(each.id), what): each for each in model.variables for what in VARIABLE_FIELDS}
    return {**links, **rest}


def _with(part: Part, fields: Sequence[Field], values: Values) -> Part:
    changed = {
        field: Number(value=values[part.id, field], origin="person", why=BY_HAND)
        for field in fields
        if (part.id, field) in values
    }
    return msgspec.structs.replace(part, **changed) if changed else part


def _twice(numbers: Sequence[NumberSet]) -> Iterator[Diagnostic]:
    counts = Counter((each.of, each.what) for each in numbers)
    for (own, what), count in counts.items():
        if count > 1:
            message = f"the {what} of {own!r} is set {count} times"
            yield Diagnostic(code="contradiction", message=message, hint="set it once")


def _out_of_range(model: Model, numbers: Sequence[NumberSet]) -> Iterator[Diagnostic]:
    parts = _parts(model)
    for each in numbers:
        limits = bounds(parts[each.of, each.what], each.what)
        found = outside(each.what, each.value, limits)
        if found:
            nearest = min(max(each.value, limits[0]), limits[1])
            hint = f"the nearest is {nearest:g}" if each.what != "adjustment" else None
            yield Diagnostic(code="out-of-range", message=f"{each.of}: {found}", hint=hint)
