"""Views: a model as one speaker, side or report has it; what they share; and the matrix."""

from collections.abc import Callable, Iterable
from typing import Literal, assert_never

import msgspec

from sayso.model.event import Event
from sayso.model.link import Gate, Link, LinkId, Voice
from sayso.model.model import Model
from sayso.model.number import ClaimRef, Number
from sayso.model.priors import priors
from sayso.model.remark import Remark
from sayso.model.remarks import level_now
from sayso.model.variable import Variable
from sayso.model.voices import shared_gates


class SpeakerView(msgspec.Struct, frozen=True, kw_only=True, tag="speaker"):
    """What one speaker says."""

    speaker: str


class SideView(msgspec.Struct, frozen=True, kw_only=True, tag="side"):
    """What any of several speakers says (a union)."""

    speakers: tuple[str, ...]


class SharedView(msgspec.Struct, frozen=True, kw_only=True, tag="shared"):
    """Only the links that each of several speakers supports with one sign (an intersection)."""

    speakers: tuple[str, ...]


class ReportView(msgspec.Struct, frozen=True, kw_only=True, tag="report"):
    """What stands in one report, by its id."""

    report: str


View = SpeakerView | SideView | SharedView | ReportView

Cell = Literal["+", "-", "?", "mixed", "denied", "silent"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One link of the matrix: what each speaker, in the order of the matrix, says of it."""

    link: LinkId
    cells: tuple[Cell, ...]


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """Link x speaker."""

    speakers: tuple[str, ...]
    rows: tuple[Row, ...]


def viewed(model: Model, view: View) -> Model:
    """Return the model as `view` has it: its links, levels and conditions only.

    Every told link of a view is one of the whole model's. A variable that the view says
    nothing about, and that drives no event of the view, is left out; ids stay, so the same
    luck meets the same parts.
    """
    links = _links(model, view)
    remarks = tuple(each for each in model.remarks if _speaks(view, each.speaker, each.claims))
    claims = {ref for link in links for ref in link.claims}
    claims |= {ref for remark in remarks for ref in remark.claims}
    named = {end for link in links for end in (link.source, link.target)}
    named |= {gate.of for link in links for gate in link.gates}
    events = tuple(
        _kept(event, claims)
        for event in model.events
        if event.id in named or set(event.claims) & claims
    )
    named |= {remark.of for remark in remarks if remark.of} | {event.of for event in events}
    named |= {event.driver for event in events if event.driver}
    variables = [each for each in model.variables if each.id in named]
    return msgspec.structs.replace(
        model,
        links=links,
        remarks=remarks,
        events=events,
        variables=tuple(_variable(each, remarks, model) for each in variables),
    )


def matrix(model: Model) -> Matrix:
    """Return what each speaker says of each told link."""
    speakers = tuple(
        dict.fromkeys(
            voice.speaker for link in model.links if not link.assumed for voice in link.voices
        )
    )
    return Matrix(
        speakers=speakers,
        rows=tuple(
            Row(link=link.id, cells=tuple(cell(link, speaker) for speaker in speakers))
            for link in model.links
            if not link.assumed
        ),
    )


def cell(link: Link, speaker: str) -> Cell:
    """Return what one speaker says of one link; `mixed` is both signs, or yes and no."""
    said: set[Cell] = {
        voice.sign if voice.stance == "supports" else "denied"
        for voice in link.voices
        if voice.speaker == speaker
    }
    if not said:
        return "silent"
    return said.pop() if len(said) == 1 else "mixed"


def _links(model: Model, view: View) -> tuple[Link, ...]:
    told = (link for link in model.links if not link.assumed)
    if isinstance(view, SharedView):
        wanted = set(view.speakers)
        told = (link for link in told if _agreed(link, wanted))
    narrowed = (
        _narrowed(link, lambda voice: _speaks(view, voice.speaker, voice.claims)) for link in told
    )
    return tuple(link for link in narrowed if link.supporters)


def _narrowed(link: Link, keep: Callable[[Voice], bool]) -> Link:
    voices = tuple(voice for voice in link.voices if keep(voice))
    if voices == link.voices:
        return link
    return msgspec.structs.replace(link, voices=voices, gates=_gates(link, voices))


def _gates(link: Link, voices: tuple[Voice, ...]) -> tuple[Gate, ...]:
    """The conditions that the remaining voices share, and those that a person added."""
    added = [gate for gate in link.gates if not gate.claims]
    return (*shared_gates(voices), *added)


def _agreed(link: Link, speakers: set[str]) -> bool:
    cells = {cell(link, speaker) for speaker in speakers}
    return len(cells) == 1 and not cells & {"silent", "denied", "mixed"}


def _speaks(view: View, speaker: str, claims: tuple[ClaimRef, ...]) -> bool:
    match view:
        case SpeakerView():
            return speaker == view.speaker
        case SideView() | SharedView():
            return speaker in view.speakers
        case ReportView():
            return any(ref.startswith(f"{view.report}.") for ref in claims)
        case _:
            assert_never(view)


def _variable(variable: Variable, remarks: Iterable[Remark], model: Model) -> Variable:
    """Its level now by what the view says alone; a measured or personal level stays."""
    if variable.now.origin not in ("said", "assumed"):
        return variable
    said: list[Number] = [
        each.level for each in remarks if each.of == variable.id and each.level is not None
    ]
    return msgspec.structs.replace(variable, now=level_now(said, priors(model.priors)))


def _kept(event: Event, claims: set[ClaimRef]) -> Event:
    own = tuple(ref for ref in event.claims if ref in claims)
    return msgspec.structs.replace(event, claims=own)
