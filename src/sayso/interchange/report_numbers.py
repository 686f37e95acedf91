"""Every number of the model with where it comes from; said and assumed are told apart visibly."""

from collections.abc import Iterator

from sayso.answers.basis import reason
from sayso.answers.vocabulary import written_link
from sayso.interchange.html import table, tag, words
from sayso.model.model import Model
from sayso.model.number import Number, Origin

NAMES: dict[Origin, str] = {
    "said": "said",
    "assumed": "ours: assumed",
    "measured": "measured",
    "calibrated": "fitted to data",
    "person": "set by a person",
}


def origin(of: Origin) -> str:
    """Write an origin as a label: dashed and named "ours" where sayso assumed."""
    return tag("span", words(NAMES[of]), class_=f"origin {of}")


def numbers_section(model: Model) -> str:
    """Write all numbers of the model with their origins."""
    rows = [
        (words(of), words(what), words(_value(number)), origin(number.origin), _why(number))
        for of, what, number in _numbers(model)
    ]
    return table(("of", "number", "value", "origin", "why"), rows, "Numbers and their origins")


def _numbers(model: Model) -> Iterator[tuple[str, str, Number]]:
    for variable in model.variables:
        yield variable.name, "level now", variable.now
        yield variable.name, "weeks to adjust", variable.adjustment
        yield variable.name, "noise", variable.noise
    for link in model.links:
        name = written_link(model, link)
        yield name, "strength", link.strength
        yield name, "delay in weeks", link.delay
        for voice in link.voices:
            yield name, f"belief in {voice.speaker}", voice.belief
    for event in model.events:
        if event.hazard is not None:
            yield event.name, "chance a week", event.hazard


def _value(number: Number) -> str:
    spread = "" if number.low is None else f" ({number.low:g} to {number.high:g})"
    return f"{number.value:g}{spread}"


def _why(number: Number) -> str:
    refs = ", ".join(tag("a", words(ref), href=f"#claim-{ref}") for ref in number.claims)
    return words(reason(number) or "") + (f" {refs}" if refs else "")
