"""A model as plain tables of the file: what is the default is left out."""

from typing import Any

from sayso.interchange.toml_tables import default_voice_id, plain_number
from sayso.model.event import Event
from sayso.model.link import Gate, Link, Voice
from sayso.model.model import Model, Report
from sayso.model.number import Number
from sayso.model.remark import Remark
from sayso.model.variable import Variable

PlainTable = dict[str, Any]


def plain_top(model: Model) -> PlainTable:
    """Return the keys above all tables."""
    top: PlainTable = {"format": model.format, "title": model.title}
    return _kept(top | {"start": model.start, "weeks": model.weeks})


def plain_sections(model: Model) -> dict[str, dict[str, PlainTable] | list[PlainTable]]:
    """Return the tables by section, in the order of the file."""
    return {
        "report": [plain_report(each) for each in model.reports],
        "variable": {each.id: plain_variable(each) for each in model.variables},
        "link": {each.id: plain_link(each) for each in model.links},
        "event": {each.id: plain_event(each) for each in model.events},
        "remark": [plain_remark(each) for each in model.remarks],
    }


def plain_priors(model: Model) -> PlainTable:
    """Return the overridden priors; a bare number where no range is given."""
    made: PlainTable = {}
    for each in model.priors:
        ranged = _kept({"value": each.value, "low": each.low, "high": each.high})
        made[each.key] = each.value if len(ranged) == 1 else ranged
    return made


def plain_report(report: Report) -> PlainTable:
    """Return a report's table."""
    return _kept(
        {
            "id": report.id,
            "title": report.title,
            "date": report.date,
            "sha256": report.sha256,
            "claims": report.claims,
        }
    )


def plain_variable(variable: Variable) -> PlainTable:
    """Return a variable's table."""
    index = (variable.low, variable.high) == (0.0, 100.0)
    return _kept(
        {
            "name": variable.name,
            "unit": variable.unit,
            "low": None if index else variable.low,
            "high": None if index else variable.high,
            "now": plain_number(variable.now),
            "adjustment": plain_number(variable.adjustment),
            "noise": plain_number(variable.noise),
            "concepts": list(variable.concepts),
            "position": list(variable.position) if variable.position else None,
        }
    )


def plain_link(link: Link) -> PlainTable:
    """Return a link's table."""
    return _kept(
        {
            "from": link.source,
            "to": link.target,
            "claims": list(link.claims),
            "strength": plain_number(link.strength),
            "delay": plain_number(link.delay),
            "delay_kind": _unless(link.delay_kind, "first_order"),
            "shape": _unless(link.shape, "linear"),
            "bend": _maybe(link.bend),
            "gates": [_gate(gate) for gate in link.gates],
            "assumed": _unless(link.assumed, False),
            "enabled": _unless(link.enabled, True),
            "note": link.note,
            "voices": [_voice(voice, link.id) for voice in link.voices],
        }
    )


def plain_event(event: Event) -> PlainTable:
    """Return an event's table."""
    return _kept(
        {
            "name": event.name,
            "of": event.of,
            "change": event.change,
            "dates": list(event.dates),
            "hazard": _maybe(event.hazard),
            "driver": event.driver,
            "beta": _maybe(event.beta),
            "lasts": _maybe(event.lasts),
            "claims": list(event.claims),
            "position": list(event.position) if event.position else None,
        }
    )


def plain_remark(remark: Remark) -> PlainTable:
    """Return a remark's table."""
    return _kept(
        {
            "kind": remark.kind,
            "speaker": remark.speaker,
            "subject": remark.subject,
            "of": remark.of,
            "change": remark.change,
            "modality": _unless(remark.modality, "certain"),
            "negated": _unless(remark.negated, False),
            "denied": _unless(remark.denied, False),
            "level": _maybe(remark.level),
            "holder": remark.holder,
            "claims": list(remark.claims),
        }
    )


def _voice(voice: Voice, link: str) -> PlainTable:
    usual = default_voice_id(voice.speaker, voice.claims, link)
    return _kept(
        {
            "speaker": voice.speaker,
            "says": _unless(voice.stance, "supports"),
            "sign": voice.sign,
            "belief": plain_number(voice.belief),
            "claims": list(voice.claims),
            "gates": [_gate(gate) for gate in voice.gates],
            "rivals": voice.rivals,
            "id": _unless(voice.id, usual),
        }
    )


def _gate(gate: Gate) -> PlainTable:
    return _kept(
        {
            "of": gate.of,
            "above": gate.above,
            "below": gate.below,
            "unless": _unless(gate.unless, False),
            "claims": list(gate.claims),
        }
    )


def _maybe(number: Number | None) -> Any:
    return None if number is None else plain_number(number)


def _unless(value: Any, usual: Any) -> Any:
    return None if value == usual else value


def _kept(table: PlainTable) -> PlainTable:
    return {key: value for key, value in table.items() if value is not None and value != []}
