"""From a model to a plan: its meaning as plain numbers, with the way back to the voices."""

import math
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from sayso.futures.distribution import Distribution, Fixed, LogNormal, Normal
from sayso.futures.plan import (
    After,
    Dated,
    Delay,
    EventGate,
    EventPlan,
    Gate,
    Hazard,
    Horizon,
    LevelGate,
    Linear,
    LinkPlan,
    Plan,
    Saturating,
    Shape,
    SitePlan,
    Support,
    Threshold,
    VariablePlan,
)
from sayso.model.event import Event, EventId
from sayso.model.link import Gate as ModelGate
from sayso.model.link import Link, LinkId, Voice, VoiceId
from sayso.model.model import Model
from sayso.model.number import Number
from sayso.model.priors import priors
from sayso.model.variable import Variable, VariableId

Z90 = 3.289707253902945
"""Width of the middle 90 % of a standard normal, 2 x 1.6448536."""


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """A plan with the way back: which voices each site is, which event a drive is of.

    Plan links of the model keep the model's link ids; `drives` are the links by which an event
    drives its variable, by plan link id. A site's id is its voice's id; one voice may speak on
    several links. `left_out` are the links that are off.
    """

    plan: Plan
    voices: Mapping[VoiceId, tuple[Voice, ...]]
    links_of: Mapping[VoiceId, tuple[LinkId, ...]]
    drives: Mapping[str, EventId]
    left_out: tuple[LinkId, ...]


def compile_plan(model: Model, *, steps_per_week: int = 1) -> Compiled:
    """Turn a model (or a view of one) into a plan; nothing random happens here."""
    on = tuple(link for link in model.links if link.enabled)
    by_voice: dict[VoiceId, list[Voice]] = {}
    links_of: dict[VoiceId, list[LinkId]] = {}
    for link in on:
        for voice in link.voices:
            by_voice.setdefault(voice.id, []).append(voice)
            links_of.setdefault(voice.id, []).append(link.id)
    variables = {variable.id: variable for variable in model.variables}
    plan = Plan(
        horizon=Horizon(weeks=model.weeks, start=model.start, steps_per_week=steps_per_week),
        variables=tuple(_variable(each) for each in model.variables),
        events=tuple(_event(each, model) for each in model.events),
        sites=(*_sites(by_voice), *_drive_sites(model.events)),
        links=(
            *(_link(each, variables, model) for each in on),
            *(_drive(each) for each in model.events),
        ),
    )
    return Compiled(
        plan=plan,
        voices={key: tuple(each) for key, each in by_voice.items()},
        links_of={key: tuple(each) for key, each in links_of.items()},
        drives={drive_id(event): event.id for event in model.events},
        left_out=tuple(link.id for link in model.links if not link.enabled),
    )


def drive_id(event: Event) -> str:
    """Return the plan's id of the link by which an event drives its variable."""
    return f"{event.id}--drives--{event.of}"


def spread(number: Number, *, low: float = -math.inf, high: float = math.inf) -> Distribution:
    """Return how a number is spread: its `low` and `high` bound the middle 90 %.

    A positive range is log-normal (a factor either way is as likely), any other normal; draws
    are clipped to `low` and `high` given here, beyond which the number makes no sense.
    """
    if number.low is None or number.high is None or number.low == number.high:
        return Fixed(value=number.value)
    if number.low > 0:
        sigma = math.log(number.high / number.low) / Z90
        return LogNormal(median=number.value, sigma=sigma, low=max(low, 0.0), high=high)
    return Normal(mean=number.value, sd=(number.high - number.low) / Z90, low=low, high=high)


def _variable(variable: Variable) -> VariablePlan:
    return VariablePlan(
        id=variable.id,
        name=variable.name,
        unit=variable.unit or "",
        low=variable.low,
        high=variable.high,
        reference=spread(variable.now, low=variable.low, high=variable.high),
        adjustment=spread(variable.adjustment, low=1e-3),
        noise=spread(variable.noise, low=0.0),
    )


def _sites(by_voice: Mapping[VoiceId, list[Voice]]) -> Iterator[SitePlan]:
    for own, voices in by_voice.items():
        first = voices[0]
        yield SitePlan(id=own, probability=first.belief.value, alternatives=first.rivals)


def _drive_sites(events: Iterable[Event]) -> Iterator[SitePlan]:
    for event in events:
        yield SitePlan(id=drive_id(event), probability=1.0)


def _link(link: Link, variables: Mapping[VariableId, Variable], model: Model) -> LinkPlan:
    return LinkPlan(
        id=link.id,
        source=link.source,
        target=link.target,
        strength=spread(link.strength, low=0.0, high=max(1.0, link.strength.value)),
        supports=tuple(Support(site=voice.id, sign=voice.sign) for voice in link.supporters),
        denials=tuple(voice.id for voice in link.deniers),
        delay=_delay(link),
        shape=_shape(link, variables, model),
        gates=tuple(_gate(gate, variables) for gate in link.gates),
    )


def _delay(link: Link) -> Delay | None:
    if link.delay.value <= 0:
        return None
    return Delay(weeks=spread(link.delay, low=0.0), kind=link.delay_kind)


def _shape(link: Link, variables: Mapping[VariableId, Variable], model: Model) -> Shape:
    match link.shape:
        case "linear":
            return Linear()
        case "saturating":
            bend = link.bend or priors(model.priors).number("bend.default")
            return Saturating(half=spread(bend, low=1e-3))
        case "threshold":
            source = variables.get(VariableId(link.source))
            bend = link.bend or Number(value=source.high if source else 1.0, origin="assumed")
            return Threshold(level=spread(bend))


def _gate(gate: ModelGate, variables: Mapping[VariableId, Variable]) -> Gate:
    if gate.of not in variables:
        return EventGate(event=gate.of, unless=gate.unless)
    if gate.above is not None:
        level = Fixed(value=gate.above)
        return LevelGate(variable=gate.of, level=level, direction="at_least", unless=gate.unless)
    level = Fixed(value=gate.below if gate.below is not None else math.inf)
    return LevelGate(variable=gate.of, level=level, direction="at_most", unless=gate.unless)


def _event(event: Event, model: Model) -> EventPlan:
    return EventPlan(
        id=event.id,
        name=event.name,
        cause=_cause(event, model),
        undo=After(weeks=spread(event.lasts, low=0.0)) if event.lasts else None,
    )


def _cause(event: Event, model: Model) -> Dated | Hazard | None:
    if event.dates and model.start is not None:
        weeks = (min(event.dates) - model.start).days / 7
        return Dated(week=Fixed(value=max(0.0, weeks)))
    if event.hazard is None:
        return None
    rate = spread(event.hazard, low=0.0)
    if event.driver is None or event.beta is None:
        return Hazard(rate=rate)
    return Hazard(rate=rate, driver=event.driver, beta=spread(event.beta))


def _drive(event: Event) -> LinkPlan:
    """While the event holds, its variable goes to its bound: a definition, of strength 1."""
    return LinkPlan(
        id=drive_id(event),
        source=event.id,
        target=event.of,
        strength=Fixed(value=1.0),
        supports=(Support(site=drive_id(event), sign="+" if event.change > 0 else "-"),),
    )
