"""Mechanisms: a case's system in pieces that have a name, each with its claims and links."""

import tomllib
from collections.abc import Sequence

import msgspec

from sayso.errors import Diagnostic, InputError, Place, input_error
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.number import ClaimRef

OurLink = tuple[str, str, str, str]
"""Cause, effect, sign, and why we would tie them."""


class Mechanism(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One mechanism as told: who says so, in which claims, and the links it became.

    `links` are pairs of concept names. Without links no effect is told; `ours` are links that
    would tie it in, off by default.
    """

    id: str
    name: str
    speakers: tuple[str, ...]
    claims: tuple[ClaimRef, ...]
    links: tuple[tuple[str, str], ...] = ()
    ours: tuple[OurLink, ...] = ()

    @property
    def effect_told(self) -> bool:
        """Whether anybody says what it leads to."""
        return bool(self.links)


class _File(msgspec.Struct, frozen=True, kw_only=True):
    mechanism: tuple[Mechanism, ...] = ()


def read_mechanisms(source: str, text: str) -> tuple[Mechanism, ...]:
    """Read the `[[mechanism]]` tables of a file.

    Raises:
        InputError: not TOML, or a table has a wrong or missing field.
    """
    try:
        return msgspec.convert(tomllib.loads(text), _File).mechanism
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise input_error("bad-mechanisms", str(error), place=Place(source=source)) from None


def links_of(model: Model, mechanism: Mechanism) -> tuple[Link, ...]:
    """Return the model's links that the mechanism names, in its order.

    Raises:
        InputError: a pair that is no link of the model.
    """
    return _found(model, mechanism, mechanism.links)


def our_links_of(model: Model, mechanism: Mechanism) -> tuple[Link, ...]:
    """Return the links of ours that would tie the mechanism in, like `links_of`."""
    return _found(model, mechanism, [(each[0], each[1]) for each in mechanism.ours])


def _found(
    model: Model, mechanism: Mechanism, pairs: Sequence[tuple[str, str]]
) -> tuple[Link, ...]:
    names: dict[str, str] = {each.id: each.name for each in model.variables}
    by_pair = {(names.get(link.source, ""), names[link.target]): link for link in model.links}
    missing = [pair for pair in pairs if pair not in by_pair]
    if missing:
        raise InputError(
            *(
                Diagnostic(
                    code="no-link",
                    message=f"{mechanism.id} names {cause} -> {effect}, which is no link",
                    hint="name concepts as the model does",
                )
                for cause, effect in missing
            )
        )
    return tuple(by_pair[pair] for pair in pairs)
