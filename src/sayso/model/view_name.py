"""The name of a view as people type it: a speaker, "A or B", "A and B", or a report's id."""

import difflib

from sayso.errors import input_error
from sayso.model.model import Model
from sayso.model.told import plain
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
    if _known(model, typed) is None:
        for word, kind in ((" and ", SharedView), (" or ", SideView)):
            if word in typed:
                names = tuple(_speaker(model, name) for name in typed.split(word))
                return kind(speakers=names)
    return SpeakerView(speaker=_speaker(model, typed))


def _speaker(model: Model, typed: str) -> str:
    found = _known(model, typed)
    if found is not None:
        return found
    close = difflib.get_close_matches(typed, model.speakers, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"speakers: {', '.join(model.speakers)}"
    raise input_error("unknown-speaker", f"nobody called {typed!r} speaks here", hint=hint)


def _known(model: Model, typed: str) -> str | None:
    wanted = plain(typed)
    for speaker in model.speakers:
        if plain(speaker) == wanted:
            return speaker
    words = set(wanted.split())
    holding = [each for each in model.speakers if words <= set(plain(each).split())]
    return holding[0] if len(holding) == 1 else None
