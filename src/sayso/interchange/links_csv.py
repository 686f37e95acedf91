"""The links of a model as a table for spreadsheets: one row a link."""

import csv
import io

from sayso.model.belief import link_belief
from sayso.model.link import Link, Voice
from sayso.model.model import Model

HEADER = (
    *("source", "target", "sign", "share_plus", "presence", "strength", "strength_origin"),
    *("delay_weeks", "delay_origin", "assumed", "enabled", "supporters", "deniers", "claims"),
)


def links_csv(model: Model) -> str:
    """Write every link with its belief, its numbers and their origins, and who says so.

    `presence` and `share_plus` run from 0 to 1; several names in a field are set apart by "; ".
    """
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEADER)
    names = {each.id: each.name for each in (*model.variables, *model.events)}
    rows.writerows(_row(link, names[link.source], names[link.target]) for link in model.links)
    return out.getvalue()


def _row(link: Link, source: str, target: str) -> tuple[str | float | bool, ...]:
    belief = link_belief(link.voices)
    standing = (belief.sign, round(belief.plus, 4), round(belief.presence, 4))
    strength = (link.strength.value, link.strength.origin)
    delay = (link.delay.value, link.delay.origin)
    said = (_names(link.supporters), _names(link.deniers), "; ".join(link.claims))
    return (source, target, *standing, *strength, *delay, link.assumed, link.enabled, *said)


def _names(voices: tuple[Voice, ...]) -> str:
    return "; ".join(dict.fromkeys(voice.speaker for voice in voices))
