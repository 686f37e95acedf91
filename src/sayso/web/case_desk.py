"""The desk with a real case on it: one change at a time, questions beside each other."""

import datetime
import threading
from collections.abc import Callable
from typing import TypedDict

from sayso.answers.check.whole import Check
from sayso.errors import input_error
from sayso.model.acts import Act, Review, Undo
from sayso.model.make_act import ActMaker
from sayso.web.answering import answered
from sayso.web.asking import Answered, Asked, Carried, Motions, ViewAnswers, Worths
from sayso.web.carried import carried
from sayso.web.checked import Checked, check_of, checked
from sayso.web.claim_worths import claim_worths
from sayso.web.deed import Deed
from sayso.web.export import Export, ExportForm
from sayso.web.exporting import CHECK_MAKERS, exported
from sayso.web.moving import moving
from sayso.web.open_case import OpenCase, Tell, open_report, with_positions, with_review
from sayso.web.sheet import Sheet, sheet_of
from sayso.web.view_answers import view_answers

Clock = Callable[[], datetime.datetime]


def utc_now() -> datetime.datetime:
    """Return the time, to the second."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


class Signature(TypedDict):
    """What an act is signed with: its number, who does it and when."""

    id: str
    who: str
    when: datetime.datetime


class CaseDesk:
    """Holds one open case; `who` signs the acts of review, `clock` dates them."""

    def __init__(self, opened: OpenCase, *, who: str, clock: Clock = utc_now) -> None:
        self._opened = opened
        self._who, self._clock = who, clock
        self._revision = 1
        self._undone: list[str] = []
        self._checked: tuple[OpenCase, Check] | None = None
        self._change = threading.Lock()
        self._checking = threading.Lock()

    def sheet(self) -> Sheet:
        """Return the case as the page shows it."""
        return sheet_of(self._opened, self._revision, self._redone())

    def read(self, content: bytes, name: str, tell: Tell) -> Sheet:
        """Read a report given as the bytes of a file called `name`; it replaces the case."""
        opened = open_report(content, name, tell)
        with self._change:
            self._undone.clear()
            return self._put(opened)

    def ask(self, asked: Asked) -> Answered:
        """Answer a question with paired futures."""
        return answered(self._opened.case, asked, self._revision)

    def move(self, asked: Asked) -> Motions:
        """Return how the whole system moves under a question."""
        return moving(self._opened.case, asked, self._revision)

    def carry(self, asked: Asked) -> Carried:
        """Score links and loops by what they carry of the change."""
        return carried(self._opened.case, asked, self._revision)

    def views(self, asked: Asked) -> ViewAnswers:
        """Answer it under each speaker's words alone."""
        return view_answers(self._opened.case, asked, self._revision)

    def worth(self, asked: Asked) -> Worths:
        """Rank the claims by what they are worth to the answer."""
        return claim_worths(self._opened.case, asked, self._revision)

    def check(self) -> Checked:
        """Hold the case against what was observed since it begins."""
        return checked(self._check(), self._opened, self._revision)

    def act(self, act: Deed) -> Sheet:
        """Do one act of the review."""
        with self._change:
            maker = ActMaker(self._opened.case.claim_sets, **self._signature(), why=act.why)
            done = maker.make(act.do, act.to)
            sheet = self._add(done)
            self._undone.clear()
        return sheet

    def undo(self) -> Sheet:
        """Take the last standing act back."""
        with self._change:
            standing = self._opened.review.standing
            if not standing:
                raise input_error("nothing-to-undo", "there is nothing to undo")
            undo = self._undo(standing[-1].id)
            self._undone.append(undo.id)
            return self._add(undo)

    def redo(self) -> Sheet:
        """Do again what was taken back last."""
        with self._change:
            if not self._undone:
                raise input_error("nothing-to-redo", "there is nothing to do again")
            return self._add(self._undo(self._undone.pop()))

    def place(self, positions: dict[str, tuple[float, float]]) -> Sheet:
        """Keep the positions of variables that were moved by hand."""
        with self._change:
            return self._put(with_positions(self._opened, positions))

    def export(self, form: ExportForm, asked: Asked) -> Export:
        """Return the answer or the model as a file."""
        if form in CHECK_MAKERS:
            return CHECK_MAKERS[form](self._check())
        return exported(self._opened, form, asked)

    def _check(self) -> Check:
        """Check once for each state of the case: it takes seconds."""
        with self._checking:
            opened = self._opened
            if self._checked is None or self._checked[0] is not opened:
                self._checked = (opened, check_of(opened))
            return self._checked[1]

    def _add(self, act: Act) -> Sheet:
        review = Review(acts=(*self._opened.review.acts, act))
        opened = with_review(self._opened, review)
        if not isinstance(act, Undo) and len(opened.lost) > len(self._opened.lost):
            # An act that does nothing is refused rather than kept: the person is still here.
            raise input_error("act-lost", opened.lost[-1])
        return self._put(opened)

    def _put(self, opened: OpenCase) -> Sheet:
        self._opened = opened
        self._revision += 1
        return self.sheet()

    def _undo(self, act: str) -> Undo:
        return Undo(**self._signature(), why="", act=act)

    def _signature(self) -> Signature:
        return Signature(id=self._opened.review.next_id, who=self._who, when=self._clock())

    def _redone(self) -> Act | None:
        """Return the act that redo would do again."""
        if not self._undone:
            return None
        acts = {act.id: act for act in self._opened.review.acts}
        undo = acts[self._undone[-1]]
        return acts[undo.act] if isinstance(undo, Undo) else None
