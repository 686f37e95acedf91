"""A model as a table for people, 80 columns wide."""

from collections.abc import Iterator, Mapping

from sayso.model.belief import link_belief
from sayso.model.link import Link
from sayso.model.loops import Loop, loops
from sayso.model.model import Model
from sayso.model.variable import VariableId


def model_table(model: Model) -> str:
    """Return the links with their signs and speakers, then events, loops and remarks."""
    sections = (_links(model), _events(model), _loops(model), _remarks(model), _ours(model))
    head = f"{model.title}\n{_counts(model)}"
    blocks = ["\n".join(lines) for lines in map(list, sections) if lines]
    return "\n\n".join([head, *blocks]) + "\n"


def _counts(model: Model) -> str:
    told = sum(not link.assumed for link in model.links)
    counted = (
        _count(len(model.variables), "variable"),
        _count(told, "link"),
        _count(len(model.events), "event"),
        _count(len(model.speakers), "speaker"),
    )
    return ", ".join(counted)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _links(model: Model) -> Iterator[str]:
    names = {each.id: each.name for each in (*model.variables, *model.events)}
    if any(not link.assumed for link in model.links):
        yield "links (chance of being there; sign; cause, effect, who says so)"
    for number, link in enumerate(model.links, 1):
        if link.assumed:
            continue
        belief = link_belief(link.voices)
        ends = f"{names[link.source]} -> {names[link.target]}"
        yield f"{number:>3}  {belief.presence:4.2f} {sign_words(link):<9} {_fit(ends, 58)}"
        yield f"{'':20}{_fit(_who(link), 58)}"


def sign_words(link: Link) -> str:
    """Return the sign, or the shares of a mixture, or that it is only denied."""
    belief = link_belief(link.voices)
    if belief.support == 0 and link.voices:
        return "denied"
    if belief.sign == "?":
        return f"+{belief.plus:.0%}/-{belief.minus:.0%}".replace("%", "")
    return belief.sign


def _who(link: Link) -> str:
    said = dict.fromkeys(
        f"{voice.speaker}{' denied it' if voice.stance == 'denies' else ''}"
        for voice in link.voices
    )
    return f"{', '.join(said)} ({' '.join(link.claims)})"


def _events(model: Model) -> Iterator[str]:
    if model.events:
        yield "events (while one holds, its variable is at its high or low)"
    for event in model.events:
        chance = "in a what-if only"
        if event.hazard is not None:
            chance = f"{event.hazard.value:.1%} a week, {event.hazard.origin}"
        yield f"     {_fit(f'{event.name}: {chance}', 74)}"


def _loops(model: Model) -> Iterator[str]:
    found = loops(model)
    names = {variable.id: variable.name for variable in model.variables}
    yield "loops" if found.told else "loops: no loop is told"
    for loop in found.told:
        yield from _loop(loop, names)
    if found.assumed:
        yield "loops through links of ours only"
        for loop in found.assumed:
            yield from _loop(loop, names)
    if not found.complete:
        yield "     (and more, or longer ones, that are not listed)"


def _loop(loop: Loop, names: Mapping[VariableId, str]) -> Iterator[str]:
    chain = " -> ".join(names[variable] for variable in (*loop.variables, loop.variables[0]))
    share = "" if loop.kind != "?" else f", reinforcing in {loop.reinforcing:.0%} of them"
    yield f"{loop.id:>4} {_fit(chain, 74)}"
    yield f"     there in {loop.presence:.0%} of the draws{share}"


def _remarks(model: Model) -> Iterator[str]:
    if model.remarks:
        yield "told without an effect"
    for remark in model.remarks:
        level = f", level {remark.level.value:g}" if remark.level else ""
        line = f"{remark.kind}: {remark.subject}{level} ({remark.speaker}; {remark.claims[0]})"
        yield f"     {_fit(line, 74)}"


def _ours(model: Model) -> Iterator[str]:
    names = {each.id: each.name for each in (*model.variables, *model.events)}
    ours = [link for link in model.links if link.assumed]
    if ours:
        yield "links of ours, told by nobody (off unless switched on in the model file)"
    for link in ours:
        state = "on " if link.enabled else "off"
        ends = f"{names[link.source]} -> {names[link.target]}"
        yield f"     {state} {_fit(ends, 70)}"


def _fit(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
