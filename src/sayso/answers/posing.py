"""From what a person typed to a question about a case, or to all that is wrong with it."""

from collections.abc import Callable, Sequence
from typing import NoReturn, TypeVar

import msgspec

from sayso.answers import vocabulary
from sayso.answers.contradiction import contradictions, unreachable, variable_of
from sayso.answers.discovery import Outcome
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
from sayso.answers.search import Goal
from sayso.answers.timeline import week_of
from sayso.answers.vocabulary import written_view
from sayso.answers.wanted import Want
from sayso.answers.wish import (
    Setting,
    read_happening,
    read_number,
    read_scaling,
    read_setting,
)
from sayso.errors import Diagnostic, InputError
from sayso.model.case import Case
from sayso.model.event import EventId
from sayso.model.link import LinkId
from sayso.model.matching import Names, match_name
from sayso.model.naming import link_meant
from sayso.model.number import ClaimRef
from sayso.model.set_numbers import LINK_FIELDS, Field, NumberSet
from sayso.model.variable import VariableId
from sayso.model.view_name import view_meant

Found = TypeVar("Found")
Id = TypeVar("Id", bound=str)
Other = TypeVar("Other", bound=str)


_FIELDS: Names[Field] = {
    "strength": ("strength",),
    "delay": ("delay",),
    "now": ("now", "level now"),
    "adjustment": ("adjustment", "weeks to adjust"),
}
"""The numbers that can be set, as model files call them, and as answers write them."""


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


def goal_meant(case: Case, on: str, want: Want, by: str | None) -> Goal:
    """Return the goal of more or less of a concept by a date (None: by the model's end).

    Raises:
        InputError: there is no such concept, or the date lies outside the model's time.
    """
    target, week = _Reader(case).target(on, by)
    return Goal(on=target, wanted=1 if want == "more" else -1, by=week)


def outcome_meant(case: Case, on: str, level: float, by: str | None) -> Outcome:
    """Return the outcome that a concept gets to a level by a date (None: by the model's end).

    Raises:
        InputError: as `goal_meant`; or the concept cannot get to this level, or is there already.
    """
    target, week = _Reader(case).target(on, by)
    if faults := tuple(unreachable(variable_of(case.model, target), level)):
        raise InputError(*faults)
    return Outcome(on=target, level=level, by=week)


def numbers_meant(case: Case, typed: Sequence[str]) -> tuple[NumberSet, ...]:
    """Return the numbers that are set by hand, as `--set` takes them.

    Raises:
        InputError: no such number, link or concept; all of them, each with the nearest choice.
    """
    return _Reader(case).numbers(typed)


class _Problem(Exception):  # noqa: N818 - never leaves this file
    """One part cannot be understood; carries nothing, the reader has noted the diagnostic."""


class _Reader:
    """Reads the parts one by one and notes all problems, so that they are told together."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.problems: list[Diagnostic] = []

    def question(self, wishes: Wishes) -> Question:
        made = self._interventions(wishes)
        on = self._try(lambda: self._concept(wishes.on))
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

    def target(self, on: str, by: str | None) -> tuple[VariableId, float]:
        concept = self._try(lambda: self._concept(on))
        week = self._try(lambda: self._week(by, float(self.case.model.weeks)))
        if concept is None or week is None:
            raise InputError(*self.problems)
        return concept, week

    def numbers(self, typed: Sequence[str]) -> tuple[NumberSet, ...]:
        tried = [self._try(lambda t=each: self._number(t)) for each in typed]
        if self.problems:
            raise InputError(*self.problems)
        return tuple(each for each in tried if each is not None)

    def _number(self, typed: str) -> NumberSet:
        wish = self._sure(read_number(typed))
        what: Field = self._sure(match_name(wish.what, _FIELDS, "number"))
        of = self._link(wish.part) if what in LINK_FIELDS else self._concept(wish.part)
        return NumberSet(of=of, what=what, value=wish.value)

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
        return tuple(dict.fromkeys(each for each in tried if each is not None))

    def _setting(self, typed: str) -> Intervention:
        setting = self._sure(read_setting(typed))
        variable = self._concept(setting.name)
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
        event = self._event(happening.name)
        return Force(event=event, week=self._week(happening.when, 0.0))

    def _forbidding(self, typed: str) -> Forbid:
        return Forbid(event=self._event(typed))

    def _without_claim(self, typed: str) -> WithoutClaim:
        if typed in self.case.evidence() and ClaimRef(typed) not in vocabulary.claim_names(
            self.case
        ):
            self._refuse(
                "no-effect", f"claim {typed} tells no effect, so no link rests on it",
                "take away a claim that stands behind a link: see sayso model FILE",
            )  # fmt: skip
        return WithoutClaim(claim=self._named(typed, vocabulary.claim_names, "claim"))

    def _without_speaker(self, typed: str) -> WithoutSpeaker:
        return WithoutSpeaker(speaker=self._named(typed, vocabulary.speaker_names, "speaker"))

    def _without_link(self, typed: str) -> WithoutLink:
        return WithoutLink(link=self._link(typed))

    def _scaling(self, typed: str) -> Strengthen:
        scaling = self._sure(read_scaling(typed))
        return Strengthen(link=self._link(scaling.name), factor=scaling.factor)

    def _concept(self, typed: str) -> VariableId:
        event = self._only_other(typed, vocabulary.variable_names, vocabulary.event_names)
        if event is not None:
            self._refuse(
                "event-not-concept", f"{typed!r} is an event, not a concept",
                f'let it happen, like --event "{typed}"',
            )  # fmt: skip
        return self._named(typed, vocabulary.variable_names, "concept")

    def _event(self, typed: str) -> EventId:
        concept = self._only_other(typed, vocabulary.event_names, vocabulary.variable_names)
        if concept is not None:
            self._refuse(
                "concept-not-event", f"{typed!r} is a concept, not an event",
                f'hold or push it, like --do "{typed}=0" or --do "{typed}+20"',
            )  # fmt: skip
        return self._named(typed, vocabulary.event_names, "event")

    def _only_other(
        self,
        typed: str,
        wanted: Callable[[Case], Names[Id]],
        others: Callable[[Case], Names[Other]],
    ) -> Other | None:
        """Return what is meant among the other names, where nothing wanted is meant."""
        found = match_name(typed, wanted(self.case), "")
        if not isinstance(found, Diagnostic) or found.code != "unknown-name":
            return None
        other = match_name(typed, others(self.case), "")
        return None if isinstance(other, Diagnostic) else other

    def _link(self, typed: str) -> LinkId:
        """Return a link by its words; failing that, by its number or by its two ends."""
        found = match_name(typed, vocabulary.link_names(self.case), "link")
        if not isinstance(found, Diagnostic):
            return found
        try:
            link = link_meant(self.case.model, typed)
        except InputError as error:
            self.problems.extend(error.diagnostics)
            raise _Problem from None
        return self._sure(found) if link is None else link.id

    def _refuse(self, code: str, message: str, hint: str) -> NoReturn:
        self.problems.append(Diagnostic(code=code, message=message, hint=hint))
        raise _Problem

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
