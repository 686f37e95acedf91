"""The name of a view as people type it: a speaker, "A or B", "A and B", or a report's id."""

from sayso.errors import Diagnostic, InputError
from sayso.model.matching import match_name
from sayso.model.model import Model
from sayso.model.view import ReportView, SharedView, SideView, SpeakerView, View


def view_meant(model: Model, typed: str) -> View:
    """Return the view that is meant; names match by any part that only one speaker has.

    Raises:
        InputError: there is no such speaker or report, or several.
    """
    if typed in {report.id for report in model.reports}:
        if len(model.reports) == 1:
            return SideView(speakers=model.speakers)
        return ReportView(report=typed)
    if isinstance(_known(model, typed), Diagnostic):
        for word, kind in ((" and ", SharedView), (" or ", SideView)):
            if word in typed:
                names = tuple(_speaker(model, name) for name in typed.split(word))
                return kind(speakers=names)
    return SpeakerView(speaker=_speaker(model, typed))


def _speaker(model: Model, typed: str) -> str:
    found = _known(model, typed)
    if isinstance(found, Diagnostic):
        raise InputError(found)
    return found


def _known(model: Model, typed: str) -> str | Diagnostic:
    return match_name(typed, {each: (each,) for each in model.speakers}, "speaker")
