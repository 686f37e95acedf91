"""Explaining: from a number to the prior, the claim and the sentence behind it."""

from collections.abc import Iterable, Iterator

import msgspec

from sayso.model.belief import link_belief
from sayso.model.case import Case
from sayso.model.changes import arrow
from sayso.model.event import Event
from sayso.model.link import Link, Voice
from sayso.model.loops import Loop, loops
from sayso.model.model import Model
from sayso.model.naming import link_meant, loop_meant, part_meant
from sayso.model.number import ClaimRef, Number
from sayso.model.priors import Priors, priors
from sayso.model.variable import Variable


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One step of an explanation: what holds, why, the claims behind it, and further steps."""

    what: str
    why: str | None = None
    claims: tuple[ClaimRef, ...] = ()
    below: tuple["Reason", ...] = ()


def explain(case: Case, typed: str) -> Reason:
    """Explain the link, loop, variable or event that is meant by what was typed.

    Raises:
        InputError: nothing of that name is near enough.
    """
    model = case.model
    found = loops(model)
    loop = loop_meant((*found.told, *found.assumed), typed)
    if loop is not None:
        return explain_loop(loop, model)
    link = link_meant(model, typed)
    if link is not None:
        return explain_link(link, model)
    own = part_meant(model, typed)
    for event in model.events:
        if event.id == own:
            return explain_event(event, model)
    return explain_variable(next(each for each in model.variables if each.id == own), model)


def explain_link(link: Link, model: Model) -> Reason:
    """Explain a link: its presence by its voices, then strength, delay and conditions."""
    table = priors(model.priors)
    belief = link_belief(link.voices)
    steps = [_voice(voice, table) for voice in link.voices if voice.claims]
    steps.append(_number("strength", link.strength, table))
    steps.append(_number("delay", link.delay, table, unit=" weeks"))
    for gate in link.gates:
        bound = f">= {gate.above:g}" if gate.above is not None else f"<= {gate.below or 0:g}"
        word = "unless" if gate.unless else "only while"
        steps.append(Reason(what=f"works {word} {gate.of} {bound}", claims=gate.claims))
    shares = f", sign + in {belief.plus:.0%} and - in {belief.minus:.0%}" * (belief.sign == "?")
    stand = f"{arrow(link, model)}: there with {belief.presence:.2f}{shares}"
    if link.assumed:
        return Reason(what=f"{arrow(link, model)}: ours", why=link.note, below=tuple(steps))
    why = f"supported with {belief.support:.2f}, denied with {belief.denial:.2f}"
    return Reason(what=stand, why=why, below=tuple(steps))


def explain_variable(variable: Variable, model: Model) -> Reason:
    """Explain a variable: its level now, adjustment and noise, and what acts on it."""
    table = priors(model.priors)
    steps = [
        _number("now", variable.now, table),
        _number("adjustment", variable.adjustment, table, unit=" weeks"),
        _number("noise", variable.noise, table),
    ]
    into = [link for link in model.links if link.target == variable.id and link.enabled]
    steps += [_in_short(link, model) for link in into]
    unit = variable.unit or "index"
    what = f"{variable.name}: {unit} from {variable.low:g} to {variable.high:g}"
    return Reason(
        what=what, why=None if into else "nothing is told to act on it", below=tuple(steps)
    )


def explain_event(event: Event, model: Model) -> Reason:
    """Explain an event: what it drives, how likely it is a week, who speaks of it."""
    table = priors(model.priors)
    to = "high" if event.change > 0 else "low"
    steps = [Reason(what=f"while it holds, {event.of} is driven to its {to}", claims=event.claims)]
    if event.hazard is not None:
        steps.append(_number("hazard", event.hazard, table, unit=" a week"))
    else:
        steps.append(Reason(what="it happens only in a what-if, or on its dates"))
    return Reason(what=event.name, below=tuple(steps))


def explain_loop(loop: Loop, model: Model) -> Reason:
    """Explain a loop: its links one after another, and its kind."""
    by_id = {link.id: link for link in model.links}
    kind = {"R": "reinforces", "B": "balances", "?": "reinforces or balances"}[loop.kind]
    what = f"{loop.id} through {loop.name}: {kind}, there with {loop.presence:.2f}"
    why = f"an even number of minus signs in {loop.reinforcing:.0%} of the draws"
    steps = tuple(explain_link(by_id[link], model) for link in loop.links)
    return Reason(what=what, why=why, below=steps)


def claims_in(reason: Reason) -> Iterator[ClaimRef]:
    """Yield every claim of an explanation once, in order."""
    yield from dict.fromkeys(_all_claims(reason))


def _all_claims(reason: Reason) -> Iterable[ClaimRef]:
    yield from reason.claims
    for step in reason.below:
        yield from _all_claims(step)


def _voice(voice: Voice, table: Priors) -> Reason:
    what = f"{voice.speaker} {voice.said}, holds with {voice.belief.value:.2f}"
    return Reason(what=what, why=_origin(voice.belief, table), claims=voice.claims)


def _in_short(link: Link, model: Model) -> Reason:
    belief = link_belief(link.voices)
    what = f"{arrow(link, model)} ({belief.sign}, there with {belief.presence:.2f})"
    return Reason(what=what, claims=link.claims)


def _number(name: str, number: Number, table: Priors, *, unit: str = "") -> Reason:
    spread = ""
    if number.low is not None and number.high is not None:
        spread = f" ({number.low:g} to {number.high:g})"
    what = f"{name} {number.value:g}{unit}{spread}"
    return Reason(what=what, why=_origin(number, table), claims=number.claims)


def _origin(number: Number, table: Priors) -> str:
    prior = table.table.get(number.why or "")
    because = f"prior {number.why}: {prior.why}" if prior else number.why
    return f"{number.origin}; {because}" if because else number.origin
