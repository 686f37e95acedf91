"""From what a person typed to a question about a case, or to all that is wrong with it."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from sayso.answers import vocabulary
from sayso.answers.contradiction import contradictions
from sayso.answers.intervention import (
    Forbid,
    Force,
    Hold,
    Intervention,
    Ramp,
    Shift,
    Strengthen,
    WithoutClaim,
    WithoutLink,
    WithoutSpeaker,
)
from sayso.answers.question import Question
from sayso.answers.timeline import week_of
from sayso.answers.vocabulary import written_view
from sayso.answers.wish import Setting, read_happening, read_scaling, read_setting
from sayso.errors import Diagnostic, InputError
from sayso.model.case import Case
from sayso.model.matching import Names, match_name
from sayso.model.view_name import view_meant

Found = TypeVar("Found")
Id = TypeVar("Id", bound=str)


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """A question as typed; see `sayso ask --help` for the forms."""

    on: str
    do: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    without_claim: tuple[str, ...] = ()
    without_speaker: tuple[str, ...] = ()
    without_link: tuple[str, ...] = ()
    strengthen: tuple[str, ...] = ()
    by: str | None = None
    threshold: float | None = None
    view: str | None = None


def pose(case: Case, wishes: Wishes) -> Question:
    """Return the question that `wishes` mean for this case.

    Raises:
        InputError: names that fit nothing or several things, values out of range, dates outside
            the model's time, contradictions; all of them, each with the nearest valid choice.
    """
    return _Reader(case).question(wishes)


class _Problem(Exception):  # noqa: N818 - never leaves this file
    """One part cannot be understood; carries nothing, the reader has noted the diagnostic."""


class _Reader:
    """Reads the parts one by one and notes all problems, so that they are told together."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.problems: list[Diagnostic] = []

    def question(self, wishes: Wishes) -> Question:
        made = self._interventions(wishes)
        on = self._try(lambda: self._named(wishes.on, vocabulary.variable_names, "concept"))
        by = self._try(lambda: self._week(wishes.by, float(self.case.model.weeks)))
        view = self._try(lambda: self._view(wishes.view))
        if not self.problems and on is not None and by is not None:
            question = Question(
                interventions=made, on=on, by=by, threshold=wishes.threshold, view=view
            )
            self.problems.extend(contradictions(self.case.model, question))
            if not self.problems:
                return question
        raise InputError(*self.problems)

    def _interventions(self, wishes: Wishes) -> tuple[Intervention, ...]:
        readers: tuple[tuple[tuple[str, ...], Callable[[str], Intervention]], ...] = (
            (wishes.do, self._setting),
            (wishes.event, self._happening),
            (wishes.forbid, self._forbidding),
            (wishes.without_claim, self._without_claim),
            (wishes.without_speaker, self._without_speaker),
            (wishes.without_link, self._without_link),
            (wishes.strengthen, self._scaling),
        )
        tried = [self._try(lambda r=read, t=typed: r(t)) for ts, read in readers for typed in ts]
        return tuple(each for each in tried if each is not None)

    def _setting(self, typed: str) -> Intervention:
        setting = self._sure(read_setting(typed))
        variable = self._named(setting.name, vocabulary.variable_names, "concept")
        start = self._week(setting.start, 0.0)
        end = None if setting.end is None else self._week(setting.end, 0.0)
        match setting.how:
            case "=":
                return Hold(variable=variable, level=setting.amount, start=start, end=end)
            case "+" | "-":
                amount = setting.amount if setting.how == "+" else -setting.amount
                return Shift(variable=variable, amount=amount, start=start, end=end)
            case "->":
                return Ramp(
                    variable=variable, level=setting.amount, start=start, end=self._last(setting)
                )

    def _last(self, ramp: Setting) -> float:
        return self._week(ramp.end, float(self.case.model.weeks))

    def _happening(self, typed: str) -> Force:
        happening = self._sure(read_happening(typed))
        event = self._named(happening.name, vocabulary.event_names, "event")
        return Force(event=event, week=self._week(happening.when, 0.0))

    def _forbidding(self, typed: str) -> Forbid:
        return Forbid(event=self._named(typed, vocabulary.event_names, "event"))

    def _without_claim(self, typed: str) -> WithoutClaim:
        return WithoutClaim(claim=self._named(typed, vocabulary.claim_names, "claim"))

    def _without_speaker(self, typed: str) -> WithoutSpeaker:
        return WithoutSpeaker(speaker=self._named(typed, vocabulary.speaker_names, "speaker"))

    def _without_link(self, typed: str) -> WithoutLink:
        return WithoutLink(link=self._named(typed, vocabulary.link_names, "link"))

    def _scaling(self, typed: str) -> Strengthen:
        scaling = self._sure(read_scaling(typed))
        link = self._named(scaling.name, vocabulary.link_names, "link")
        return Strengthen(link=link, factor=scaling.factor)

    def _view(self, typed: str | None) -> str | None:
        if typed is None:
            return None
        try:
            return written_view(view_meant(self.case.model, typed))
        except InputError as error:
            self.problems.extend(error.diagnostics)
            raise _Problem from None

    def _week(self, typed: str | None, otherwise: float) -> float:
        return otherwise if typed is None else self._sure(week_of(self.case.model, typed))

    def _named(self, typed: str, names: Callable[[Case], Names[Id]], what: str) -> Id:
        return self._sure(match_name(typed, names(self.case), what))

    def _sure(self, found: Found | Diagnostic) -> Found:
        if isinstance(found, Diagnostic):
            self.problems.append(found)
            raise _Problem
        return found

    def _try(self, read: Callable[[], Found]) -> Found | None:
        try:
            return read()
        except _Problem:
            return None
