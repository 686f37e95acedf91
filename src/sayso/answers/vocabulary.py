"""Every name by which a person may call the parts of a case."""

from typing import assert_never

from sayso.model.case import Case
from sayso.model.event import EventId
from sayso.model.link import Link, LinkId, Voice
from sayso.model.matching import Names
from sayso.model.model import Model
from sayso.model.number import ClaimRef
from sayso.model.variable import VariableId
from sayso.model.view import ReportView, SharedView, SideView, SpeakerView, View


def variable_names(case: Case) -> Names[VariableId]:
    """Return each variable's name, then the names of the concepts that it stands for."""
    concepts = {
        concept.id: concept.name for claims in case.claim_sets for concept in claims.concepts
    }
    return {
        variable.id: (variable.name, *(concepts[c] for c in variable.concepts if c in concepts))
        for variable in case.model.variables
    }


def event_names(case: Case) -> Names[EventId]:
    """Return each event's name."""
    return {event.id: (event.name,) for event in case.model.events}


def link_names(case: Case) -> Names[LinkId]:
    """Return each link as `source -> target`."""
    return {
        link.id: (written_link(case.model, link), f"{link.source} {link.target}")
        for link in case.model.links
    }


def speaker_names(case: Case) -> Names[str]:
    """Return those who speak for or against a link, by name."""
    return {speaker: (speaker,) for speaker in speakers(case.model)}


def claim_names(case: Case) -> Names[ClaimRef]:
    """Return the claims behind the model's links, each by its reference alone."""
    refs = [ref for link in case.model.links for ref in link.claims]
    return {ref: (str(ref),) for ref in dict.fromkeys(refs)}


def speakers(model: Model) -> tuple[str, ...]:
    """Return those who speak for or against a link, in order; ours and persons are not speakers."""
    voices = [voice for link in model.links for voice in link.voices if voice.claims]
    return tuple(dict.fromkeys(voice.speaker for voice in voices))


def called(speaker: str) -> str:
    """Return a speaker's name as it stands inside a sentence."""
    return "the narrator" if speaker == "narrator" else speaker


def written_voice(voice: Voice) -> str:
    """Write a voice as its speaker with the claims in which he speaks."""
    return f"{voice.speaker} ({', '.join(voice.claims)})" if voice.claims else voice.speaker


def written_link(model: Model, link: Link) -> str:
    """Write a link as `source -> target`."""
    return f"{part_name(model, link.source)} -> {part_name(model, link.target)}"


def written_view(view: View) -> str:
    """Write a view as people type it, so that `view_meant` reads it back."""
    match view:
        case SpeakerView():
            return view.speaker
        case SideView():
            return " or ".join(view.speakers)
        case SharedView():
            return " and ".join(view.speakers)
        case ReportView():
            return view.report
        case _:
            assert_never(view)


def part_name(model: Model, part: str) -> str:
    """Return the name of a variable or event."""
    for each in (*model.variables, *model.events):
        if each.id == part:
            return each.name
    raise KeyError(part)
