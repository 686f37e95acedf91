"""What does not fit together in a model that could be read: unknown ids, numbers out of range."""

import difflib
from collections.abc import Iterable, Iterator

from sayso.errors import Diagnostic
from sayso.interchange.toml_place import TomlPlaces
from sayso.model.event import Event
from sayso.model.link import Link
from sayso.model.model import Model
from sayso.model.number import Number
from sayso.model.number_bounds import (
    ADJUSTMENT,
    DELAY,
    STRENGTH,
    Bounds,
    level_bounds,
    outside,
)
from sayso.model.priors import standard_table
from sayso.model.variable import Variable


def model_faults(model: Model, places: TomlPlaces) -> Iterator[Diagnostic]:
    """Yield each fault with its place and hint."""
    check = _Check(model, places)
    if not 1 <= model.weeks <= 5200:
        yield check.fault((), "weeks", f"weeks lie from 1 to 5200, not at {model.weeks}")
    for variable in model.variables:
        yield from check.variable(variable)
    for link in model.links:
        yield from check.link(link)
    for event in model.events:
        yield from check.event(event)
    for override in model.priors:
        if override.key not in standard_table():
            hint = _nearest(override.key, standard_table())
            yield check.fault(("priors",), override.key, f"no prior {override.key!r}", hint)


class _Check:
    """Checks the parts of one model against each other."""

    def __init__(self, model: Model, places: TomlPlaces) -> None:
        self.places = places
        self.variables = {variable.id for variable in model.variables}
        self.known = self.variables | {event.id for event in model.events}

    def variable(self, variable: Variable) -> Iterator[Diagnostic]:
        at = ("variable", variable.id)
        if not variable.low < variable.high:
            yield self.fault(at, "low", "low must lie below high")
        yield from self.number(at, "now", variable.now, level_bounds(variable))
        found = outside("adjustment", variable.adjustment.value, ADJUSTMENT)
        if found:
            yield self.fault(at, "adjustment", found)
        yield from self.number(at, "noise", variable.noise, (0, variable.high - variable.low))

    def link(self, link: Link) -> Iterator[Diagnostic]:
        at = ("link", link.id)
        if link.source not in self.known:
            yield self.unknown(at, "from", link.source, self.known)
        if link.target not in self.variables:
            yield self.unknown(at, "to", link.target, self.variables)
        yield from self.number(at, "strength", link.strength, STRENGTH)
        yield from self.number(at, "delay", link.delay, DELAY)
        for voice in link.voices:
            yield from self.number(at, "voices", voice.belief, (0, 1))
        for gate in (*link.gates, *(gate for voice in link.voices for gate in voice.gates)):
            if gate.of not in self.known:
                yield self.unknown(at, "gates", gate.of, self.known)
            elif gate.of in self.variables and (gate.above is None) == (gate.below is None):
                yield self.fault(at, "gates", "a gate on a variable is above or below a level")

    def event(self, event: Event) -> Iterator[Diagnostic]:
        at = ("event", event.id)
        if event.of not in self.variables:
            yield self.unknown(at, "of", event.of, self.variables)
        if event.driver is not None and event.driver not in self.variables:
            yield self.unknown(at, "driver", event.driver, self.variables)
        if event.hazard is not None:
            yield from self.number(at, "hazard", event.hazard, (0, 50))

    def number(
        self, at: tuple[str, str], key: str, number: Number, limits: Bounds
    ) -> Iterator[Diagnostic]:
        what = "belief" if key == "voices" else key
        found = outside(what, number.value, limits)
        if found:
            yield self.fault(at, key, found)
        ends = (number.low, number.value, number.high)
        given = [end for end in ends if end is not None]
        if given != sorted(given):
            yield self.fault(at, key, f"{what}: low, value and high must rise")

    def unknown(self, at: tuple[str, str], key: str, name: str, known: Iterable[str]) -> Diagnostic:
        return Diagnostic(
            code="unknown-id",
            message=f"{at[0]} {at[1]!r}: there is no variable or event {name!r}",
            place=self.places.find(at, key, name),
            hint=_nearest(name, known),
        )

    def fault(
        self, at: tuple[str, ...], key: str, message: str, hint: str | None = None
    ) -> Diagnostic:
        where = f"{at[0]} {at[1]!r}: " if len(at) > 1 else ""
        place = self.places.place(at, (key,))
        return Diagnostic(code="model-file", message=f"{where}{message}", place=place, hint=hint)


def _nearest(name: str, known: Iterable[str]) -> str:
    every = sorted(known)
    close = difflib.get_close_matches(name, every, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known are: {', '.join(every[:8])}"
