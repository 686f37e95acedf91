"""Changes: what is different between two models, in words."""

from collections.abc import Iterator

from sayso.model.belief import link_belief
from sayso.model.link import Link
from sayso.model.loops import loops
from sayso.model.model import Model


def changes(old: Model, new: Model) -> tuple[str, ...]:
    """Return one line for each variable, link, event, level and loop that changed."""
    return (*_variables(old, new), *_links(old, new), *_events(old, new), *_loops(old, new))


def arrow(link: Link, model: Model) -> str:
    """Return a link as people read it: "aid -> success"."""
    names = {each.id: each.name for each in (*model.variables, *model.events)}
    ends = (names.get(end, end) for end in (link.source, link.target))
    return " -> ".join(ends)


def _variables(old: Model, new: Model) -> Iterator[str]:
    before = {variable.id: variable for variable in old.variables}
    after = {variable.id: variable for variable in new.variables}
    for gone in before.keys() - after.keys():
        yield f"variable {before[gone].name!r} is gone"
    for own, variable in after.items():
        if own not in before:
            yield f"variable {variable.name!r} is new"
        elif variable.now.value != before[own].now.value:
            level = f"{before[own].now.value:g} to {variable.now.value:g}"
            yield f"variable {variable.name!r}: level now {level}"


def _links(old: Model, new: Model) -> Iterator[str]:
    before = {link.id: link for link in old.links if not link.assumed}
    after = {link.id: link for link in new.links if not link.assumed}
    for own, link in before.items():
        if own not in after:
            yield f"link {arrow(link, old)} is gone"
    for own, link in after.items():
        if own not in before:
            yield f"link {arrow(link, new)} is new ({_stand(link)})"
        elif _stand(link) != _stand(before[own]):
            yield f"link {arrow(link, new)}: {_stand(before[own])} to {_stand(link)}"
        elif link.gates != before[own].gates:
            yield f"link {arrow(link, new)}: its conditions changed"


def _stand(link: Link) -> str:
    belief = link_belief(link.voices)
    presence = f"{belief.presence:.2f}"
    if belief.sign != "?" or belief.support == 0:
        return f"{belief.sign if belief.support else 'denied'}, there with {presence}"
    return f"+ {belief.plus:.0%} / - {belief.minus:.0%}, there with {presence}"


def _events(old: Model, new: Model) -> Iterator[str]:
    before = {event.id: event.name for event in old.events}
    after = {event.id: event.name for event in new.events}
    yield from (f"event {name!r} is gone" for own, name in before.items() if own not in after)
    yield from (f"event {name!r} is new" for own, name in after.items() if own not in before)


def _loops(old: Model, new: Model) -> Iterator[str]:
    before = {frozenset(loop.links): loop for loop in loops(old).told}
    after = {frozenset(loop.links): loop for loop in loops(new).told}
    for own, loop in before.items():
        if own not in after:
            yield f"loop through {loop.name!r} is gone"
    for own, loop in after.items():
        if own not in before:
            yield f"loop through {loop.name!r} is new ({loop.kind})"
        elif loop.kind != before[own].kind:
            yield f"loop through {loop.name!r}: {before[own].kind} to {loop.kind}"
