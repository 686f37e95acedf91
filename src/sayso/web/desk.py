"""The desk: what the server asks of the stages behind it, as one interface.

`CaseDesk` works on real cases; tests give the server desks that are slow or fail.
"""

from collections.abc import Callable
from typing import Protocol

from sayso.web.asking import Answered, Asked, Carried, Motions, ViewAnswers, Worths
from sayso.web.checked import Checked
from sayso.web.deed import Deed
from sayso.web.export import Export, ExportForm
from sayso.web.sheet import Sheet

Tell = Callable[[str, float], None]
"""Told what goes on while a report is read, and which share (0 to 1) of it is done."""


class Desk(Protocol):
    """One case on the desk; every method may raise a `SaysoError`, none returns half a thing."""

    def sheet(self) -> Sheet:
        """Return the case as the page shows it."""
        ...

    def read(self, content: bytes, name: str, tell: Tell) -> Sheet:
        """Read a report given as the bytes of a file called `name`; it replaces the case."""
        ...

    def ask(self, asked: Asked) -> Answered:
        """Answer a question with paired futures."""
        ...

    def move(self, asked: Asked) -> Motions:
        """Return how the whole system moves under a question."""
        ...

    def carry(self, asked: Asked) -> Carried:
        """Score links and loops by what they carry of the change."""
        ...

    def views(self, asked: Asked) -> ViewAnswers:
        """Answer it under each speaker's words alone."""
        ...

    def worth(self, asked: Asked) -> Worths:
        """Rank the claims by what they are worth to the answer."""
        ...

    def check(self) -> Checked:
        """Hold the case against what was observed since it begins."""
        ...

    def act(self, act: Deed) -> Sheet:
        """Do one act of the review."""
        ...

    def undo(self) -> Sheet:
        """Take the last act back."""
        ...

    def redo(self) -> Sheet:
        """Do again what was taken back last."""
        ...

    def place(self, positions: dict[str, tuple[float, float]]) -> Sheet:
        """Keep the positions of variables that were moved by hand."""
        ...

    def export(self, form: ExportForm, asked: Asked) -> Export:
        """Return the answer or the model as a file."""
        ...
